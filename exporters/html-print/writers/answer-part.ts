/** Where the answer is given: what comes after the stem, by the kind of question. */
import { escapeAttribute, escapeText } from '../../../src/content/escape.ts';
import { instructionOf } from '../../../src/formats/paper/instruction.ts';
import { letterOf } from '../../../src/formats/paper/key-letters.ts';
import { shownEntries } from '../../../src/formats/paper/shuffle-item.ts';
import type {
  ChoiceInteraction,
  Entry,
  Item,
  OrderInteraction,
  UploadInteraction,
} from '../../../src/model/index.ts';
import type { HtmlContext } from '../html-context.ts';
import { htmlOfWords } from '../html-math.ts';
import { blank } from './gap.ts';
import { writeSpots } from './spots.ts';

/** HTML of the place for the answer. @param isKey whether right choices are marked */
export function answerPart(item: Item, context: HtmlContext, isKey: boolean): string {
  const instruction = instructionOf(item.interactions[0], context.words);
  const place = placeOf(item, context, isKey);
  return instruction === undefined ? place : writeInstruction(instruction) + place;
}

function writeInstruction(text: string): string {
  return `<p class="instruction">${escapeText(text)}</p>\n`;
}

function placeOf(item: Item, context: HtmlContext, isKey: boolean): string {
  const { inline, words } = context;
  const [interaction] = item.interactions;
  switch (interaction?.kind) {
    case 'choice':
      return writeChoices(interaction, context, isKey);
    case 'match': {
      const { headings, sources, targets } = interaction;
      const heads = headings && ([inline(headings.sources), inline(headings.targets)] as const);
      return columns(sources, targets, context, heads);
    }
    case 'categorize':
      return columns(interaction.members, interaction.categories, context, undefined);
    case 'order':
      return writeOrder(interaction, context);
    case 'hotspot':
      return writeSpots(interaction, context, isKey);
    case 'upload':
      return writeUpload(interaction, context);
    case 'numeric-entry':
    case 'text-entry': {
      if (interaction.id.startsWith('gap-')) return '';
      const unit = interaction.kind === 'numeric-entry' ? (interaction.unit ?? '') : '';
      const width = interaction.kind === 'numeric-entry' ? 40 : 90;
      return `<p class="answer">${words.answer}: ${blank(width)} ${htmlOfWords(unit)}</p>`;
    }
    default:
      return '';
  }
}

function writeChoices(
  { cardinality, choices }: ChoiceInteraction,
  { block }: HtmlContext,
  isKey: boolean,
): string {
  const isSingle = cardinality === 'single';
  const items = choices.map(({ content, correct }, index) => {
    const look = isKey && correct ? ' class="right"' : '';
    const box = `<span class="${isSingle ? 'round' : 'box'}">${isKey && correct ? '✓' : ''}</span>`;
    const mark = `<span class="mark">${box}${letterOf(index)}.</span>`;
    return `<li${look}>${mark}<div>${block(content)}</div></li>`;
  });
  return `<ol class="choices">\n${items.join('\n')}\n</ol>`;
}

/** Numbered entries with blanks, and lettered ones beside them. */
function columns(
  left: readonly Entry[],
  right: readonly Entry[],
  { block }: HtmlContext,
  heads: readonly [string, string] | undefined,
): string {
  const list = (entries: readonly Entry[], mark: (index: number) => string): string =>
    entries
      .map(
        ({ content }, index) =>
          `<li><span class="mark">${mark(index)}</span><div>${block(content)}</div></li>`,
      )
      .join('\n');
  const head = (index: 0 | 1): string => (heads ? `<p class="head">${heads[index]}</p>\n` : '');
  return (
    `<div class="columns">\n` +
    `<div>${head(0)}<ol class="entries">\n${list(left, (index) => `${blank(9)}${index + 1}.`)}\n</ol></div>\n` +
    `<div>${head(1)}<ol class="entries">\n${list(right, (index) => `${letterOf(index)}.`)}\n</ol></div>\n</div>`
  );
}

function writeOrder(interaction: OrderInteraction, { block, question }: HtmlContext): string {
  const items = shownEntries(interaction, question?.seed ?? '').map(
    ({ content }, index) =>
      `<li><span class="mark">${blank(9)}${letterOf(index)}.</span><div>${block(content)}</div></li>`,
  );
  return `<ol class="entries">\n${items.join('\n')}\n</ol>`;
}

function writeUpload({ accept, maxFiles }: UploadInteraction, { words }: HtmlContext): string {
  const kinds = accept.length === 0 ? '' : `: ${accept.join(', ')}`;
  const count = maxFiles === undefined ? '' : ` (${words.atMost} ${maxFiles} ${words.files})`;
  return writeInstruction(`${words.upload}${kinds}${count}`);
}

/** Attributes for a text in another language than the paper's. */
export function languageAttributes(language: string, paper: string): string {
  const isRightToLeft = /^(?:ar|dv|fa|he|ps|ur|yi)\b/i.test(language);
  const direction = isRightToLeft ? ' dir="rtl"' : '';
  return language === paper ? direction : ` lang="${escapeAttribute(language)}"${direction}`;
}
