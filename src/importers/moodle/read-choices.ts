/** Choices with shares of the points as choices that are right or wrong. */

import { isSameFraction } from '../../formats/moodle/fractions.ts';
import { describeContent } from '../../interactions/describe-content.ts';
import type { Choice, Content } from '../../model/index.ts';
import type { ReportFinding } from '../answer/read-answer.ts';
import { paragraphs } from '../text/paragraphs.ts';
import type { MoodleAnswer } from './reading.ts';

/** Choices, and what is left over. */
export interface ChoicesReading {
  readonly choices: readonly Choice[];
  readonly isDraft: boolean;
  readonly notes: Content;
}

/**
 * Exactly one choice with all points is the key. Any other shares, and penalties, are named. Undefined,
 * reported, where there is nothing to choose from.
 */
export function readSingleChoices(
  answers: readonly MoodleAnswer[],
  report: ReportFinding,
): ChoicesReading | undefined {
  const filled = filledAnswers(answers, report);
  if (!filled) return undefined;
  const full = filled.filter(({ fraction }) => isSameFraction(fraction, 100));
  const isUnique = reportDoubles(filled, report);
  const choices = filled.map((answer, index) => choiceOf(answer, index, full));
  if (full.length === 1) {
    const partial = filled.filter(
      ({ fraction }) => fraction !== 0 && !isSameFraction(fraction, 100),
    );
    if (partial.length > 0) {
      const message = `Only ${shown(full)} is right now; these shares are lost: ${shares(partial)}.`;
      report('import-scoring-changed', message, sharesHint);
    }
    return { choices, isDraft: !isUnique, notes: [] };
  }
  if (full.length > 1) {
    const message = `Several choices earn all points: ${shares(full)}.`;
    report('import-answer-ambiguous', message, draftHint);
  } else {
    report('import-answer-missing', 'No choice earns all points.', draftHint);
  }
  return withoutKey(choices, filled);
}

/**
 * Every choice that earns something is a key. The scoring is that of an item, right minus wrong, where
 * all keys earn the same and each distractor takes as much away; else the change is named.
 */
export function readSeveralChoices(
  answers: readonly MoodleAnswer[],
  report: ReportFinding,
): ChoicesReading | undefined {
  const filled = filledAnswers(answers, report);
  if (!filled) return undefined;
  const keys = filled.filter(({ fraction }) => fraction > 0);
  const isUnique = reportDoubles(filled, report);
  const choices = filled.map((answer, index) => choiceOf(answer, index, keys));
  if (keys.length === 0) {
    report('import-answer-missing', 'No choice earns any points.', draftHint);
    return withoutKey(choices, filled);
  }
  const share = 100 / keys.length;
  const isExact = filled.every((answer) =>
    isSameFraction(answer.fraction, keys.includes(answer) ? share : -share),
  );
  if (!isExact) {
    const message = `Right and wrong picks have equal weight now; the shares were ${shares(filled)}.`;
    report('import-scoring-changed', message, sharesHint);
  }
  return { choices, isDraft: !isUnique, notes: [] };
}

const draftHint = 'Mark the right choice in the item and remove `status: draft`.';
const sharesHint = 'Look whether the shares matter; an item has right and wrong choices only.';

function choiceOf(
  { content, feedback, ...answer }: MoodleAnswer,
  index: number,
  keys: readonly MoodleAnswer[],
): Choice {
  return {
    id: String.fromCharCode(97 + index),
    content,
    correct: keys.some((key) => key.content === content && key.text === answer.text),
    ...(feedback.length > 0 && { feedback }),
  };
}

function withoutKey(choices: readonly Choice[], answers: readonly MoodleAnswer[]): ChoicesReading {
  const unmarked = choices.map((choice) => ({ ...choice, correct: false }));
  const hasShares = answers.some(({ fraction }) => fraction !== 0);
  const notes = hasShares
    ? paragraphs(`Shares of the points in the source: ${shares(answers)}`)
    : [];
  return { choices: unmarked, isDraft: true, notes };
}

function filledAnswers(
  answers: readonly MoodleAnswer[],
  report: ReportFinding,
): readonly MoodleAnswer[] | undefined {
  const filled = answers.filter(({ content }) => content.length > 0);
  if (filled.length >= 2 && filled.length <= 26) {
    if (filled.length < answers.length)
      report('import-blank-choice', 'A blank choice was left out.');
    return filled;
  }
  const hint = 'A question with choices needs 2 to 26 of them.';
  report('import-choices-missing', `The question has ${filled.length} choices.`, hint);
  return undefined;
}

function reportDoubles(answers: readonly MoodleAnswer[], report: ReportFinding): boolean {
  const texts = answers.map(({ content }) => JSON.stringify(content));
  const doubles = answers.filter((_, at) => texts.indexOf(texts[at] ?? '') !== at);
  if (doubles.length === 0) return true;
  report('import-duplicate-choices', `More than once: ${shown(doubles)}.`, draftHint);
  return false;
}

function shown(answers: readonly MoodleAnswer[]): string {
  return answers.map(nameOf).join(', ');
}

function shares(answers: readonly MoodleAnswer[]): string {
  return answers.map((answer) => `${nameOf(answer)} ${answer.fraction} %`).join(', ');
}

function nameOf({ content }: MoodleAnswer): string {
  const text = describeContent(content);
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}
