/** Gaps in a text. */
import { contentToText } from '../../../content/to-text.ts';
import { plainContent } from '../../../formats/degradations/plain-content.ts';
import { patternKeys } from '../../../formats/pattern-keys.ts';
import type { Choice, Interaction, TextKey } from '../../../model/index.ts';
import { doubtOf, isShown, letterAt } from '../choices.ts';
import { equalValues, givesPoints } from '../conditions.ts';
import { unguardText } from '../guards.ts';
import { materialHtml } from '../material.ts';
import { type Question, type QuestionReading, reportIncomplete, reportNoKey } from '../question.ts';
import type { Label, Response } from '../response.ts';
import { distinctKeys, literalKey } from '../text-keys.ts';
import { markTokens, tokenNames } from '../tokens.ts';

/** A response for each `[name]` of the stem: typed texts, menus, or both side by side. */
export function readBlanks(question: Question): QuestionReading | undefined {
  const { feedback, report, responses, text } = question;
  const alone = soleBlank(question);
  const stemHtml = alone?.html ?? question.stemHtml;
  const byName = new Map(responses.map((response) => [nameOf(response), response]));
  const placed = tokenNames(stemHtml).filter((name) => byName.has(name));
  const unplaced = alone ? [] : [...byName.keys()].filter((name) => !placed.includes(name));
  if (byName.size === 0 || [...byName.keys()].some((name) => name === '')) {
    report('import-item-unreadable', 'A text with blanks has none.', { field: 'answer' });
    return undefined;
  }
  if (unplaced.length > 0) {
    report(
      'import-text-repaired',
      `The blank ${unplaced.join(', ')} does not stand in the text; it was put at its end.`,
      {
        hint: 'Look whether the question still makes sense.',
        field: 'stem',
      },
    );
  }
  const names = alone ? [alone.name] : [...placed, ...unplaced];
  const ids = new Map(names.map((name, index) => [name, alone ? 'response' : `gap-${index + 1}`]));
  const bank = wordBank(responses);
  const interactions = names.flatMap((name): readonly Interaction[] => {
    const response = byName.get(name);
    return response ? [interactionOf(ids.get(name) ?? '', response, bank, question)] : [];
  });
  if (bank.length > 0) {
    report('import-part-dropped', 'The word bank became a menu in each gap.', {
      hint: 'Write the item as a categorization if words are to be dragged.',
      field: 'choices',
    });
  }
  const isMenu = interactions.some(({ kind }) => kind === 'inline-choice');
  if (feedback.byAnswer.size > 0 && !isMenu) {
    report('import-part-dropped', 'The feedback on typed answers has no place.', {
      hint: 'Add it to the feedback of the item.',
      field: 'feedback',
    });
  }
  const withAll = stemHtml + unplaced.map((name) => `<p>[${name}]</p>`).join('');
  const marked = markTokens(withAll, (name) => {
    const id = alone ? undefined : ids.get(name);
    return id === undefined ? undefined : { kind: 'gap', id };
  });
  const hasKeys = interactions.every(hasKey);
  // A file has no way to write a gap without an answer.
  if (!hasKeys && !alone) {
    reportIncomplete(question);
    return undefined;
  }
  if (!hasKeys) reportNoKey(question);
  const menus = interactions.flatMap((one) => (one.kind === 'inline-choice' ? [one.choices] : []));
  if (menus.some((choices) => choices.length < 2)) {
    report('import-choices-missing', 'A menu has fewer than two choices.', {
      hint: 'Correct the question in the source and import again.',
      field: 'choices',
    });
    return undefined;
  }
  const doubts = menus.map((choices) => doubtOf(choices, question));
  if (doubts.includes('contradictory')) {
    reportIncomplete(question);
    return undefined;
  }
  return {
    type: alone ? 'short-answer' : 'cloze',
    stem: text.block(marked, 'stem'),
    interactions,
    ...((!hasKeys || doubts.includes('repeated')) && { isDraft: true }),
  };
}

/** How our own exports write a short answer with regular expressions: a blank in a last line. */
function soleBlank({
  responses,
  stemHtml,
}: Question): { readonly name: string; readonly html: string } | undefined {
  const [only, second] = responses;
  if (!only || second || nameOf(only) !== 'response') return undefined;
  const [line] = /\s*<p>\[response\]<\/p>\s*$/.exec(stemHtml) ?? [];
  return line === undefined
    ? undefined
    : { name: 'response', html: stemHtml.slice(0, stemHtml.length - line.length) };
}

function nameOf({ ident }: Response): string {
  return ident.replace(/^response_/, '');
}

function hasKey(interaction: Interaction): boolean {
  if (interaction.kind === 'text-entry') return interaction.keys.length > 0;
  return interaction.kind === 'inline-choice' && interaction.choices.some(({ correct }) => correct);
}

function interactionOf(
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
    return { kind: 'text-entry', id, keys: distinctKeys(typed.flatMap(literalKey)) };
  }
  const keys = response.labels.flatMap((label) => keysOf(label, question));
  return { kind: 'text-entry', id, keys: distinctKeys(keys) };
}

/** The words of all banks, each once. */
function wordBank(responses: readonly Response[]): readonly Label[] {
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
      return [{ kind: 'pattern', source: `.*${escaped(source)}.*`, flags: 'i' }];
    case 'TextCloseEnough':
      report(
        'import-scoring-changed',
        `Texts close to “${source}” were accepted; now only it is.`,
        {
          hint: 'Add the spellings that you accept.',
          field: 'answer',
        },
      );
      return literalKey(source);
    default:
      return literalKey(source);
  }
}

function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}
