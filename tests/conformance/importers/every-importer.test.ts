/** What every importer promises, whatever file it is given. */
import { existsSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { importers } from '../../../src/importers/index.ts';
import { itemOf } from '../../unit/made/items.ts';

/** An item as our own format has it. */
const card = itemOf('card', 'flashcard', 'Q?\n\n## Answer\n\nA.');

const good = [
  '[{"question_text": "Q?", "choices": ["a1", "b1"], "correct_answer": "A", "type": "multiple_choice"}]',
  '[{"question": "Q?", "answers": ["a1", "b1"], "correct": 0}]',
  'question,a,b,answer\nQ?,x1,y1,A\n',
  '#separator:tab\n#html:true\nQ?\t<b>A</b>\nA {{c1::gap}}.\t\n',
  'id,type,question,feedback_general,choice_1,correct_1\nq,multiple-choice,Q?,,a1,true\n',
  'id,part,content,type,gap\nq,question,A [[1]].,cloze,\nq,choice,gap,,1\n',
  `{"format": "stemma", "version": 1, "title": "T", "items": [${JSON.stringify(card)}], "files": {"a.png": "AA=="}}`,
];

/** Good files with a piece cut out or put in, and bytes of any kind. */
const damaged = fc
  .tuple(
    fc.constantFrom(...good),
    fc.nat(),
    fc.nat(12),
    fc.string({ unit: 'binary', maxLength: 8 }),
  )
  .map(([text, at, cut, piece]) => {
    const start = at % (text.length + 1);
    return Buffer.from(text.slice(0, start) + piece + text.slice(start + cut));
  });
const file = fc.oneof(damaged, fc.uint8Array({ maxLength: 200 }));

describe.each(importers.map((importer) => [importer.name, importer] as const))(
  '%s',
  (name, importer) => {
    test('accounts for every question of any file and never throws', () => {
      fc.assert(
        fc.property(file, (bytes) => {
          const source = { path: 'file', bytes };
          const { confidence } = importer.recognise(source);
          expect(confidence).toBeGreaterThanOrEqual(0);
          expect(confidence).toBeLessThanOrEqual(1);
          const { items, found, diagnostics } = importer.import(source, {
            readBeside: () => undefined,
          });
          expect(found).toBeGreaterThanOrEqual(items.length);
          const errors = diagnostics.filter(({ severity }) => severity === 'error');
          expect(errors.length).toBeGreaterThanOrEqual(Math.min(1, found - items.length));
        }),
        { numRuns: 400 },
      );
    });

    test('gives the same result for the same file', () => {
      for (const text of good) {
        const source = { path: 'file', bytes: Buffer.from(text) };
        const host = { readBeside: () => undefined };
        expect(importer.import(source, host)).toEqual(importer.import(source, host));
      }
    });

    test('is described under the usual headings', () => {
      // The folder `json` is the reading room of all JSON.
      const folder = name === 'json' ? 'stemma-json' : name;
      const path = `src/importers/${folder}/README.md`;
      expect(existsSync(path)).toBe(true);
      const headings = readFileSync(path, 'utf8').match(/^## .*$/gm);
      expect(headings).toEqual([
        '## What is this?',
        '## Mapping',
        '## What is lost',
        '## Options',
        '## Checked with',
      ]);
    });
  },
);
