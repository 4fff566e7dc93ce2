/** Questions as the lines of a quiz. */
import type { Field, Question } from './question.ts';

/** A question with its points. */
export interface PlacedQuestion {
  readonly question: Question;
  /** Absent inside a group, and where a text has none. */
  readonly points?: number;
}

/** Questions of which some are drawn. */
export interface QuestionGroup {
  readonly pick: number;
  readonly points: number;
  readonly questions: readonly PlacedQuestion[];
}

/** A line of the head: `Quiz title: …`. */
export type HeadLine = readonly [name: string, text: string];

/** The whole file; no two questions may have the same text, so repeated ones end in nothing visible. */
export function printQuiz(
  head: readonly HeadLine[],
  blocks: readonly (PlacedQuestion | QuestionGroup)[],
): string {
  const seen = new Map<string, number>();
  let number = 0;
  const print = ({ question, points }: PlacedQuestion): string => {
    if (question.kind === 'text') return printText(question);
    number += 1;
    const count = seen.get(question.stem) ?? 0;
    seen.set(question.stem, count + 1);
    const stem = question.stem + '&#8203;'.repeat(count);
    return [
      ...(question.title === '' ? [] : [`Title: ${question.title}`]),
      ...(points === undefined ? [] : [`Points: ${points}`]),
      ...[{ marker: `${number}.`, text: stem }, ...question.fields].map(printField),
    ].join('\n');
  };
  const parts = blocks.map((block) => ('pick' in block ? printGroup(block, print) : print(block)));
  const header = head.map(([name, text]) => printNamed(name, text)).join('\n');
  return `${[header, ...parts].filter((part) => part !== '').join('\n\n')}\n`;
}

function printGroup(
  { pick, points, questions }: QuestionGroup,
  print: (placed: PlacedQuestion) => string,
): string {
  const head = `GROUP\npick: ${pick}\npoints per question: ${points}`;
  return [head, ...questions.map(print), 'END_GROUP'].join('\n\n');
}

function printText({ title, stem }: Question): string {
  return `${title === '' ? '' : `${printNamed('Text title', title)}\n`}${printNamed('Text', stem)}`;
}

/** Lines after the first are indented as far as the text behind the marker. */
function printField({ marker, text }: Field): string {
  if (text === '') return marker;
  const start = `${marker} `.padEnd(4);
  return start + indented(text, start.length);
}

function printNamed(name: string, text: string): string {
  return `${name}: ${indented(text, 4)}`;
}

function indented(text: string, columns: number): string {
  return text
    .split('\n')
    .map((line, index) => (index === 0 || line === '' ? line : ' '.repeat(columns) + line))
    .join('\n');
}
