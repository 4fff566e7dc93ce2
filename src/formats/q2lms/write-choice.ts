/** One right choice, as its text. */
import type { Item } from '../../model/index.ts';
import { contentToMarkdownLine } from '../markdown-text.ts';
import { soleInteraction } from '../sole-interaction.ts';
import { type AnswerContext, idleTolerance, type Q2lmsAnswer, type Unwritable } from './answer.ts';

/** Q2LMS's editor and schema go up to four choices; a file may hold more. */
const usualChoices = 4;

/** A multiple-choice or true/false question. */
export function writeChoice(
  item: Item,
  { report, mostChoices }: AnswerContext,
): Q2lmsAnswer | Unwritable {
  const { choices } = soleInteraction(item, 'choice');
  if (choices.length > mostChoices) {
    return { reason: `It has ${choices.length} choices and the layout ${mostChoices} columns.` };
  }
  const texts = choices.map(({ content }) => contentToMarkdownLine(content));
  if (choices.some(({ feedback }) => feedback !== undefined)) {
    report({
      kind: 'omitted',
      field: 'choices.feedback',
      reason: 'There is no place for feedback on single choices.',
    });
  }
  if (choices.some(({ content }) => content.length !== 1 || content[0]?.type !== 'paragraph')) {
    report({
      kind: 'degraded',
      field: 'choices',
      reason: 'A choice of several paragraphs, or with a list or quotation, is put on one line.',
    });
  }
  if (choices.length > usualChoices) {
    report({
      kind: 'degraded',
      field: 'choices',
      reason: `Q2LMS's editor knows four choices and would drop the rest of these ${choices.length}.`,
    });
  }
  const isTrueFalse = item.type === 'true-false';
  return {
    asked: item,
    type: isTrueFalse ? 'true_false' : 'multiple_choice',
    choices: texts,
    correct_answer: isTrueFalse
      ? (texts[choices.findIndex(({ correct }) => correct)] ?? '')
      : answerText(
          texts,
          choices.findIndex(({ correct }) => correct),
          report,
        ),
    tolerance: idleTolerance,
  };
}

/** The text of the key; its letter where the text is one letter, or another choice has it too. */
function answerText(
  texts: readonly string[],
  key: number,
  report: AnswerContext['report'],
): string {
  const text = texts[key];
  if (text === undefined) return '';
  const isShared = texts.filter((other) => other.toLowerCase() === text.toLowerCase()).length > 1;
  if (!isShared && !/^[A-Za-z]$/.test(text)) return text;
  const letter = String.fromCharCode(65 + key);
  if (texts.some((other, index) => index !== key && other.toUpperCase() === letter)) {
    report({
      kind: 'degraded',
      field: 'choices',
      reason: `The key is written as ${letter}, which is also the text of another choice.`,
      hint: 'Give the choices longer texts.',
    });
  }
  return letter;
}
