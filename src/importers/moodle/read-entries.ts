/** Accepted texts and numbers with shares of the points as keys. */

import { isSameFraction } from '../../formats/moodle/fractions.ts';
import { keyOfWildcards } from '../../formats/moodle/wildcards.ts';
import { isDecimal } from '../../interactions/decimal.ts';
import { compilePattern } from '../../interactions/text-entry/pattern.ts';
import { acceptsText } from '../../interactions/text-entry/score.ts';
import type { Content, Feedback, NumericKey, TextKey } from '../../model/index.ts';
import type { ReportFinding } from '../answer/read-answer.ts';
import { paragraphs } from '../text/paragraphs.ts';
import type { MoodleAnswer } from './reading.ts';

/** Keys, and what is left over. */
export interface KeysReading<Key> {
  readonly keys: readonly Key[];
  readonly isDraft: boolean;
  /** On the right answers, where they share one, and on all others. */
  readonly feedback: Feedback;
  readonly notes: Content;
}

/** Texts that earn all points; the first that fits counts, as in Moodle. */
export function readTextKeys(
  answers: readonly MoodleAnswer[],
  isCaseSensitive: boolean,
  report: ReportFinding,
): KeysReading<TextKey> {
  const named = answers.filter(({ text }) => text !== '');
  const keys = uniqueKeys(
    named
      .filter(isFull)
      .map(({ text }) => keyOfWildcards(text, isCaseSensitive))
      .filter((key) => isUsable(key, report)),
  );
  const overlapping = exceptedTexts(named, isCaseSensitive);
  if (overlapping.length > 0) {
    const texts = overlapping.join(', ');
    report('import-scoring-changed', `Excepted before a later answer, and now right: ${texts}.`);
  }
  return { keys, ...remainder(named, keys.length > 0, report) };
}

/** Many asterisks in one answer: no text with as many is matched in time. */
function isUsable(key: TextKey, report: ReportFinding): boolean {
  const problem = key.kind === 'pattern' ? compilePattern(key).problem : undefined;
  if (problem === undefined || key.kind !== 'pattern') return true;
  report(
    'import-scoring-changed',
    `An accepted answer was left out: ${problem}: ${key.source.slice(0, 80)}.`,
    'Write it with fewer asterisks.',
  );
  return false;
}

/** Texts that earn less although a later answer with a wildcard would give them all points. */
function exceptedTexts(
  answers: readonly MoodleAnswer[],
  isCaseSensitive: boolean,
): readonly string[] {
  const patterns = answers.flatMap((answer, index) => {
    const key = isFull(answer) ? keyOfWildcards(answer.text, isCaseSensitive) : undefined;
    return key?.kind === 'pattern' ? [{ key, index }] : [];
  });
  return answers.flatMap((answer, index) => {
    if (isFull(answer)) return [];
    const isExcepted = patterns.some(
      (later) => later.index > index && acceptsText(later.key, answer.text),
    );
    return isExcepted ? [answer.text] : [];
  });
}

/** Numbers that earn all points, with their tolerances. */
export function readNumericKeys(
  answers: readonly MoodleAnswer[],
  report: ReportFinding,
): KeysReading<NumericKey> {
  const named = answers.filter(({ text }) => text !== '');
  const full = named.filter(isFull);
  const unread = full.filter(({ text, tolerance = '' }) => !isNumber(text, tolerance));
  for (const { text, tolerance } of unread) {
    const message = `The answer ${text}${tolerance ? ` ± ${tolerance}` : ''} is no plain number.`;
    report('import-answer-not-a-number', message, 'Write it with a decimal point.');
  }
  const isRead = unread.length === 0;
  const keys = isRead ? full.map(numericKey) : [];
  const { isDraft, feedback, notes } = remainder(named, full.length > 0, report);
  const lost = unread.map(({ text }) => text).join('; ');
  return {
    keys: uniqueKeys(keys),
    isDraft: isDraft || !isRead,
    feedback,
    notes: isRead ? notes : [...notes, ...paragraphs(`Answer in the source: ${lost}`)],
  };
}

function isNumber(text: string, tolerance: string): boolean {
  return isDecimal(text) && (tolerance === '' || isDecimal(tolerance));
}

function numericKey({ text, tolerance = '' }: MoodleAnswer): NumericKey {
  return tolerance === '' || Number(tolerance) === 0
    ? { kind: 'exact', value: text }
    : { kind: 'absolute', value: text, tolerance: tolerance.replace(/^-/, '') };
}

function isFull({ fraction }: MoodleAnswer): boolean {
  return isSameFraction(fraction, 100);
}

function uniqueKeys<Key>(keys: readonly Key[]): readonly Key[] {
  return [...new Map(keys.map((key) => [JSON.stringify(key), key])).values()];
}

/** What stands beside the keys: shares of the points, and feedback on single answers. */
function remainder(
  answers: readonly MoodleAnswer[],
  hasKey: boolean,
  report: ReportFinding,
): Omit<KeysReading<never>, 'keys'> {
  const partial = answers.filter((answer) => answer.fraction > 0 && !isFull(answer));
  const lines: string[] = [];
  if (partial.length > 0) {
    const shares = partial.map(({ text, tolerance, fraction }) => {
      return `${text}${Number(tolerance) ? ` ± ${tolerance}` : ''} (${fraction} %)`;
    });
    const message = `These answers earned a share of the points and earn none now: ${shares.join(', ')}.`;
    report('import-scoring-changed', message, 'An answer is right or wrong in an item.');
    lines.push(`Answers with a share of the points in the source: ${shares.join(', ')}`);
  }
  if (!hasKey) {
    const hint = 'Write the answer into the item and remove `status: draft`.';
    report('import-answer-missing', 'No answer earns all points.', hint);
  }
  const { feedback, lost } = sharedFeedback(answers);
  if (lost.length > 0) {
    const message = `The feedback on single answers is in the notes: ${lost.map(({ text }) => text).join(', ')}.`;
    report('import-part-dropped', message, 'An item has feedback on right and wrong responses.');
  }
  const comments = lost.flatMap(({ text, feedback: comment }) => [
    ...paragraphs(`Feedback on ${text}:`),
    ...comment,
  ]);
  return { isDraft: !hasKey, feedback, notes: [...paragraphs(...lines), ...comments] };
}

function sharedFeedback(answers: readonly MoodleAnswer[]): {
  readonly feedback: Feedback;
  readonly lost: readonly MoodleAnswer[];
} {
  const [right, other] = [answers.filter(isFull), answers.filter((answer) => !isFull(answer))];
  const isCommon = new Set(right.map(({ feedback }) => JSON.stringify(feedback))).size === 1;
  const correct = isCommon ? right[0]?.feedback : undefined;
  const rest = other.find(({ text, fraction }) => text === '*' && fraction <= 0);
  const lost = [...(isCommon ? [] : right), ...other.filter((answer) => answer !== rest)];
  return {
    feedback: {
      ...(correct && { correct }),
      ...(rest && { incorrect: rest.feedback }),
    },
    lost: lost.filter(({ feedback }) => feedback.length > 0),
  };
}
