/** Where the answer is given: what comes after the stem, by the kind of question. */
import { escapeTex, guardTex } from '../../../src/content/to-tex/escape-tex.ts';
import { instructionOf } from '../../../src/formats/paper/instruction.ts';
import { letterOf } from '../../../src/formats/paper/key-letters.ts';
import { shownEntries } from '../../../src/formats/paper/shuffle-item.ts';
import type { TexContext } from '../../../src/formats/paper/tex/tex-context.ts';
import { texOfWords } from '../../../src/formats/paper/tex/tex-text.ts';
import type {
  ChoiceInteraction,
  Entry,
  HotspotInteraction,
  Item,
  MatchInteraction,
  OrderInteraction,
  UploadInteraction,
} from '../../../src/model/index.ts';
import { writeSpots } from './spots.ts';

/** A mark and the entry after it. */
const entryColumns = 'r@{~}>{\\raggedright\\arraybackslash}X';

/** LaTeX of the place for the answer; empty where the stem has it, or nothing but room is needed. */
export function answerPart(item: Item, context: TexContext): string {
  const instruction = instructionOf(item.interactions[0], context.words);
  const told = instruction === undefined ? [] : [`\\paperinstruction{${escapeTex(instruction)}}`];
  const place = placeOf(item, context);
  return [...told, ...(place === '' ? [] : [place])].join('\n');
}

function placeOf(item: Item, context: TexContext): string {
  const [interaction] = item.interactions;
  switch (interaction?.kind) {
    case 'choice':
      return writeChoices(interaction, context);
    case 'match':
      return writeMatch(interaction, context);
    case 'order':
      return writeOrder(interaction, context);
    case 'categorize':
      return columns(interaction.members, interaction.categories, context);
    case 'hotspot':
      return writeHotspot(interaction, context);
    case 'upload':
      return writeUpload(interaction, context);
    case 'numeric-entry':
    case 'text-entry': {
      if (interaction.id.startsWith('gap-')) return '';
      const unit = interaction.kind === 'numeric-entry' ? interaction.unit : undefined;
      const width = interaction.kind === 'numeric-entry' ? '4cm' : '8cm';
      const after = unit === undefined ? '' : `~${texOfWords(unit)}`;
      return `\\paperanswer{${context.words.answer}}{${width}}{${after}}`;
    }
    default:
      return '';
  }
}

function writeChoices({ cardinality, choices }: ChoiceInteraction, context: TexContext): string {
  const isSingle = cardinality === 'single';
  const name = isSingle ? 'choices' : 'checkboxes';
  const lines = choices.map(({ content, correct }, index) => {
    const text = context.tex(content);
    const lettered = isSingle ? guardTex(text) : `${letterOf(index)}.~${text}`;
    return `${correct ? '\\CorrectChoice' : '\\choice'} ${lettered}`;
  });
  return `\\begin{${name}}\n${lines.join('\n')}\n\\end{${name}}`;
}

function writeMatch({ headings, sources, targets }: MatchInteraction, context: TexContext): string {
  if (!headings) return columns(sources, targets, context);
  const [left, right] = [context.tex(headings.sources), context.tex(headings.targets)];
  return columns(sources, targets, context, `& \\bfseries ${left} && \\bfseries ${right}`);
}

/** Numbered entries with blanks, and lettered ones beside them. */
function columns(
  left: readonly Entry[],
  right: readonly Entry[],
  { tex }: TexContext,
  head?: string,
): string {
  const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const [numbered, lettered] = [left[index], right[index]];
    const before = numbered ? `\\paperblank~${index + 1}. & ${tex(numbered.content)}` : '&';
    const after = lettered ? `${letterOf(index)}. & ${tex(lettered.content)}` : '&';
    return `${before} & ${after}`;
  });
  return table(entryColumns.repeat(2), head === undefined ? rows : [head, ...rows]);
}

function table(columns: string, rows: readonly string[]): string {
  const lines = rows.map((row) => `${row} \\\\\\addlinespace[4pt]\n`);
  return `\\begin{tabularx}{\\linewidth}{@{}${columns}@{}}\n${lines.join('')}\\end{tabularx}`;
}

function writeOrder(interaction: OrderInteraction, { seed, tex }: TexContext): string {
  const rows = shownEntries(interaction, seed).map(
    ({ content }, index) => `\\paperblank~${letterOf(index)}. & ${tex(content)}`,
  );
  return table(entryColumns, rows);
}

function writeHotspot(interaction: HotspotInteraction, { tex }: TexContext): string {
  const image = tex([
    { type: 'paragraph', children: [{ type: 'image', ...imageOf(interaction) }] },
  ]);
  return writeSpots(interaction, image);
}

function imageOf({ image }: HotspotInteraction): { readonly url: string; readonly alt: string } {
  return { url: image.url, alt: image.alt };
}

function writeUpload({ accept, maxFiles }: UploadInteraction, { words }: TexContext): string {
  const kinds = accept.length === 0 ? '' : `: \\texttt{${accept.map(escapeTex).join(', ')}}`;
  const count = maxFiles === undefined ? '' : ` (${words.atMost} ${maxFiles} ${words.files})`;
  return `\\paperinstruction{${words.upload}${kinds}${count}}`;
}
