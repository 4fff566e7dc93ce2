/** Words of the formula language. */

/** A token with its place in the text. */
export interface Token {
  readonly kind: 'number' | 'name' | 'symbol';
  readonly text: string;
  readonly offset: number;
}

/** A character that starts no token. */
export interface UnknownCharacter {
  readonly kind: 'unknown';
  readonly text: string;
  readonly offset: number;
}

const pattern =
  /(?<space>\s+)|(?<number>(?:\d+(?:\.\d+)?|\.\d+)(?:[eE][+-]?\d+)?)|(?<name>[A-Za-z][A-Za-z0-9_]*)|(?<symbol>[-+*/^(),])/y;

/** The tokens in order, or the first character that starts none. */
export function tokenize(text: string): readonly Token[] | UnknownCharacter {
  const tokens: Token[] = [];
  let offset = 0;
  while (offset < text.length) {
    pattern.lastIndex = offset;
    const match = pattern.exec(text);
    if (!match?.groups) {
      const character = String.fromCodePoint(text.codePointAt(offset) ?? 0xfffd);
      return { kind: 'unknown', text: character, offset };
    }
    const { number, name, symbol } = match.groups;
    if (number) tokens.push({ kind: 'number', text: number, offset });
    else if (name) tokens.push({ kind: 'name', text: name, offset });
    else if (symbol) tokens.push({ kind: 'symbol', text: symbol, offset });
    offset += match[0].length;
  }
  return tokens;
}
