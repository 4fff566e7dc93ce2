/** What one gap of a text asks for. */
import { contentToText } from '../../../content/to-text.ts';
import { plainContent } from '../../../formats/degradations/plain-content.ts';
import { patternKeys } from '../../../formats/pattern-keys.ts';
import type { Choice, Interaction, TextKey } from '../../../model/index.ts';
import { distinctKeys } from '../../answer/text-answer.ts';
import { isShown, letterAt } from '../choices.ts';
import { equalValues, givesPoints } from '../conditions.ts';
import { unguardText } from '../guards.ts';
import { materialHtml } from '../material.ts';
import type { Question } from '../question.ts';
import type { Label, Response } from '../response.ts';
import { containingKey, guardedKey } from '../text-keys.ts';

/** A text or a menu; `bank` holds the words of word banks, which become menus. */
export function blankInteraction(
  id: string,
  response: Response,
  bank: readonly Label[],
  question: Question,
): Interaction {
  const isMenu =
    question.fields.get('question_type') === 'multiple_dropdowns_question' ||
    response.labels.some(({ attributes }) => attributes.answer_type === 'dropdown');
  const isBank = response.labels.some(({ attributes }) => attributes.answer_type === 'wordbank');
  if (isMenu || isBank) {
    const labels = isBank ? bank : inPositions(response.labels);
    return { kind: 'inline-choice', id, choices: menuChoices(labels, response, question) };
  }
  if (response.name === 'response_str') {
    const typed = question.conditions
      .filter(givesPoints)
      .flatMap(({ tests }) => equalValues(tests, response.ident));
    return { kind: 'text-entry', id, keys: distinctKeys(typed.flatMap(guardedKey)) };
  }
  const keys = response.labels.flatMap((label) => keysOf(label, question));
  return { kind: 'text-entry', id, keys: distinctKeys(keys) };
}

/** The words of all banks, each once. */
export function wordBank(responses: readonly Response[]): readonly Label[] {
  const words = responses
    .flatMap(({ labels }) => labels)
    .filter(({ attributes }) => attributes.answer_type === 'wordbank');
  return [...new Map(words.map((label) => [label.ident, label])).values()];
}

function inPositions(labels: readonly Label[]): readonly Label[] {
  const position = ({ attributes }: Label): number => Number(attributes.position ?? 0);
  return labels.toSorted((left, right) => position(left) - position(right));
}

function menuChoices(
  labels: readonly Label[],
  response: Response,
  { conditions, feedback, text }: Question,
): readonly Choice[] {
  const keys = new Set(
    conditions.filter(givesPoints).flatMap(({ tests }) => equalValues(tests, response.ident)),
  );
  const shown = labels
    .map((label) => ({
      label,
      content: plainContent(text.plain(materialHtml(label.element), 'choices')),
    }))
    .filter(({ content }) => isShown(content));
  return shown.map(({ content, label: { ident } }, index) => {
    const html = feedback.byAnswer.get(ident);
    const rationale = html === undefined ? [] : text.block(html, 'choices.feedback');
    return {
      id: letterAt(index),
      content,
      correct: keys.has(ident),
      ...(rationale.length > 0 && { feedback: rationale }),
    };
  });
}

/** How New Quizzes compares the text; without a statement as Classic does. */
function keysOf({ attributes, element }: Label, { report, text }: Question): readonly TextKey[] {
  const source = unguardText(contentToText(text.block(materialHtml(element), 'answer')));
  switch (attributes.scoring_algorithm) {
    case 'TextRegex':
      return patternKeys(source);
    case 'TextContainsAnswer':
      return [containingKey(source)];
    case 'TextCloseEnough':
      report(
        'import-scoring-changed',
        `Texts close to “${source}” were accepted; now only it is.`,
        {
          hint: 'Add the spellings that you accept.',
          field: 'answer',
        },
      );
      return guardedKey(source);
    default:
      return guardedKey(source);
  }
}
