/** Finds regular expressions whose matching could take forever. */

const atom =
  /\\[pPu]\{[^}]*\}|\\k<[^>]*>|\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]|\((?:\?(?:<?[=!]|<\w+>|[a-z-]*:))?|[\s\S]/y;
const quantifier = /(?:(?<sign>[*+?])|\{(?<min>\d+)(?<comma>,)?(?<max>\d*)\})\??/y;

/** More places where a match can go either way than any short answer needs. */
const mostChoices = 20;

/**
 * Whether matching may try too many ways: more than 20 places where a match can go either way
 * (optional parts, repetitions, alternatives), each counted as often as the group around it is
 * repeated. So a repetition in an unlimited repetition, as in `(a+)+` or `(a|b)*`, always is.
 */
export function isExplosive(source: string): boolean {
  const open: number[] = [];
  let choices = 0;
  let index = 0;
  while (index < source.length) {
    atom.lastIndex = index;
    const word = atom.exec(source)?.[0] ?? source.charAt(index);
    index += word.length;
    if (word.startsWith('(')) {
      open.push(choices);
      choices = 0;
    } else if (word === '|') {
      choices += 1;
    } else {
      const { most, isFixed, length } = quantifierAt(source, index);
      const inside = word === ')' && choices > 0 ? choices * most : 0;
      const before = word === ')' ? (open.pop() ?? 0) : choices;
      choices = before + inside + (isFixed ? 0 : 1);
      index += length;
    }
  }
  return choices > mostChoices;
}

/** How often what stands before is repeated. */
interface Repetition {
  /** At most; at least 1 even for `{0}`. */
  readonly most: number;
  readonly isFixed: boolean;
  /** Characters of the quantifier, 0 where there is none. */
  readonly length: number;
}

function quantifierAt(source: string, index: number): Repetition {
  quantifier.lastIndex = index;
  const match = quantifier.exec(source);
  if (!match?.groups) return { most: 1, isFixed: true, length: 0 };
  const { sign, min = '', comma, max = '' } = match.groups;
  const length = match[0].length;
  if (sign) return { most: sign === '?' ? 1 : Number.POSITIVE_INFINITY, isFixed: false, length };
  if (comma === undefined) return { most: Math.max(1, Number(min)), isFixed: true, length };
  const most = max === '' ? Number.POSITIVE_INFINITY : Math.max(1, Number(max));
  return { most, isFixed: max === min, length };
}
