/** Lists as Python prints them, which data frames write into cells: `['a', "it's"]`. */

const item =
  /\s*(?:'((?:[^'\\]|\\[\s\S])*)'|"((?:[^"\\]|\\[\s\S])*)"|(None|nan|True|False|[+-]?[\d.]+(?:e[+-]?\d+)?))\s*(,|$)/iy;

const escapes: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  '\\': '\\',
  "'": "'",
  '"': '"',
};

/** The texts of the list, blank for `None`; undefined when the text is no such list. JSON lists are. */
export function readPythonList(text: string): readonly string[] | undefined {
  const body = /^\s*\[([\s\S]*)\]\s*$/.exec(text)?.[1]?.trim();
  if (body === undefined) return undefined;
  const values: string[] = [];
  for (let rest = 0; rest < body.length; rest = item.lastIndex) {
    item.lastIndex = rest;
    const match = item.exec(body);
    if (match === null) return undefined;
    const [, single, double, word] = match;
    const quoted = single ?? double;
    if (quoted !== undefined) values.push(decodeEscapes(quoted));
    else values.push(/^(?:none|nan)$/i.test(word ?? '') ? '' : (word ?? ''));
  }
  return values;
}

/** An escape that Python does not know keeps its backslash, as in Python itself. */
function decodeEscapes(text: string): string {
  return text.replace(
    /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|U([0-9a-f]{8})|([\s\S]))/gi,
    (whole: string, ...codes: (string | undefined)[]) => {
      const [byte, short, long, sign] = codes;
      const code = byte ?? short ?? long;
      if (code === undefined) return escapes[sign ?? ''] ?? whole;
      const point = Number.parseInt(code, 16);
      return point <= 0x10ffff ? String.fromCodePoint(point) : whole;
    },
  );
}
