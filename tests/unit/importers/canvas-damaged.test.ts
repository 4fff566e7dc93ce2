/** Damaged documents of Canvas: nothing throws, and nothing is lost without a word. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canvasExporter } from '../../../exporters/canvas/index.ts';
import { parseItem } from '../../../src/markdown/parse-item.ts';
import { printItem } from '../../../src/markdown/print-item.ts';
import { defaultOptions } from '../canvas/made-package.ts';
import { dot, everyType } from '../made/every-type.ts';
import { bankOf } from '../made/items.ts';
import { importDocument } from './canvas-documents.ts';

/** Every type of both profiles as one document each. */
const documents = (['classic', 'new-quizzes'] as const).map((profile) => {
  const items = everyType.map(({ id }) => id);
  const { files } = canvasExporter.export(
    bankOf(everyType),
    { id: 'made', title: 'Made', assessments: [], items },
    { ...defaultOptions, profile, container: 'quiz', variants: 2 },
    { readAsset: () => dot },
  );
  const quiz = files.find(({ path }) => path === 'quiz_made/quiz_made.xml');
  return typeof quiz?.content === 'string' ? quiz.content : '';
});

/** What may be wrong with a document although it is XML. */
const replacements = [
  [/<response_label[^>]*>.*?<\/response_label>/gs, ''],
  [/<setvar[^>]*>[^<]*<\/setvar>/g, '<setvar>0</setvar>'],
  [/<varequal([^>]*)>[^<]*<\/varequal>/g, '<varequal$1>99</varequal>'],
  [/<mattext([^>]*)>[^<]*<\/mattext>/g, '<mattext$1></mattext>'],
  [/<mattext([^>]*)>[^<]*<\/mattext>/g, '<mattext$1>&lt;b&gt;[x] \\(a &lt;/i&gt; $$</mattext>'],
  [/<fieldentry>[^<]*<\/fieldentry>/g, '<fieldentry>essay_question</fieldentry>'],
  [/<fieldentry>\d[^<]*<\/fieldentry>/g, '<fieldentry>-1</fieldentry>'],
  [/<response_lid[^>]*>/g, '<response_lid>'],
  [/ ident="[^"]*"/g, ''],
  [/<var_set .*?<\/var_set>/gs, ''],
  [/<presentation.*?<\/presentation>/gs, '<presentation/>'],
] as const satisfies readonly (readonly [RegExp, string])[];

const damaged = fc
  .tuple(
    fc.constantFrom(...documents),
    fc.constantFrom(...replacements),
    fc.integer({ min: 1, max: 5 }),
    fc.nat(),
  )
  .map(([document, [pattern, replacement], every, shift]) => {
    let count = shift % every;
    return document.replace(pattern, (found) => {
      count += 1;
      const one = new RegExp(pattern.source, pattern.flags.replace('g', ''));
      return count % every === 0 ? found.replace(one, replacement) : found;
    });
  });

test('every question of a damaged document is an item that can be stored, or is named', () => {
  fc.assert(
    fc.property(damaged, (document) => {
      const { diagnostics, found, items } = importDocument(document);
      const errors = diagnostics.filter(({ severity }) => severity === 'error');
      const named = errors.filter(({ code }) => !code.startsWith('import-answer'));
      expect(named.length).toBeGreaterThanOrEqual(found - items.length);
      for (const { item } of items) {
        const stored = parseItem(printItem(item), item.path);
        const faults = stored.diagnostics.filter(({ severity }) => severity === 'error');
        if (item.metadata.status !== 'draft') {
          expect([item.id, faults.map(({ message }) => message)]).toEqual([item.id, []]);
        }
        expect(stored.item?.id).toBe(item.id);
      }
    }),
    { numRuns: 150, seed: 1 },
  );
});

test('a document cut off anywhere is named, or read where nothing is missing', () => {
  const [document = ''] = documents;
  for (let end = 0; end < document.length; end += Math.ceil(document.length / 60)) {
    const { diagnostics, items } = importDocument(document.slice(0, end));
    expect(items).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['import-xml-syntax']);
  }
});

test('the words of the importers name what they read', () => {
  const readme = readFileSync('src/importers/canvas/README.md', 'utf8');
  for (const { type } of everyType) {
    if (type !== 'flashcard') expect(readme).toContain(`\`${type}\``);
  }
});
