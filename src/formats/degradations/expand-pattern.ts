/** The texts that a regular expression matches, where they are few. */

/** What is left to read of a pattern, and the texts that the part before it matches. */
interface Reading {
  readonly texts: readonly string[];
  readonly rest: string;
}

/**
 * Every text that the pattern matches as a whole: `colou?r` is color and colour. Undefined when the
 * pattern has a construct that matches endlessly many, one that is not read here, or more than
 * `most` texts.
 */
export function expandPattern(source: string, most = 50): readonly string[] | undefined {
  const reading = readAlternatives(source.replace(/^\^|(?<!\\)\$$/g, ''), most);
  return reading?.rest === '' ? [...new Set(reading.texts)] : undefined;
}

/** Sequences separated by bars, to the end or to the parenthesis that closes the group. */
function readAlternatives(source: string, most: number): Reading | undefined {
  const texts: string[] = [];
  for (let rest = source; ; rest = rest.slice(1)) {
    const sequence = readSequence(rest, most);
    if (!sequence) return undefined;
    texts.push(...sequence.texts);
    rest = sequence.rest;
    if (texts.length > most) return undefined;
    if (!rest.startsWith('|')) return { texts, rest };
  }
}

function readSequence(source: string, most: number): Reading | undefined {
  let texts: readonly string[] = [''];
  let rest = source;
  while (rest !== '' && !/^[|)]/.test(rest)) {
    const atom = readAtom(rest, most);
    if (!atom) return undefined;
    const isOptional = atom.rest.startsWith('?');
    const next = isOptional ? [...atom.texts, ''] : atom.texts;
    texts = texts.flatMap((text) => next.map((one) => text + one));
    rest = isOptional ? atom.rest.slice(1) : atom.rest;
    if (texts.length > most || /^[*+?{]/.test(rest)) return undefined;
  }
  return { texts, rest };
}

/** A character, an escaped sign, a set of characters, a group. */
function readAtom(source: string, most: number): Reading | undefined {
  const [group] = /^\((?:\?:)?/.exec(source) ?? [];
  if (group !== undefined) {
    const inner = readAlternatives(source.slice(group.length), most);
    return inner?.rest.startsWith(')')
      ? { texts: inner.texts, rest: inner.rest.slice(1) }
      : undefined;
  }
  const [set, members = ''] = /^\[([^\\^\]-]+)\]/.exec(source) ?? [];
  if (set !== undefined) return { texts: [...members], rest: source.slice(set.length) };
  const [sign, escaped, plain = ''] = /^(?:\\([^\w\s])|([^\\^$.*+?()[\]{}|]))/u.exec(source) ?? [];
  return sign === undefined
    ? undefined
    : { texts: [escaped ?? plain], rest: source.slice(sign.length) };
}
