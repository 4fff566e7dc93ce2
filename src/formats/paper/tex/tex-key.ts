/** What the key says of a question: printed only where answers are. */
import { escapeTex } from '../../../content/to-tex/escape-tex.ts';
import { describeKey } from '../../../interactions/describe.ts';
import type { Content, Item, RubricCriterion } from '../../../model/index.ts';
import { keyOnPaper, letterOf } from '../key-letters.ts';
import { scoringWords } from '../scoring-words.ts';
import type { TexContext } from './tex-context.ts';
import { texOfWords } from './tex-text.ts';

/** Right answer, scoring, rubric and all that explains them. */
export function texKey(item: Item, context: TexContext): string {
  const { hasSolutions, tex, words } = context;
  const [interaction] = item.interactions;
  const scoring = scoringWords(item, words);
  const labelled = (label: string, content: Content | undefined): readonly string[] =>
    content === undefined || content.length === 0
      ? []
      : [`\\textbf{${escapeTex(label)}:} ${tex(content)}`];
  const isWritten = interaction?.kind === 'extended-text' || interaction?.kind === 'recall';
  const sample =
    interaction?.kind === 'extended-text'
      ? interaction.sampleAnswer
      : interaction?.kind === 'recall'
        ? interaction.back
        : undefined;
  const { general, correct, incorrect } = item.feedback;
  const parts = [
    `\\textbf{${escapeTex(item.title)}} (\\texttt{${item.id.replaceAll('-', '-\\allowbreak{}')}})`,
    ...(isWritten
      ? labelled(words.sample, sample)
      : [`\\textbf{${words.answer}:} ${texOfWords(keyWords(item, context))}`]),
    ...regionLines(item, context),
    ...(scoring === undefined ? [] : [`\\textbf{${words.scoring}:} ${escapeTex(scoring)}`]),
    ...(item.rubric ? [rubricTable(item.rubric, context)] : []),
  ];
  if (!hasSolutions) return parts.join('\n\n');
  return [
    ...parts,
    ...rationales(item, context),
    ...labelled(words.solution, item.solution),
    ...item.hints.flatMap((hint) => labelled(words.hint, hint)),
    ...labelled(words.feedback, general),
    ...labelled(words.ifRight, correct),
    ...labelled(words.ifWrong, incorrect),
    ...labelled(words.notes, item.notes),
  ].join('\n\n');
}

/** Where choices have no letters, they are named by their words. */
function keyWords(item: Item, { hasLetters, seed }: TexContext): string {
  const [only] = item.interactions;
  return !hasLetters && only?.kind === 'choice' ? describeKey(only) : keyOnPaper(item, seed);
}

function regionLines({ interactions }: Item, { words }: TexContext): readonly string[] {
  const labels = interactions.flatMap((one) =>
    one.kind === 'hotspot' ? one.areas.flatMap(({ label }) => label ?? []) : [],
  );
  if (labels.length === 0) return [];
  return [`\\textbf{${words.regions}:} ${labels.map(escapeTex).join('; ')}`];
}

function rationales({ interactions }: Item, { hasLetters, tex }: TexContext): readonly string[] {
  return interactions.flatMap((one, gap) => {
    if (one.kind !== 'choice' && one.kind !== 'inline-choice') return [];
    return one.choices.flatMap(({ content, feedback }, index) => {
      if (!feedback) return [];
      const shown = hasLetters ? letterOf(index) : tex(content);
      const name = one.kind === 'inline-choice' ? `${gap + 1}, ${tex(content)}` : shown;
      return [`\\textbf{${name}:} ${tex(feedback)}`];
    });
  });
}

function rubricTable(rubric: readonly RubricCriterion[], { tex, words }: TexContext): string {
  const rows = rubric.map(
    ({ criterion, description, points }) =>
      `${tex(criterion)} & ${points} & ${tex(description)} \\\\`,
  );
  return (
    '\\begin{tabularx}{\\linewidth}{>{\\raggedright\\arraybackslash}p{0.25\\linewidth}r' +
    '>{\\raggedright\\arraybackslash}X}\n' +
    `\\toprule\n\\bfseries ${words.rubric} & \\bfseries ${words.points} & \\\\\n\\midrule\n` +
    `${rows.join('\n')}\n\\bottomrule\n\\end{tabularx}`
  );
}
