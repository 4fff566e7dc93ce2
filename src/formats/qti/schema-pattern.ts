/** Regular expressions of ECMAScript in the words of XML Schema. */

/** Parts of a pattern: escapes, sets, openings of groups, single characters. */
const parts = /\\(?:u[\da-fA-F]{4}|x[\da-fA-F]{2}|.)|\[\^?(?:\\.|[^\\\]])*\]|\(\?[:=!<]?[=!]?|./gsu;

/**
 * The pattern as XML Schema has it, where it matches the whole text by itself. Undefined for what
 * only ECMAScript has: looking around, references back, word boundaries, lazy repetition.
 * @see https://www.w3.org/TR/xmlschema-2/#regexs
 */
export function schemaPattern(source: string, isCaseless: boolean): string | undefined {
  const inner = source.replace(/^\^/, '').replace(/(?<!\\)\$$/, '');
  let pattern = '';
  for (const [part] of inner.matchAll(parts)) {
    const translated = translatedPart(part, isCaseless);
    if (translated === undefined) return undefined;
    if (part === '?' && /[*+?}]$/.test(pattern) && !pattern.endsWith('\\}')) return undefined;
    pattern += translated;
  }
  return pattern;
}

function translatedPart(part: string, isCaseless: boolean): string | undefined {
  if (part.startsWith('(?')) return part === '(?:' ? '(' : undefined;
  if (part === '^' || part === '$') return undefined;
  if (part.startsWith('[')) return isCaseless ? caselessSet(part) : part;
  if (part.startsWith('\\')) return translatedEscape(part);
  return isCaseless ? bothCases(part) : part;
}

function translatedEscape(part: string): string | undefined {
  const letter = part.charAt(1);
  if (/[dDsSwWntr]/.test(letter)) return part;
  if (letter === 'u' || letter === 'x') return undefined;
  if (/[\w]/.test(letter)) return undefined;
  return /[\\|.\-^?*+{}()[\]]/.test(letter) ? part : letter;
}

function bothCases(letter: string): string {
  const [lower, upper] = [letter.toLowerCase(), letter.toUpperCase()];
  return lower === upper || lower.length + upper.length > 2 ? letter : `[${lower}${upper}]`;
}

/** A set with a range of letters gets the range in the other case. */
function caselessSet(set: string): string | undefined {
  const [, not = '', members = ''] = /^\[(\^?)(.*)\]$/s.exec(set) ?? [];
  if (/\\[^\w\s]|\\[ux]/.test(members)) return undefined;
  const cased = members.replace(/(\\.)|([a-z])-([a-z])|([A-Z])-([A-Z])|(\p{L})/gu, (part) =>
    part.startsWith('\\') ? part : withOtherCase(part),
  );
  return `[${not}${cased}]`;
}

function withOtherCase(part: string): string {
  const other = part === part.toLowerCase() ? part.toUpperCase() : part.toLowerCase();
  return other.length === part.length && other !== part ? part + other : part;
}
