/** Values of a JSON tree as record values, with their places. */
import type { ObjectNode, ValueNode } from '@humanwhocodes/momoa';
import type { Place } from '../../model/index.ts';
import type { FieldValue } from '../record/record.ts';

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
export function fieldEntries(
  node: ObjectNode,
  text: string,
): readonly (readonly [string, FieldValue])[] {
  return [...members(node)].flatMap(([name, value]): (readonly [string, FieldValue])[] => {
    const field = fieldValue(value, text);
    return field === undefined ? [] : [[name, field]];
  });
}

/** Where a value begins. */
export function placeOf(node: ValueNode, file: string): Place {
  return { file, line: node.loc.start.line, column: node.loc.start.column };
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
      return Object.fromEntries(fieldEntries(node, text));
    default:
      return undefined;
  }
}
