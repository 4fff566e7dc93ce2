/** The properties of a tag: `name="text"`, `name={JSON}`. */
import { decodeString } from 'micromark-util-decode-string';
import type { Span } from '../source-text.ts';

/** A property, or what is wrong with it; offsets count from the start of the tag. */
export type Property =
  | { readonly name: string; readonly at: Span; readonly value: unknown }
  | { readonly name: string; readonly at: Span; readonly fault: string; readonly hint: string };

const start = /\s*(?:\{|([A-Za-z_$][\w$-]*)\s*(?:=\s*(?:"([^"]*)"|'([^']*)'|(\{)))?)/y;

/** Reads the properties behind the name of a tag such as `<Plot fn="x^2" xDomain={[0, 4]} />`. */
export function readProperties(tag: string): Property[] {
  const properties: Property[] = [];
  start.lastIndex = /^<[\w.:]*/.exec(tag)?.[0].length ?? 0;
  for (let match = start.exec(tag); match; match = start.exec(tag)) {
    const [whole, name = '', double, single, brace] = match;
    const from = match.index + whole.length - whole.trimStart().length;
    if (name === '' || brace !== undefined) {
      const open = match.index + whole.length - 1;
      start.lastIndex = endOfBraces(tag, open);
      const at = { start: from, end: start.lastIndex };
      const json = tag.slice(open + 1, start.lastIndex - 1);
      properties.push(name === '' ? spread(at) : literal(name, json, at));
      continue;
    }
    const text = double ?? single;
    const at = { start: from, end: match.index + whole.length };
    const value = text === undefined ? true : decodeString(text.replace(/\\/g, '\\\\'));
    properties.push({ name, at, value });
  }
  return properties;
}

function literal(name: string, json: string, at: Span): Property {
  try {
    return { name, at, value: JSON.parse(json) };
  } catch {
    return {
      name,
      at,
      fault: `The value of \`${name}\` is no literal.`,
      hint: 'In braces only JSON may stand: `{300}`, `{[0, 10]}`, `{"text"}`; nothing is computed.',
    };
  }
}

function spread(at: Span): Property {
  return {
    name: '…',
    at,
    fault: 'Properties cannot be spread: nothing is computed.',
    hint: 'Write each property on its own: `name="text"` or `name={300}`.',
  };
}

/** The offset behind the brace that closes the one at `open`; braces in JSON texts do not count. */
function endOfBraces(tag: string, open: number): number {
  let depth = 0;
  for (const match of tag.slice(open).matchAll(/"(?:[^"\\]|\\.)*"|[{}]/g)) {
    if (match[0] === '{') depth += 1;
    else if (match[0] === '}') depth -= 1;
    if (depth === 0) return open + match.index + 1;
  }
  return tag.length;
}
