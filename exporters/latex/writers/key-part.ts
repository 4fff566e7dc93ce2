/** What the key says of a question: printed only where answers are. */
import { escapeTex } from '../../../src/content/to-tex/escape-tex.ts';
import { keyOnPaper, letterOf } from '../../../src/formats/paper/key-letters.ts';
import { scoringWords } from '../../../src/formats/paper/scoring-words.ts';
import { texOfWords } from '../../../src/formats/paper/tex/tex-text.ts';
import type { Content, Item, RubricCriterion } from '../../../src/model/index.ts';
import type { LatexContext } from '../latex-context.ts';

/** Right answer, scoring, rubric and all that explains them. */
export function keyPart(item: Item, context: LatexContext): string {
  const { hasSolutions, question, tex, words } = context;
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
    `\\textbf{${escapeTex(item.title)}} (\\texttt{${escapeTex(item.id)}})`,
    ...(isWritten
      ? labelled(words.sample, sample)
      : [`\\textbf{${words.answer}:} ${texOfWords(keyOnPaper(item, question?.seed ?? ''))}`]),
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

function regionLines({ interactions }: Item, { words }: LatexContext): readonly string[] {
  const labels = interactions.flatMap((one) =>
    one.kind === 'hotspot' ? one.areas.flatMap(({ label }) => label ?? []) : [],
  );
  if (labels.length === 0) return [];
  return [`\\textbf{${words.regions}:} ${labels.map(escapeTex).join('; ')}`];
}

function rationales({ interactions }: Item, { tex }: LatexContext): readonly string[] {
  return interactions.flatMap((one, gap) => {
    if (one.kind !== 'choice' && one.kind !== 'inline-choice') return [];
    return one.choices.flatMap(({ content, feedback }, index) => {
      if (!feedback) return [];
      const isGap = one.kind === 'inline-choice';
      const name = isGap ? `${gap + 1}, ${tex(content)}` : letterOf(index);
      return [`\\textbf{${name}:} ${tex(feedback)}`];
    });
  });
}

function rubricTable(rubric: readonly RubricCriterion[], { tex, words }: LatexContext): string {
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
