/** The reference items keep their keys: our scoring of the imported items gives the known scores. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { qtiImporter } from '../../../src/importers/qti/index.ts';
import { scoreItem } from '../../../src/interactions/score.ts';
import { parseItem } from '../../../src/markdown/parse-item.ts';
import { printItem } from '../../../src/markdown/print-item.ts';
import type { Responses } from '../../../src/model/index.ts';
import { hasReference, referenceItems } from './reference-items.ts';

type Given = Readonly<Record<string, readonly string[]>>;

/** Ids of the imported items by identifier. */
const choiceIds: Readonly<Record<string, string>> = { A: 'a', B: 'b', C: 'c' };
const orderIds: Readonly<Record<string, string>> = { A: 'o1', B: 'o2', C: 'o3', D: 'o4' };
const points: Readonly<Record<string, { x: number; y: number }>> = {
  H1: { x: 25 / 200, y: 25 / 100 },
  H2: { x: 150 / 200, y: 50 / 100 },
};

const picked = ({ RESPONSE = [] }: Given): Responses => ({
  response: RESPONSE.map((one) => choiceIds[one] ?? one),
});
const typed = ({ RESPONSE }: Given): Responses => ({ response: RESPONSE?.[0] });
const typedIntoGap = ({ RESPONSE }: Given): Responses => ({ 'gap-1': RESPONSE?.[0] });
const paired =
  (ids: Readonly<Record<string, string>>) =>
  ({ RESPONSE = [] }: Given): Responses => ({
    response: Object.fromEntries(
      RESPONSE.map((pair) => pair.split(' ').map((one) => ids[one] ?? one)),
    ),
  });
const ordered = ({ RESPONSE = [] }: Given): Responses => ({
  response: RESPONSE.map((one) => orderIds[one] ?? one),
});

/** The responses of the tests as responses to the imported items. */
const translations: Readonly<Record<string, (given: Given) => Responses>> = {
  mc: picked,
  ma_all: picked,
  ma_partial: picked,
  tf: picked,
  feedback: picked,
  short: typed,
  num_tol: typed,
  num_rel: typed,
  num_sigfig: typedIntoGap,
  num_range: typedIntoGap,
  essay: typed,
  multiblank: ({ R1, R2 }) => ({ 'gap-1': R1?.[0], 'gap-2': R2?.[0] }),
  dropdown: ({ R1, R2 }) => ({ 'gap-1': R1?.[0], 'gap-2': R2?.[0] === 'x' ? 'a' : 'b' }),
  matching: paired({ p1: 's1', p2: 's2', a1: 't1', a2: 't2', a3: 't3' }),
  matrix: paired({ r1: 's1', r2: 's2', c1: 't1', c2: 't2' }),
  categorize: paired({ cat: 'm1', dog: 'm2', oak: 'm3', g1: 'c1', g2: 'c2' }),
  order_all: ordered,
  order_partial: ordered,
  hotspot: ({ RESPONSE = [] }) => ({ response: RESPONSE.flatMap((one) => points[one] ?? []) }),
  gapmatch: ({ RESPONSE = [] }) =>
    Object.fromEntries(
      RESPONSE.map((pair) => {
        const [word = '', gap = ''] = pair.split(' ');
        return [gap.replace('g', 'gap-'), { w1: 'a', w2: 'b', w3: 'c' }[word]];
      }),
    ),
  formula: ({ RESPONSE: [value = ''] = [] }) => ({
    response: { value, variables: { x: 4, y: 3 } },
  }),
};

const types: Readonly<Record<string, string>> = {
  mc: 'multiple-choice',
  ma_all: 'multiple-response',
  ma_partial: 'multiple-response',
  tf: 'true-false',
  feedback: 'multiple-choice',
  short: 'short-answer',
  num_tol: 'numeric',
  num_rel: 'numeric',
  num_sigfig: 'cloze',
  num_range: 'cloze',
  essay: 'essay',
  upload: 'upload',
  text_only: 'stimulus',
  multiblank: 'cloze',
  dropdown: 'cloze',
  matching: 'matching',
  matrix: 'matching',
  categorize: 'categorization',
  order_all: 'ordering',
  order_partial: 'ordering',
  hotspot: 'hotspot',
  gapmatch: 'cloze',
  formula: 'formula',
};

/** What an item cannot score as the source does; it is said, and the score is the second number. */
const changed: Readonly<Record<string, readonly [response: string, score: number]>> = {
  short: ['paname', 0],
  // Twice a quarter and once a half: all three members weigh the same here.
  categorize: ['cat g1,dog g2,oak g2', 2 / 3],
};

describe.skipIf(!hasReference).each(['qti21', 'qti22', 'qti3'])(
  '%s (needs ../shared)',
  (version) => {
    const cases = referenceItems(version).map((item) => [item.name, item] as const);

    test.each(cases)('%s', (name, { xml, expected }) => {
      const bytes = new TextEncoder().encode(xml);
      const { items, diagnostics, found } = qtiImporter.import(
        { path: `${name}.xml`, bytes },
        {
          readBeside: (path) =>
            path === 'map.png'
              ? readFileSync('../shared/corpus/reference/qti22/map.png')
              : undefined,
        },
      );
      expect(diagnostics.filter(({ code }) => code !== 'import-scoring-changed')).toEqual([]);
      expect(diagnostics.map(({ code }) => code)).toEqual(
        changed[name] ? ['import-scoring-changed'] : [],
      );
      expect([items.length, found]).toEqual([1, 1]);
      const [imported] = items;
      if (!imported) return;
      const { item } = imported;
      expect(item.type).toBe(types[name]);
      const scorable = {
        interactions: item.interactions,
        ...(item.metadata.scoring && { scoring: item.metadata.scoring }),
      };
      for (const { responses, score } of expected) {
        const outcome = scoreItem(scorable, translations[name]?.(responses) ?? {});
        const key = Object.values(responses).join();
        const fraction = changed[name]?.[0] === key ? changed[name][1] : score;
        if (fraction === null) expect(outcome).toEqual({ status: 'pending' });
        else expect(outcome).toEqual({ status: 'scored', fraction: expect.closeTo(fraction, 10) });
      }
      const read = parseItem(printItem(item), item.path);
      expect(read.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
      expect(read.item).toEqual(item);
    });
  },
);

describe.skipIf(!hasReference)('the reference items (needs ../shared)', () => {
  const imported = (name: string) => {
    const xml = referenceItems('qti22').find((item) => item.name === name)?.xml ?? '';
    const bytes = new TextEncoder().encode(xml);
    return qtiImporter.import({ path: 'x.xml', bytes }, { readBeside: () => undefined }).items[0]
      ?.item;
  };

  test('keep feedback, formulas, points and rubrics', () => {
    expect(imported('feedback')?.feedback).toEqual({
      correct: [{ type: 'paragraph', children: [{ type: 'text', value: 'Yes' }] }],
      incorrect: [{ type: 'paragraph', children: [{ type: 'text', value: 'No' }] }],
    });
    expect(JSON.stringify(imported('feedback')?.stem)).toContain('"inlineMath"');
    expect(imported('essay')?.metadata.points).toBe(10);
    expect(imported('essay')?.notes).toEqual([
      { type: 'paragraph', children: [{ type: 'text', value: 'Grade generously.' }] },
    ]);
    expect(imported('mc')?.metadata.fixed).toEqual(['c']);
  });
});
