/** Finds regular expressions whose matching could take forever. */
import { characterSet } from './character-set.ts';

const atom =
  /\\[pPu]\{[^}]*\}|\\k<[^>]*>|\\[\s\S]|\[(?:\\[\s\S]|[^\]\\])*\]|\((?:\?(?:<?[=!]|<\w+>|[a-z-]*:))?|[\s\S]/y;
const quantifier = /(?:(?<sign>[*+?])|\{(?<min>\d+)(?<comma>,)?(?<max>\d*)\})\??/y;

/** More places where a match can go either way than any short answer needs. */
const mostChoices = 20;

/** What it costs when two long repetitions can share out the same characters between them. */
const shared = 3;

/** A part that is repeated more often than this has as many ways to match as the text is long. */
const long = 8;

/** Characters: the pattern of a short answer is short, and a longer one takes long to examine. */
const longest = 5_000;

/** A repetition whose characters the next one may take; undefined: any. */
type Pending = ReadonlySet<string> | undefined;

/** A group that is not closed yet, or the whole. */
interface Open {
  readonly choices: number;
  /** Long repetitions in it. */
  readonly repetitions: number;
  readonly before: readonly Pending[];
  /** What was pending at the ends of its alternatives. */
  readonly ends: readonly Pending[];
  readonly isLookaround: boolean;
}

/**
 * Whether matching may try too many ways: more than 20 places where a match can go either way
 * (optional parts, repetitions, alternatives), each counted as often as the group around it is
 * repeated. So a repetition in an unlimited repetition, as in `(a+)+` or `(a|b)*`, always is.
 * Long repetitions of the same characters with nothing else between them, as in `a*a*` or `.*,.*`,
 * count for more: each multiplies the ways by the length of the text.
 */
export function isExplosive(source: string): boolean {
  if (source.length > longest) return true;
  const groups: Open[] = [];
  let group = opened([], false);
  let choices = 0;
  let pending: readonly Pending[] = [];
  let index = 0;
  while (index < source.length) {
    atom.lastIndex = index;
    const word = atom.exec(source)?.[0] ?? source.charAt(index);
    index += word.length;
    if (isOpening(word)) {
      groups.push({ ...group, choices });
      group = opened(pending, /^\(\?<?[=!]/.test(word));
      choices = 0;
    } else if (word === '|') {
      choices += 1;
      group = { ...group, ends: [...group.ends, ...pending] };
      pending = group.before;
    } else {
      const { most, isFixed, isOptional, length } = quantifierAt(source, index);
      index += length;
      const isGroup = word === ')' && groups.length > 0;
      const isLong = !isFixed && most > long;
      const { before, ends, isLookaround, repetitions } = group;
      if (isGroup) {
        const inside = choices + (most > 1 ? repetitions * shared : 0);
        group = groups.pop() ?? group;
        group = { ...group, repetitions: group.repetitions + repetitions };
        choices = group.choices + (inside > 0 ? inside * most : 0);
        pending = distinct([...ends, ...pending, ...(isOptional || isLookaround ? before : [])]);
      }
      if (!isFixed) choices += 1;
      const set = isGroup ? undefined : characterSet(word);
      if (!isGroup && !isOptional && set) pending = pending.filter((one) => meets(one, set));
      if (isLong) {
        if (pending.some((one) => meets(one, set))) choices += shared;
        group = { ...group, repetitions: group.repetitions + 1 };
        pending = distinct([...pending, set]);
      }
    }
    if (choices > mostChoices && groups.length === 0) return true;
  }
  return choices > mostChoices;
}

function isOpening(word: string): boolean {
  return word.startsWith('(');
}

function opened(before: readonly Pending[], isLookaround: boolean): Open {
  return { choices: 0, repetitions: 0, before, ends: [], isLookaround };
}

function meets(one: Pending, other: Pending): boolean {
  return !one || !other || [...one].some((character) => other.has(character));
}

/** So that the list stays short however long the pattern is. */
function distinct(sets: readonly Pending[]): readonly Pending[] {
  return [...new Map(sets.map((set) => [set && [...set].join(''), set])).values()];
}

/** How often what stands before is repeated. */
interface Repetition {
  /** At most; at least 1 even for `{0}`. */
  readonly most: number;
  readonly isFixed: boolean;
  /** Whether it may be left out. */
  readonly isOptional: boolean;
  /** Characters of the quantifier, 0 where there is none. */
  readonly length: number;
}

function quantifierAt(source: string, index: number): Repetition {
  quantifier.lastIndex = index;
  const match = quantifier.exec(source);
  if (!match?.groups) return { most: 1, isFixed: true, isOptional: false, length: 0 };
  const { sign, min = '', comma, max = '' } = match.groups;
  const length = match[0].length;
  const isOptional = sign ? sign !== '+' : Number(min) === 0;
  if (sign) {
    const most = sign === '?' ? 1 : Number.POSITIVE_INFINITY;
    return { most, isFixed: false, isOptional, length };
  }
  if (comma === undefined) {
    return { most: Math.max(1, Number(min)), isFixed: true, isOptional, length };
  }
  const most = max === '' ? Number.POSITIVE_INFINITY : Math.max(1, Number(max));
  return { most, isFixed: max === min, isOptional, length };
}
