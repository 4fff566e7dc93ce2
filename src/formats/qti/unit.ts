/** The unit after a field. */
import type { XmlNode } from '../xml.ts';
import type { QtiContent } from './item-content.ts';

/** A space and the unit; LaTeX between `$` is a formula. */
export function unitNodes(unit: string | undefined, content: QtiContent): readonly XmlNode[] {
  if (unit === undefined) return [];
  const parts = unit.split(/\$([^$]+)\$/);
  return [' ', ...parts.map((part, index) => (index % 2 === 0 ? part : content.math(part)))];
}
