import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvExporter } from '../../../exporters/csv/index.ts';
import { q2lmsJsonExporter } from '../../../exporters/q2lms-json/index.ts';
import { csvImporter } from '../../../src/importers/csv/index.ts';
import { q2lmsImporter } from '../../../src/importers/q2lms/index.ts';
import { importText } from '../importers/import-text.ts';
import { exportItems, storedItems } from './export-items.ts';
import { q2lmsQuestion } from './q2lms-question.ts';

const questions = fc.array(q2lmsQuestion, { minLength: 1, maxLength: 3 });

describe('questions of Q2LMS', () => {
  test('come back from JSON as they were, in their order', () => {
    fc.assert(
      fc.property(questions, (list) => {
        const imported = importText(q2lmsImporter, JSON.stringify(list));
        expect(imported.diagnostics).toEqual([]);
        const options = { ids: false, layout: 'list' as const };
        const { text } = exportItems(q2lmsJsonExporter, options, storedItems(imported));
        expect(JSON.parse(text)).toEqual(list);
        expect(Object.keys(JSON.parse(text)[0])).toEqual(Object.keys(list[0] ?? {}));
      }),
      { numRuns: 120 },
    );
  });

  test.each(['q2lms-18', 'q2lms-27'] as const)('come back from a table of layout %s', (layout) => {
    fc.assert(
      fc.property(questions, fc.boolean(), (list, byteOrderMark) => {
        const first = storedItems(importText(q2lmsImporter, JSON.stringify(list)));
        const { text } = exportItems(csvExporter, { layout, byteOrderMark }, first);
        const imported = importText(csvImporter, text, { path: 'table.csv' });
        expect(imported.diagnostics).toEqual([]);
        const second = storedItems(imported);
        expect(second.map(withoutSource)).toEqual(first.map(withoutSource));
        expect(exportItems(csvExporter, { layout, byteOrderMark }, second).text).toBe(text);
      }),
      { numRuns: 60 },
    );
  });
});

function withoutSource(item: object): object {
  return { ...item, source: undefined, path: undefined };
}
