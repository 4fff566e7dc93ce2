/** The parts of an item's row, or its rows, as interactions. */
import { variableShape } from '../../formats/stemma-json/interaction-shape.ts';
import { list } from '../../formats/stemma-json/shape.ts';
import type { TablePart, TableRecord } from '../../formats/table/table-record.ts';
import { isDecimal } from '../../interactions/decimal.ts';
import { readNumericKey } from '../../markdown/constructs/numeric-key.ts';
import { isPattern, readPattern } from '../../markdown/constructs/text-key.ts';
import { parseContent } from '../../markdown/parse-content.ts';
import type {
  Choice,
  Content,
  Entry,
  FormulaInteraction,
  Interaction,
  NumericKey,
  QuestionTypeName,
  TextKey,
  Tolerance,
} from '../../model/index.ts';
import { lines, truth } from './read-cells.ts';
import type { ReportCell } from './report-cell.ts';

/** The interactions of the type; undefined where a part was reported that decides what is right. */
export function readParts(
  type: QuestionTypeName,
  record: TableRecord,
  report: ReportCell,
): readonly Interaction[] | undefined {
  const { fields, parts } = record;
  const id = 'response';
  switch (type) {
    case 'multiple-choice':
    case 'multiple-response':
    case 'true-false': {
      const choices = readChoices(parts, type === 'true-false', report);
      const cardinality = type === 'multiple-response' ? 'multiple' : 'single';
      return choices && [{ kind: 'choice', id, cardinality, choices }];
    }
    case 'numeric': {
      const keys = readNumbers(parts, report);
      return keys && [{ kind: 'numeric-entry', id, keys, ...unitOf(fields.unit) }];
    }
    case 'short-answer': {
      const keys = readTexts(parts, report);
      return keys && [{ kind: 'text-entry', id, keys }];
    }
    case 'cloze':
      return readGaps(parts, report);
    case 'matching': {
      const { entries, groups } = readGroups(parts, 't');
      const sources = entries.map(({ content, group }, index) => ({
        id: `s${index + 1}`,
        content,
        target: group ?? '',
      }));
      const [left = '', right = ''] = (fields.headings ?? '').split('\n');
      const isHeaded = `${left}${right}`.trim() !== '';
      return [
        {
          kind: 'match',
          id,
          sources,
          targets: groups,
          ...(isHeaded && {
            headings: { sources: parseContent(left), targets: parseContent(right) },
          }),
        },
      ];
    }
    case 'categorization': {
      const { entries, groups } = readGroups(parts, 'c');
      const members = entries.map(({ content, group }, index) => ({
        id: `m${index + 1}`,
        content,
        category: group ?? null,
      }));
      return [{ kind: 'categorize', id, categories: groups, members }];
    }
    case 'ordering':
      return [{ kind: 'order', id, entries: parts.map(orderEntry) }];
    case 'formula': {
      const formula = readFormula(record, report);
      return formula && [formula];
    }
    case 'essay': {
      const [part] = parts;
      const [minWords, maxWords] = [count(fields.min_words), count(fields.max_words)];
      return [
        {
          kind: 'extended-text',
          id,
          ...(part && { sampleAnswer: parseContent(part.choice) }),
          ...(minWords !== undefined && { minWords }),
          ...(maxWords !== undefined && { maxWords }),
        },
      ];
    }
    case 'upload': {
      const maxFiles = count(fields.max_files);
      const accept = lines(fields.accept ?? '');
      return [{ kind: 'upload', id, accept, ...(maxFiles !== undefined && { maxFiles }) }];
    }
    case 'flashcard':
      return [{ kind: 'recall', id, back: parseContent(parts[0]?.choice ?? '') }];
    case 'stimulus':
      return [];
    case 'hotspot':
      report(
        'import-type-unsupported',
        'A table has no place for the regions of an image.',
        'type',
      );
      return undefined;
  }
}

function readChoices(
  parts: readonly TablePart[],
  isTrueFalse: boolean,
  report: ReportCell,
): readonly Choice[] | undefined {
  const choices = parts.map((part, index): Choice | undefined => {
    const correct = truth(part.correct);
    if (correct === undefined) {
      report('import-item-unreadable', `“${part.correct}” is neither true nor false.`, 'correct');
      return undefined;
    }
    const content = parseContent(part.choice);
    const feedback = parseContent(part.feedback);
    const letter = String.fromCharCode(97 + index);
    const truthId = part.choice.trim().toLowerCase() === 'true' ? 'true' : 'false';
    return {
      id: isTrueFalse ? truthId : letter,
      content,
      correct,
      ...(feedback.length > 0 && { feedback }),
    };
  });
  return all(choices);
}

