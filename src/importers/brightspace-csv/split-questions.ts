/** The lines of Brightspace's table as questions. */
import { readCsv } from '../../formats/csv.ts';

/** One property: its name in capitals without spaces, and the cells behind it. */
export interface Property {
  readonly name: string;
  readonly cells: readonly string[];
  /** 1-based. */
  readonly line: number;
}

/** A question: what stands behind `NewQuestion`, and its properties in order. */
export interface SourceQuestion {
  /** In capitals. */
  readonly kind: string;
  readonly properties: readonly Property[];
  /** 1-based. */
  readonly line: number;
}

/** Questions, and properties that stand before the first of them. */
export interface SplitTable {
  readonly questions: readonly SourceQuestion[];
  readonly stray: readonly Property[];
  /** Whether the last quotation mark is never closed. */
  readonly isUnclosed: boolean;
}

// Spaces within the line only: runs of line breaks would be read once for each of them.
const beginning = /^[\uFEFF" \t]*NewQuestion[ \t]*"?[ \t]*([,;\t])/im;

/** Whether a line begins a question of a known kind. */
export function beginsQuestion(text: string): boolean {
  return /^[\uFEFF" \t]*NewQuestion[ \t]*"?[ \t]*[,;\t][ \t]*"?(?:WR|SA|MC|MS|TF|M|O)\b/im.test(
    text,
  );
}

/** Lines that begin with `//` are comments. The separator is the one behind `NewQuestion`. */
export function splitQuestions(text: string): SplitTable {
  const separator = beginning.exec(text)?.[1] ?? ',';
  const { rows, isUnclosed } = readCsv(`sep=${separator}\n${text}`);
  const questions: { kind: string; properties: Property[]; line: number }[] = [];
  const stray: Property[] = [];
  for (const { cells: all, line: shifted } of rows) {
    const [first = '', ...cells] = all;
    const line = shifted - 1;
    const name = first.trim().toUpperCase();
    if (name === '' || name.startsWith('//')) continue;
    if (name === 'NEWQUESTION') {
      questions.push({ kind: (cells[0] ?? '').trim().toUpperCase(), properties: [], line });
    } else {
      (questions.at(-1)?.properties ?? stray).push({ name, cells, line });
    }
  }
  return { questions, stray, isUnclosed };
}
