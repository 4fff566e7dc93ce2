/** Gaps in a text. */
import type { Interaction } from '../../../model/index.ts';
import { doubtOf } from '../choices.ts';
import { type Question, type QuestionReading, reportIncomplete, reportNoKey } from '../question.ts';
import type { Response } from '../response.ts';
import { markTokens, tokenNames } from '../tokens.ts';
import { blankInteraction, wordBank } from './blank-interaction.ts';

/** A response for each `[name]` of the stem: typed texts, menus, or both side by side. */
export function readBlanks(question: Question): QuestionReading | undefined {
  const { report, responses, text } = question;
  const blanks = new Map(responses.map((response) => [nameOf(response), response]));
  if (blanks.size === 0 || blanks.has('')) {
    report('import-item-unreadable', 'A text with blanks has none.', {
      hint: 'Correct the question in the source and import again.',
      field: 'answer',
    });
    return undefined;
  }
  const alone = soleBlank(question);
  if (alone !== undefined) return readAlone(question, alone);
  const placed = tokenNames(question.stemHtml).filter((name) => blanks.has(name));
  const unplaced = [...blanks.keys()].filter((name) => !placed.includes(name));
  const names = [...placed, ...unplaced];
  const bank = wordBank(responses);
  const interactions = names.flatMap((name, index): readonly Interaction[] => {
    const response = blanks.get(name);
    return response ? [blankInteraction(`gap-${index + 1}`, response, bank, question)] : [];
  });
  const isDraft = areUsable(interactions, question);
  if (isDraft === undefined) return undefined;
  reportChanges(interactions, unplaced, bank.length > 0, question);
  const html = question.stemHtml + unplaced.map((name) => `<p>[${name}]</p>`).join('');
  return {
    type: 'cloze',
    stem: text.block(withGaps(html, names, question), 'stem'),
    interactions,
    ...(isDraft && { isDraft }),
  };
}

function nameOf({ ident }: Response): string {
  return ident.replace(/^response_/, '');
}

/** How our own exports write a short answer with regular expressions: a blank in a last line. */
function soleBlank({ responses, stemHtml }: Question): string | undefined {
  const [only, second] = responses;
  const [line] = /\s*<p>\[response\]<\/p>\s*$/.exec(stemHtml) ?? [];
  if (!only || second || nameOf(only) !== 'response' || line === undefined) return undefined;
  return stemHtml.slice(0, stemHtml.length - line.length);
}

function readAlone(question: Question, html: string): QuestionReading {
  const interactions = question.responses.map((response) =>
    blankInteraction('response', response, [], question),
  );
  const hasKeys = interactions.every(hasKey);
  if (!hasKeys) reportNoKey(question);
  const stem = question.text.block(html, 'stem');
  return { type: 'short-answer', stem, interactions, ...(!hasKeys && { isDraft: true }) };
}

function hasKey(interaction: Interaction): boolean {
  if (interaction.kind === 'text-entry') return interaction.keys.length > 0;
  return interaction.kind === 'inline-choice' && interaction.choices.some(({ correct }) => correct);
}

/** Whether it is a draft; undefined, reported, where a file has no way to write such gaps. */
function areUsable(interactions: readonly Interaction[], question: Question): boolean | undefined {
  const menus = interactions.flatMap((one) => (one.kind === 'inline-choice' ? [one.choices] : []));
  if (menus.some((choices) => choices.length < 2)) {
    question.report('import-choices-missing', 'A menu has fewer than two choices.', {
      hint: 'Correct the question in the source and import again.',
      field: 'choices',
    });
    return undefined;
  }
  const doubts = menus.map((choices) => doubtOf(choices, question));
  if (!interactions.every(hasKey) || doubts.includes('contradictory')) {
    reportIncomplete(question);
    return undefined;
  }
  return doubts.includes('repeated');
}

function reportChanges(
  interactions: readonly Interaction[],
  unplaced: readonly string[],
  hasWordBank: boolean,
  { feedback, report }: Question,
): void {
  if (unplaced.length > 0) {
    const message = `The blank ${unplaced.join(', ')} does not stand in the text; it was put at its end.`;
    const hint = 'Look whether the question still makes sense.';
    report('import-text-repaired', message, { hint, field: 'stem' });
  }
  if (hasWordBank) {
    report('import-part-dropped', 'The word bank became a menu in each gap.', {
      hint: 'Write the item as a categorization if words are to be dragged.',
      field: 'choices',
    });
  }
  const hasMenu = interactions.some(({ kind }) => kind === 'inline-choice');
  if (feedback.byAnswer.size > 0 && !hasMenu) {
    report('import-part-dropped', 'The feedback on typed answers has no place.', {
      hint: 'Add it to the feedback of the item.',
      field: 'feedback',
    });
  }
}

/** Gaps at the first place of each name; Canvas shows one answer wherever the name stands again. */
function withGaps(html: string, names: readonly string[], { report }: Question): string {
  const used = new Set<string>();
  return markTokens(html, (name) => {
    const index = names.indexOf(name);
    if (index < 0) return undefined;
    if (used.has(name)) {
      report('import-part-dropped', `The blank ${name} stands twice; the second is only shown.`, {
        hint: 'Write what the second place asks for.',
        field: 'stem',
      });
      return undefined;
    }
    used.add(name);
    return { kind: 'gap', id: `gap-${index + 1}` };
  });
}
