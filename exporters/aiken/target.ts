/** What Aiken carries: a question on one line, and choices of which one is right. */
import { contentToText } from '../../src/content/to-text.ts';
import { gapToEntry } from '../../src/formats/degradations/gap-to-entry.ts';
import { hotspotToChoice } from '../../src/formats/degradations/hotspot-to-choice.ts';
import { degraded, partly } from '../../src/formats/field-fidelity.ts';
import type { ReportLoss } from '../../src/formats/loss.ts';
import { soleInteraction } from '../../src/formats/sole-interaction.ts';
import type { ItemTarget, ItemWriter } from '../../src/formats/write-item.ts';
import type { Item } from '../../src/model/index.ts';
import { lineOf } from './line-of.ts';

/** What a writer is given. */
export interface WriteContext {
  readonly report: ReportLoss;
}

/** The question, its choices and the letter of the right one. */
const writeChoice: ItemWriter<WriteContext, string> = (item, { report }) => {
  const { choices } = soleInteraction(item, 'choice');
  if (item.stem.length > 1) {
    const reason = 'The text stands on one line: Moodle reads no other.';
    report({ kind: 'degraded', field: 'stem', reason });
  }
  const lines = choices.map(({ content }, index) => `${letterOf(index)}) ${lineOf(content)}`);
  const key = choices.findIndex(({ correct }) => correct);
  return `${guarded(lineOf(item.stem))}\n${lines.join('\n')}\nANSWER: ${letterOf(key)}\n`;
};

/** Only single choices, true/false among them. */
export const aikenTarget: ItemTarget<WriteContext, string> = {
  writers: { 'single-choice': writeChoice, 'true-false': writeChoice },
  degradations: { 'choice-cloze': gapToEntry, hotspot: hotspotToChoice },
  refuses,
  omissions: {
    'multiple-choice': 'Only one choice can be right.',
    stimulus: 'There is no text without a question.',
  },
  limits: {
    'single-choice': 'There has to be a key, and words in every choice.',
    'true-false': 'There has to be a key.',
  },
  carries: {
    stem: partly('The text stands on one line.'),
    images: degraded('Images leave their alternative text.'),
    plots: degraded('Plots leave their alternative text.'),
    tables: degraded('The cells of tables follow each other.'),
    code: degraded('Code is shown as other text.'),
    formatting: degraded('All text is plain.'),
    math: partly('Formulas stand in the line.'),
    stimulus: degraded('The stimulus is repeated in the stem of each of its questions.'),
  },
};

/** Moodle takes a line that begins so for a choice or an answer. */
function guarded(line: string): string {
  return /^(?:[A-Z][).]|ANSWER:)/.test(line) ? `\u200B${line}` : line;
}

function letterOf(index: number): string {
  return String.fromCharCode(65 + index);
}

function refuses({ interactions }: Item): string | undefined {
  const [only] = interactions;
  if (only?.kind !== 'choice') return undefined;
  const keys = only.choices.filter(({ correct }) => correct).length;
  if (keys !== 1) return 'Exactly one choice has to be right.';
  const texts = only.choices.map(({ content }) => contentToText(content).trim());
  if (texts.includes('')) return 'A choice has no words.';
  const lines = only.choices.map(({ content }) => lineOf(content));
  if (new Set(lines).size < lines.length) return 'Two choices are the same without formatting.';
  return only.choices.length > 26 ? 'There are letters for 26 choices.' : undefined;
}
