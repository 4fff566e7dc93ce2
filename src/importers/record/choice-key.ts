/** Which choice an answer names: by letter or by text, and never by guess. */

/** The index of the right choice, or why none can be told. */
export type ChoiceKey =
  | { readonly ok: true; readonly index: number }
  | { readonly ok: false; readonly reason: 'unmatched' | 'ambiguous'; readonly message: string };

/**
 * Finds the choice that an answer names. Letters count all positions, blank ones included. An
 * answer that is both the letter of one choice and the text of another is ambiguous, and so is a
 * text that two choices share.
 */
export function findChoiceKey(answer: string, choices: readonly string[]): ChoiceKey {
  const byText = textMatches(answer, choices);
  const byLetter = letterIndex(answer);
  if (byText.length > 1) {
    return ambiguous(`The answer “${shown(answer)}” is the text of ${lettersOf(byText)} alike.`);
  }
  const [index] = byText;
  if (byLetter === undefined) return index === undefined ? byLabel(answer, choices) : found(index);
  if (index !== undefined) {
    return index === byLetter || byLetter >= choices.length
      ? found(index)
      : ambiguous(
          `The answer “${shown(answer)}” is the letter of one choice and the text of choice ${letterOf(index)}.`,
        );
  }
  if (byLetter >= choices.length) {
    return unmatched(
      `The answer is ${letterOf(byLetter)}, but there are ${choices.length} choices.`,
    );
  }
  return choices[byLetter] === ''
    ? unmatched(`The answer is ${letterOf(byLetter)}, but that choice is blank.`)
    : found(byLetter);
}

/** `A` for 0. */
export function letterOf(index: number): string {
  return String.fromCharCode(65 + index);
}

/** `B`, `(b)`, `B.`, `Choice B`: the 0-based index of the letter. */
function letterIndex(answer: string): number | undefined {
  const letter = /^(?:(?:choice|option|answer)\s+)?\(?([a-z])[).:]?$/i.exec(answer.trim())?.[1];
  return letter === undefined ? undefined : letter.toUpperCase().charCodeAt(0) - 65;
}

/** Exact texts win over those that differ in spacing, and those over letter case. */
function textMatches(answer: string, choices: readonly string[]): readonly number[] {
  for (const fold of [(text: string) => text.trim(), foldSpace, foldCase]) {
    const sought = fold(answer);
    const matches = [...choices.keys()].filter((index) => fold(choices[index] ?? '') === sought);
    if (matches.length > 0) return matches;
  }
  return [];
}

/** `B) 8 m/s`: a label and a text that name the same choice. */
function byLabel(answer: string, choices: readonly string[]): ChoiceKey {
  const [, letter, text] = /^\(?([a-z])[).:]\s+(.+)$/is.exec(answer.trim()) ?? [];
  const matches = text === undefined ? [] : textMatches(text, choices);
  const [index] = matches;
  return index !== undefined && matches.length === 1 && letterIndex(letter ?? '') === index
    ? found(index)
    : unmatched(`The answer “${shown(answer)}” matches none of the ${choices.length} choices.`);
}

function foldSpace(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

function foldCase(text: string): string {
  return foldSpace(text).toLowerCase();
}

function lettersOf(indexes: readonly number[]): string {
  return `choices ${indexes.map(letterOf).join(' and ')}`;
}

function shown(answer: string): string {
  return answer.length > 80 ? `${answer.slice(0, 79)}…` : answer;
}

function found(index: number): ChoiceKey {
  return { ok: true, index };
}

function unmatched(message: string): ChoiceKey {
  return { ok: false, reason: 'unmatched', message };
}

function ambiguous(message: string): ChoiceKey {
  return { ok: false, reason: 'ambiguous', message };
}
