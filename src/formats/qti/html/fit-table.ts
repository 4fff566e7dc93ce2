/** A table in the order of parts that the schemas of QTI demand. */
import { element, type XmlElement } from '../../xml.ts';

const order = ['caption', 'col', 'colgroup', 'thead', 'tfoot', 'tbody'];

/** Caption, columns, head, foot, then at least one body; rows on their own stand in a body. */
export function fitTable(parts: readonly XmlElement[]): readonly XmlElement[] {
  const rows = parts.filter(({ name }) => name === 'tr');
  const named = parts.filter(
    ({ name, children }) => order.includes(name) && hasPlace(name, children),
  );
  const all = rows.length > 0 ? [...named, element('tbody', {}, ...rows)] : named;
  const hasBody = all.some(({ name }) => name === 'tbody');
  const whole = hasBody ? all : all.map((part) => (part.name === 'thead' ? body(part) : part));
  return whole.toSorted((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
}

function hasPlace(name: string, children: XmlElement['children']): boolean {
  return children.length > 0 || name === 'col' || name === 'colgroup';
}

function body({ attributes, children }: XmlElement): XmlElement {
  return element('tbody', attributes, ...children);
}
