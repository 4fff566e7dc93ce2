/** One question of an Aiken file as an item. */

import type { ImportedItem } from '../../formats/importer.ts';
import type { Choice, Content, Interaction } from '../../model/index.ts';
import type { ReportFinding } from '../answer/read-answer.ts';
import { newImportedItem } from '../item/new-imported-item.ts';
import { paragraphs } from '../text/paragraphs.ts';
import { findAnswer } from './find-answer.ts';
import type { AikenChoice, AikenQuestion } from './split-questions.ts';

const draftHint = 'Mark the right choice in the item and remove `status: draft`.';

/** The item; undefined, reported, where there is no question or nothing to choose from. */
export function readQuestion(
  question: AikenQuestion,
  file: string,
  origin: string,
  report: ReportFinding,
): ImportedItem | undefined {
  const { stem, choices, answer } = question;
  const [first = '', second] = stem;
  if (first === '' || (choices.length === 0 && second === undefined && /^A[).]/.test(first))) {
    report('import-text-missing', 'There are choices or an answer without a question.', textHint);
    return undefined;
  }
  const filled = choices.filter(({ text }) => text !== '');
  if (filled.length < 2) {
    const message = `The question has ${filled.length} choices.`;
    report('import-choices-missing', message, 'Choices are lines such as `A) text`; at least two.');
    return undefined;
  }
  if (question.isJoined) report('import-text-repaired', joinedMessage, joinedHint);
  const key = readKey(question, report);
  const isUnique = reportDoubles(filled, report);
  if (filled.length < choices.length) {
    report('import-blank-choice', 'A blank choice was left out.', 'The key was found before.');
  }
  const interaction = choiceInteraction(filled, key);
  const hasLostAnswer = key === undefined && answer !== undefined && answer !== '';
  return newImportedItem({
    type: interaction.isTrueFalse ? 'true-false' : 'multiple-choice',
    stem: paragraphs(...stem),
    interactions: [interaction.interaction],
    ...(hasLostAnswer && { notes: paragraphs(`Answer in the source: ${answer}`) }),
    metadata: key === undefined || !isUnique ? { status: 'draft' } : {},
    file,
    origin,
  });
}

const textHint = 'Write the question on a line of its own before its choices.';
const joinedMessage = 'A text on several lines was put together; Moodle reads only the last line.';
const joinedHint = 'Look whether the lines belong to one question.';

function readKey(
  { answer, choices }: AikenQuestion,
  report: ReportFinding,
): AikenChoice | undefined {
  if (answer === undefined || answer === '') {
    report('import-answer-missing', 'The question has no answer.', draftHint);
    return undefined;
  }
  const key = findAnswer(answer, choices);
  const choice = key.ok ? choices[key.index] : undefined;
  if (choice && choice.text !== '') return choice;
  const isAmbiguous = !key.ok && key.reason === 'ambiguous';
  const code = isAmbiguous ? 'import-answer-ambiguous' : 'import-answer-unmatched';
  report(code, key.ok ? `Choice ${answer} is blank.` : key.message, draftHint);
  return undefined;
}

function reportDoubles(choices: readonly AikenChoice[], report: ReportFinding): boolean {
  const texts = choices.map(({ text }) => text);
  if (new Set(texts).size === texts.length) return true;
  const doubles = choices.filter(({ text }) => texts.indexOf(text) !== texts.lastIndexOf(text));
  const labels = doubles.map(({ label }) => label).join(' and ');
  report('import-duplicate-choices', `Choices ${labels} have the same text.`, draftHint);
  return false;
}

function choiceInteraction(
  choices: readonly AikenChoice[],
  key: AikenChoice | undefined,
): { readonly isTrueFalse: boolean; readonly interaction: Interaction } {
  const words = choices.map(({ text }) => text.toLowerCase());
  const isTrueFalse = words.length === 2 && words.includes('true') && words.includes('false');
  const read = choices.map((choice, index): Choice => {
    const id = isTrueFalse ? (words[index] ?? '') : String.fromCharCode(97 + index);
    const content: Content = paragraphs(choice.text);
    return { id, content, correct: choice === key };
  });
  return {
    isTrueFalse,
    interaction: { kind: 'choice', id: 'response', cardinality: 'single', choices: read },
  };
}
