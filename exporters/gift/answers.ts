/** Answers between braces, by shape. */
import { choiceFractions } from '../../src/formats/moodle/choice-fractions.ts';
import { escapeGift } from '../../src/formats/moodle/escape-gift.ts';
import { matchRows } from '../../src/formats/moodle/match-rows.ts';
import { numericAnswers } from '../../src/formats/moodle/numeric-answers.ts';
import { textAnswers } from '../../src/formats/moodle/text-answers.ts';
import { plainText } from '../../src/formats/plain-text.ts';
import { soleInteraction } from '../../src/formats/sole-interaction.ts';
import { scoringOf } from '../../src/interactions/default-scoring.ts';
import type { Content } from '../../src/model/index.ts';
import { reportFeedback } from './report-feedback.ts';
import type { AnswerWriter } from './write-context.ts';

/** `=right ~wrong`, or shares where several can be picked. */
export const writeChoices: AnswerWriter = (item, context) => {
  const interaction = soleInteraction(item, 'choice');
  const fractions = choiceFractions(item, interaction, context.report);
  reportFeedback(item, context);
  const isSingle = interaction.cardinality === 'single';
  const lines = interaction.choices.map(({ content, correct, feedback }, index) => {
    const text = context.html(content);
    const isShareLike = /^%/.test(text);
    const share = isSingle ? (isShareLike ? '%0%' : '') : `%${fractions[index] ?? 0}%`;
    return `${isSingle && correct ? '=' : `~${share}`}${text}${comment(context.html(feedback))}`;
  });
  return inLines(lines);
};

/** `T#on a wrong response#on a right one`. */
export const writeTruth: AnswerWriter = (item, context) => {
  const { choices } = soleInteraction(item, 'choice');
  const { report, html } = context;
  const key = choices.find(({ correct }) => correct);
  const [right, wrong] = [true, false].map((isRight) => {
    const own = choices.find(({ correct }) => correct === isRight)?.feedback;
    const common = item.feedback[isRight ? 'correct' : 'incorrect'];
    if (common) {
      const field = isRight ? 'feedback.correct' : 'feedback.incorrect';
      const reason = 'It stands with the feedback on the choice.';
      report({ kind: 'degraded', field, reason });
      report({ kind: 'degraded', field: 'choices.feedback', reason: 'Other feedback joins it.' });
    }
    return html([...(own ?? []), ...(common ?? [])]);
  });
  const words = choices.map(({ id }) => id).join();
  if (words !== 'true,false') {
    const reason = 'True stands before False.';
    report({ kind: 'degraded', field: 'choices', reason });
    report({ kind: 'degraded', field: 'keys', reason });
  }
  const letter = key?.id === 'true' ? 'T' : 'F';
  return wrong || right ? `${letter}#${wrong}${right ? `#${right}` : ''}` : letter;
};

/** `=text =text*`; the answer `*` carries the feedback on wrong responses. */
export const writeTexts: AnswerWriter = (item, { report, html }) => {
  const answers = textAnswers(soleInteraction(item, 'text-entry'), report);
  if (answers?.isCaseSensitive && answers.texts.some((text) => /\p{L}/u.test(text))) {
    const reason = 'Case does not matter in GIFT.';
    report({ kind: 'degraded', field: 'keys', reason });
  }
  const { correct, incorrect } = item.feedback;
  const texts = (answers?.texts ?? []).map((text) => {
    return `=%100%${escapeGift(text)}${comment(html(correct))}`;
  });
  return inLines([...texts, ...(incorrect ? [`=%0%*${comment(html(incorrect))}`] : [])]);
};

/** `#3.14:0.01`; several with a sign before each. */
export const writeNumbers: AnswerWriter = (item, { report, html }) => {
  const answers = numericAnswers(soleInteraction(item, 'numeric-entry'), report);
  const { correct, incorrect } = item.feedback;
  const lines = answers.map(
    ({ value, tolerance }) => `=%100%${value}:${tolerance}${comment(html(correct))}`,
  );
  const others = incorrect ? [`~#${html(incorrect)}`] : [];
  const [only, second] = answers;
  if (only && !second && !correct && !incorrect) return `#${only.value}:${only.tolerance}`;
  return `#${inLines([...lines, ...others])}`;
};

/** `=left -> right`; a distractor has nothing on its left. */
export const writePairs: AnswerWriter = (item, context) => {
  const interaction = soleInteraction(item, 'match');
  const { report, html } = context;
  reportFeedback(item, context);
  if (scoringOf(item) !== 'partial' && interaction.sources.length > 1) {
    report({ kind: 'degraded', field: 'scoring', reason: 'Each right pair earns an equal share.' });
  }
  const text = (content: Content) => escapeGift(plainText(content, 'targets', report));
  return inLines(
    matchRows(interaction).map(({ source, target }) => `=${html(source)} -> ${text(target)}`),
  );
};

/** A person scores it. */
export const writeEssay: AnswerWriter = (item, context) => {
  reportFeedback(item, context);
  return '';
};

/** No braces at all. */
export const writeText: AnswerWriter = (item, context) => {
  reportFeedback(item, context);
  if (item.feedback.general || item.solution) {
    const reason = 'A text without answers has no feedback.';
    if (item.feedback.general) {
      context.report({ kind: 'omitted', field: 'feedback.general', reason });
    }
    if (item.solution) context.report({ kind: 'omitted', field: 'solution', reason });
  }
  return undefined;
};

function comment(text: string): string {
  return text === '' ? '' : `#${text}`;
}

function inLines(lines: readonly string[]): string {
  return `\n${lines.map((line) => `\t${line}\n`).join('')}`;
}
