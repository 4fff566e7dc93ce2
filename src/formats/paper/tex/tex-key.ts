/** What the key says of a question: printed only where answers are. */
import { escapeTex } from '../../../content/to-tex/escape-tex.ts';
import type { Item, RubricCriterion } from '../../../model/index.ts';
import { type KeyLine, keyLines } from '../key-lines.ts';
import type { TexContext } from './tex-context.ts';
import { texOfWords } from './tex-text.ts';

/** Right answer, scoring, rubric and all that explains them. */
export function texKey(item: Item, context: TexContext): string {
  const id = item.id.replaceAll('-', '-\\allowbreak{}');
  return [
    `\\textbf{${escapeTex(item.title)}} (\\texttt{${id}})`,
    ...keyLines(item, context).map((line) => writeLine(line, context)),
  ].join('\n\n');
}

function writeLine(line: KeyLine, context: TexContext): string {
  switch (line.kind) {
    case 'words':
      return labelled(escapeTex(line.label), texOfWords(line.words));
    case 'text':
      return labelled(escapeTex(line.label), escapeTex(line.text));
    case 'content': {
      const choice = line.choice ? context.tex(line.choice) : '';
      return labelled(escapeTex(line.label) + choice, context.tex(line.content));
    }
    case 'rubric':
      return rubricTable(line.rubric, context);
  }
}

function labelled(label: string, tex: string): string {
  return `\\textbf{${label}:} ${tex}`;
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
