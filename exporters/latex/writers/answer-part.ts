/** Where the answer is given: what comes after the stem, by the kind of question. */
import { escapeTex, guardTex } from '../../../src/content/to-tex/escape-tex.ts';
import { letterOf } from '../../../src/formats/paper/key-letters.ts';
import { shownEntries } from '../../../src/formats/paper/shuffle-item.ts';
import type { TexContext } from '../../../src/formats/paper/tex/tex-context.ts';
import { texOfWords } from '../../../src/formats/paper/tex/tex-text.ts';
import type {
  CategorizeInteraction,
  ChoiceInteraction,
  ExtendedTextInteraction,
  HotspotInteraction,
  Item,
  MatchInteraction,
  OrderInteraction,
  UploadInteraction,
} from '../../../src/model/index.ts';
import { writeSpots } from './spots.ts';

/** LaTeX of the place for the answer; empty where the stem has it, or nothing but room is needed. */
export function answerPart(item: Item, context: TexContext): string {
  const [interaction] = item.interactions;
  switch (interaction?.kind) {
    case 'choice':
      return writeChoices(interaction, context);
    case 'match':
      return writeMatch(interaction, context);
    case 'order':
      return writeOrder(interaction, context);
    case 'categorize':
      return writeCategorize(interaction, context);
    case 'hotspot':
      return writeHotspot(interaction, context);
    case 'extended-text':
      return writeLength(interaction, context);
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
  const instruction = isSingle ? '' : `\\paperinstruction{${context.words.pickSeveral}}\n`;
  return `${instruction}\\begin{${name}}\n${lines.join('\n')}\n\\end{${name}}`;
}

function writeMatch(interaction: MatchInteraction, { tex, words }: TexContext): string {
  const { headings, sources, targets } = interaction;
  const rows = Array.from({ length: Math.max(sources.length, targets.length) }, (_, index) => {
    const [source, target] = [sources[index], targets[index]];
    const left = source ? `\\paperblank~${index + 1}. & ${tex(source.content)}` : '&';
    const right = target ? `${letterOf(index)}. & ${tex(target.content)}` : '&';
    return `${left} & ${right} \\\\\\addlinespace[4pt]`;
  });
  const head = headings
    ? [
        `& \\bfseries ${tex(headings.sources)} && \\bfseries ${tex(headings.targets)} \\\\\\addlinespace[4pt]`,
      ]
    : [];
  return table(words.match, [...head, ...rows]);
}

function writeCategorize(interaction: CategorizeInteraction, { tex, words }: TexContext): string {
  const { categories, members } = interaction;
  const rows = Array.from({ length: Math.max(members.length, categories.length) }, (_, index) => {
    const [member, category] = [members[index], categories[index]];
    const left = member ? `\\paperblank~${index + 1}. & ${tex(member.content)}` : '&';
    const right = category ? `${letterOf(index)}. & ${tex(category.content)}` : '&';
    return `${left} & ${right} \\\\\\addlinespace[4pt]`;
  });
  const isLeaving = members.some(({ category }) => category === null);
  return table(isLeaving ? `${words.categorize} ${words.leaveOut}` : words.categorize, rows);
}

function table(instruction: string, rows: readonly string[]): string {
  return (
    `\\paperinstruction{${escapeTex(instruction)}}\n` +
    `\\begin{tabularx}{\\linewidth}{@{}r@{~}>{\\raggedright\\arraybackslash}Xr@{~}>{\\raggedright\\arraybackslash}X@{}}\n` +
    `${rows.join('\n')}\n\\end{tabularx}`
  );
}

function writeOrder(interaction: OrderInteraction, { seed, tex, words }: TexContext): string {
  const rows = shownEntries(interaction, seed).map(
    ({ content }, index) =>
      `\\paperblank~${letterOf(index)}. & ${tex(content)} \\\\\\addlinespace[4pt]`,
  );
  return (
    `\\paperinstruction{${escapeTex(words.order)}}\n` +
    `\\begin{tabularx}{\\linewidth}{@{}r@{~}>{\\raggedright\\arraybackslash}X@{}}\n` +
    `${rows.join('\n')}\n\\end{tabularx}`
  );
}

function writeHotspot(interaction: HotspotInteraction, { tex, words }: TexContext): string {
  const image = tex([
    { type: 'paragraph', children: [{ type: 'image', ...imageOf(interaction) }] },
  ]);
  return `\\paperinstruction{${escapeTex(words.mark)}}\n${writeSpots(interaction, image)}`;
}

function imageOf({ image }: HotspotInteraction): { readonly url: string; readonly alt: string } {
  return { url: image.url, alt: image.alt };
}

function writeLength(
  { minWords, maxWords }: ExtendedTextInteraction,
  { words }: TexContext,
): string {
  const length =
    minWords !== undefined && maxWords !== undefined
      ? `${minWords}--${maxWords}`
      : (minWords ?? `${words.atMost} ${maxWords}`);
  if ((minWords ?? maxWords) === undefined) return '';
  return `\\paperinstruction{(${length} ${words.words})}`;
}

function writeUpload({ accept, maxFiles }: UploadInteraction, { words }: TexContext): string {
  const kinds = accept.length === 0 ? '' : `: \\texttt{${accept.map(escapeTex).join(', ')}}`;
  const count = maxFiles === undefined ? '' : ` (${words.atMost} ${maxFiles} ${words.files})`;
  return `\\paperinstruction{${words.upload}${kinds}${count}}`;
}