function readNumbers(
  parts: readonly TablePart[],
  report: ReportCell,
): readonly NumericKey[] | undefined {
  return all(
    parts.map(({ choice }) => {
      const reading = readNumericKey(choice.trim().replace(/^=\s*/, ''));
      if (reading.ok) return reading.key;
      report('import-answer-not-a-number', `“${choice}”: ${reading.message}`, 'choice');
      return undefined;
    }),
  );
}

function readTexts(
  parts: readonly TablePart[],
  report: ReportCell,
): readonly TextKey[] | undefined {
  return all(
    parts.map(({ choice }): TextKey | undefined => {
      if (!isPattern(choice)) return { kind: 'literal', value: choice.replace(/^\\/, '') };
      const reading = readPattern(choice);
      if (reading.ok) return reading.key;
      report('import-item-unreadable', `“${choice}”: ${reading.message}`, 'choice');
      return undefined;
    }),
  );
}

/** A gap is a menu where its parts say what is correct, a number where it begins with `=`. */
function readGaps(
  parts: readonly TablePart[],
  report: ReportCell,
): readonly Interaction[] | undefined {
  const byGap = Map.groupBy(parts, ({ gap }) => gap.trim());
  const gaps = Array.from({ length: byGap.size }, (_, index): Interaction | undefined => {
    const id = `gap-${index + 1}`;
    const own = byGap.get(String(index + 1));
    if (!own) {
      report('import-item-unreadable', `Nothing is said of gap ${index + 1}.`, 'gap');
      return undefined;
    }
    if (own.some(({ correct }) => correct.trim() !== '')) {
      const choices = readChoices(own, false, report);
      return choices && { kind: 'inline-choice', id, choices };
    }
    if (own.every(({ choice }) => choice.trim().startsWith('='))) {
      const keys = readNumbers(own, report);
      return keys && { kind: 'numeric-entry', id, keys, ...unitOf(own[0]?.match) };
    }
    const keys = readTexts(own, report);
    return keys && { kind: 'text-entry', id, keys };
  });
  return all(gaps);
}

/** Members with the group that each belongs to; equal texts are one group. */
function readGroups(
  parts: readonly TablePart[],
  prefix: 'c' | 't',
): {
  readonly entries: readonly { readonly content: Content; readonly group: string | undefined }[];
  readonly groups: readonly Entry[];
} {
  const names = [...new Set(parts.map(({ match }) => match.trim()))].filter((name) => name !== '');
  const groups = names.map((name, index) => ({
    id: `${prefix}${index + 1}`,
    content: parseContent(name),
  }));
  const entries = parts
    .filter(({ choice }) => choice.trim() !== '')
    .map(({ choice, match }) => ({
      content: parseContent(choice),
      group: groups[names.indexOf(match.trim())]?.id,
    }));
  return { entries, groups };
}

function orderEntry({ choice }: TablePart, index: number): Entry {
  return { id: `o${index + 1}`, content: parseContent(choice) };
}

function readFormula(
  { fields, parts }: TableRecord,
  report: ReportCell,
): FormulaInteraction | undefined {
  const variables = parseJson(fields.variables ?? '');
  const tolerance = toleranceOf((fields.tolerance ?? '').trim());
  const expression = parts[0]?.choice.trim() ?? '';
  const decimals = count(fields.decimals);
  if (!list(variableShape).test(variables, undefined, () => {})) {
    report('import-item-unreadable', 'The variables are not as they should be.', 'variables');
    return undefined;
  }
  if (!tolerance) {
    report('import-item-unreadable', `“${fields.tolerance}” is no tolerance.`, 'tolerance');
    return undefined;
  }
  return {
    kind: 'formula',
    id: 'response',
    variables,
    expression,
    tolerance,
    ...(decimals !== undefined && { decimals }),
    ...unitOf(fields.unit),
  };
}

function toleranceOf(cell: string): Tolerance | undefined {
  if (cell === '') return { kind: 'exact' };
  const value = cell.replace(/\s*%$/, '');
  if (!isDecimal(value)) return undefined;
  return value === cell ? { kind: 'absolute', value } : { kind: 'percent', value };
}

function unitOf(cell = ''): { readonly unit?: string } {
  return cell.trim() === '' ? {} : { unit: cell.trim() };
}

function count(cell = ''): number | undefined {
  return /^\d{1,9}$/.test(cell.trim()) ? Number(cell) : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function all<T>(values: readonly (T | undefined)[]): readonly T[] | undefined {
  const found = values.filter((value) => value !== undefined);
  return found.length === values.length ? found : undefined;
}
