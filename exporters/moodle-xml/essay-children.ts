/** Elements of an essay. */
import { element, type XmlElement } from '../../src/formats/xml.ts';
import { field } from './fields.ts';

/** The given values, and what every essay has. */
export function essayChildren(
  graderInfo: XmlElement,
  values: Readonly<Record<string, string | number>>,
): readonly XmlElement[] {
  return [
    ...Object.entries(values).map(([name, value]) => field(name, value)),
    field('responsefieldlines', 15),
    field('maxbytes', 0),
    graderInfo,
    element('responsetemplate', { format: 'html' }, element('text')),
  ];
}
