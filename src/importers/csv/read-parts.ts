/** The parts of an item's row, or its rows, as interactions. */
import type { TableRecord } from '../../formats/table/table-record.ts';
import type { Interaction, QuestionTypeName } from '../../model/index.ts';
import { cellContent } from './cell-content.ts';
import { readFormula } from './part-formula.ts';
import { readGaps } from './part-gaps.ts';
import { orderEntry, readGroups } from './part-groups.ts';
import { readChoices, readNumbers, readTexts } from './part-keys.ts';
import { count, unitOf } from './part-numbers.ts';
import { lines } from './read-cells.ts';
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
            headings: { sources: cellContent(left), targets: cellContent(right) },
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
          ...(part && { sampleAnswer: cellContent(part.choice) }),
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
      return [{ kind: 'recall', id, back: cellContent(parts[0]?.choice ?? '') }];
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
