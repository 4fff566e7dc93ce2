/** Values of a JSON tree as record values, with their places. */
import type { ObjectNode, ValueNode } from '@humanwhocodes/momoa';
import type { Place } from '../../model/index.ts';
import type { FieldValue, NamedValue } from '../record/record.ts';

/** Members of an object by name; of equal names the last one, as JSON readers do. */
export function members(node: ObjectNode): ReadonlyMap<string, ValueNode> {
  return new Map(
    node.members.map(({ name, value }) => [name.type === 'String' ? name.value : name.name, value]),
  );
}

/** The elements of an array; none for anything else. */
export function elements(node: ValueNode | undefined): readonly ValueNode[] {
  return node?.type === 'Array' ? node.elements.map(({ value }) => value) : [];
}

/** Named values of an object; null is left out. Numbers keep the digits that stand in `text`. */
export function namedValues(node: ObjectNode, text: string, file: string): readonly NamedValue[] {
  return [...members(node)].flatMap(([name, valueNode]): NamedValue[] => {
    const value = fieldValue(valueNode, text);
    return value === undefined ? [] : [{ name, value, place: placeOf(valueNode, file) }];
  });
}

/** Where a value begins. */
export function placeOf(node: ValueNode, file: string): Place {
  const { start, end } = node.loc;
  return {
    file,
    line: start.line,
    column: start.column,
    endLine: end.line,
    endColumn: end.column,
  };
}

function fieldValue(node: ValueNode, text: string): FieldValue | undefined {
  switch (node.type) {
    case 'String':
    case 'Boolean':
      return node.value;
    case 'Number':
      return text.slice(node.loc.start.offset, node.loc.end.offset);
    case 'Array':
      return elements(node).map((element) => fieldValue(element, text) ?? '');
    case 'Object':
      return Object.fromEntries(
        [...members(node)].map(([name, value]) => [name, fieldValue(value, text) ?? '']),
      );
    default:
      return undefined;
  }
}
