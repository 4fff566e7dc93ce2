/** How Moodle treats units of numbers. */
import type { XmlElement } from '../../src/formats/xml.ts';
import { field } from './fields.ts';

/** No field for a unit, and none is graded. */
export const withoutUnits: readonly XmlElement[] = [
  field('unitgradingtype', 0),
  field('unitpenalty', '0.1'),
  field('showunits', 3),
  field('unitsleft', 0),
];
