import { describe, expect, test } from 'vitest';
import { moodleXmlExporter } from '../../../exporters/moodle-xml/index.ts';
import { moodleXmlImporter } from '../../../src/importers/moodle-xml/index.ts';
import { printItem } from '../../../src/markdown/print-item.ts';
import { bankOf, itemOf as madeItem } from '../made/items.ts';
import { answer, codesOf, feedback, itemOf, question, readMoodle, wordsOf } from './read-moodle.ts';

describe('a short answer', () => {
  test('is a literal, or a pattern where it has a wildcard', () => {
    const inner = answer(100, 'frog') + answer(100, 'a *toad*') + answer(100, '2\\*3');
    const result = readMoodle(question('shortanswer', `<usecase>0</usecase>${inner}`));
    expect(codesOf(result)).toEqual([]);
    expect(itemOf(result).interactions).toEqual([
      {
        kind: 'text-entry',
        id: 'response',
        keys: [
          { kind: 'literal', value: 'frog' },
          { kind: 'pattern', source: 'a .*toad.*', flags: 'i' },
          { kind: 'literal', value: '2*3' },
        ],
      },
    ]);
  });

  test('in which case matters is a pattern without flags', () => {
    const inner = `<usecase>1</usecase>${answer(100, 'pH')}${answer(100, '7')}`;
    expect(itemOf(readMoodle(question('shortanswer', inner))).interactions).toMatchObject([
      {
        keys: [
          { source: 'pH', flags: '' },
          { kind: 'literal', value: '7' },
        ],
      },
    ]);
  });

  test('has feedback on right answers and on all others', () => {
    const inner = answer(100, 'frog', feedback('Good')) + answer(0, '*', feedback('Bad'));
    const { feedback: read } = itemOf(readMoodle(question('shortanswer', inner)));
    expect([wordsOf(read.correct), wordsOf(read.incorrect)]).toEqual(['Good', 'Bad']);
  });

  test('keeps what earned a share in the notes', () => {
    const inner = answer(100, 'frog') + answer(80, 'toad', feedback('OK'));
    const result = readMoodle(question('shortanswer', inner));
    expect(codesOf(result)).toEqual(['import-scoring-changed', 'import-part-dropped']);
    expect(wordsOf(itemOf(result).notes)).toBe(
      'Answers with a share of the points in the source: toad (80 %) | Feedback on toad: | OK',
    );
  });

  test('that is excepted before a wildcard is named', () => {
    const inner = answer(0, 'a snake') + answer(100, 'a *');
    const result = readMoodle(question('shortanswer', inner));
    expect(codesOf(result)).toEqual(['import-scoring-changed']);
    expect(result.diagnostics[0]?.message).toContain('a snake');
  });

  test('without an answer that earns all points is a draft', () => {
    const result = readMoodle(question('shortanswer', answer(50, 'toad')));
    expect(codesOf(result)).toContain('import-answer-missing');
    expect(itemOf(result)).toMatchObject({
      metadata: { status: 'draft' },
      interactions: [{ keys: [] }],
    });
  });
});

describe('a number', () => {
  const number = (fraction: number, text: string, tolerance: string) =>
    answer(fraction, text, `<tolerance>${tolerance}</tolerance>`);

  test('has tolerances of its own', () => {
    const inner = number(100, '3.14', '0.01') + number(100, '-2e3', '0');
    expect(itemOf(readMoodle(question('numerical', inner))).interactions).toEqual([
      {
        kind: 'numeric-entry',
        id: 'response',
        keys: [
          { kind: 'absolute', value: '3.14', tolerance: '0.01' },
          { kind: 'exact', value: '-2e3' },
        ],
      },
    ]);
  });

  test('has the unit that counts once; others are named', () => {
    const unit = (name: string, multiplier: string) =>
      `<unit><multiplier>${multiplier}</multiplier><unit_name>${name}</unit_name></unit>`;
    const inner = `${number(100, '5', '0')}<units>${unit('m', '1')}${unit('cm', '100')}</units>`;
    const result = readMoodle(question('numerical', inner));
    expect(codesOf(result)).toEqual(['import-scoring-changed']);
    expect(itemOf(result).interactions).toMatchObject([{ unit: 'm' }]);
  });

  test('that is none is a draft with the answer in its notes', () => {
    const result = readMoodle(question('numerical', number(100, '3,14', '0')));
    expect(codesOf(result)).toEqual(['import-answer-not-a-number']);
    expect(wordsOf(itemOf(result).notes)).toBe('Answer in the source: 3,14');
  });
});

describe('a formula', () => {
  const dataset = (name: string, min: string, max: string, decimals: string, values: string[]) =>
    `<dataset_definition><status><text>private</text></status><name><text>${name}</text></name><minimum><text>${min}</text></minimum><maximum><text>${max}</text></maximum><decimals><text>${decimals}</text></decimals><dataset_items>${values
      .map(
        (value, index) =>
          `<dataset_item><number>${index + 1}</number><value>${value}</value></dataset_item>`,
      )
      .join('')}</dataset_items></dataset_definition>`;
  const calculated = (formula: string, inner: string, sets: string, text = '{a} and {e}?') =>
    question(
      'calculatedsimple',
      `<answer fraction="100"><text>${formula}</text>${inner}</answer><dataset_definitions>${sets}</dataset_definitions>`,
      text,
    );
  const sets =
    dataset('a', '1', '9', '0', ['4', '7', '2']) +
    dataset('e', '0.5', '2.5', '1', ['1.5', '0.5', '2']);

  test('has intervals for values that are drawn from them, and names that are free', () => {
    const inner = '<tolerance>0.02</tolerance><tolerancetype>1</tolerancetype>';
    const item = itemOf(readMoodle(calculated('pow({a}, 2) * log({e}) / pi()', inner, sets)));
    expect(item.interactions).toEqual([
      {
        kind: 'formula',
        id: 'response',
        variables: [
          { kind: 'interval', name: 'a', min: '1', max: '9', decimals: 0 },
          { kind: 'interval', name: 'e1', min: '0.5', max: '2.5', decimals: 1 },
        ],
        expression: 'a^2 * ln(e1) / pi',
        tolerance: { kind: 'percent', value: '2' },
      },
    ]);
    expect(item.stem).toMatchObject([
      { children: [{ type: 'variable', name: 'a' }, {}, { type: 'variable', name: 'e1' }, {}] },
    ]);
  });

  test('has lists for values that repeat, decimals for rounding, an absolute tolerance', () => {
    const few = dataset('a', '1', '50', '0', ['1', '50', '1', '50', '10', '10', '50', '1']);
    const inner = '<tolerance>0.1</tolerance><tolerancetype>2</tolerancetype>';
    const item = itemOf(readMoodle(calculated('round({a} * 3, 1)', inner, few, '{a}?')));
    expect(item.interactions).toMatchObject([
      {
        variables: [{ kind: 'values', values: ['1', '10', '50'] }],
        expression: 'a * 3',
        decimals: 1,
        tolerance: { kind: 'absolute', value: '0.1' },
      },
    ]);
  });

  test('in a text is computed once', () => {
    const inner = '<tolerance>0</tolerance>';
    const result = readMoodle(calculated('{a} + {e}', inner, sets, '{a}, twice {={a}*2}?'));
    expect(codesOf(result)).toEqual(['import-part-dropped']);
    const item = itemOf(result);
    expect([item.type, wordsOf(item.stem)]).toEqual(['numeric', '4, twice 8?']);
    expect(item.interactions).toMatchObject([{ keys: [{ kind: 'exact', value: '5.5' }] }]);
  });

  test.each([
    ['{a} % 2', 'import-type-unsupported'],
    ['fmod({a}, 2)', 'import-type-unsupported'],
    ['{a} + {z}', 'import-item-unreadable'],
  ])('%s is reported', (formula, code) => {
    const result = readMoodle(calculated(formula, '', sets));
    expect([codesOf(result), result.items, result.found]).toEqual([[code], [], 1]);
  });

  test('in choices is computed with the first values', () => {
    const inner = `<single>true</single>${answer(100, '{={a} * 2}')}${answer(0, '{a}')}<dataset_definitions>${sets}</dataset_definitions>`;
    const result = readMoodle(question('calculatedmulti', inner, 'Twice {a}?'));
    const item = itemOf(result);
    expect([item.type, wordsOf(item.stem)]).toEqual(['multiple-choice', 'Twice 4?']);
    expect(item.interactions).toMatchObject([
      { choices: [{ content: [{ children: [{ value: '8' }] }] }, {}] },
    ]);
  });
});

test('variables come back from texts, formulas and the solution', () => {
  const stem = 'From {{v}}, with $\\frac{v}{2} + 2{{v}}$?';
  const body = `${stem}\n\n= v^2\n\n## Solution\n\nIt is $2{{v}}$ for {{v}}.`;
  const item = madeItem('f', 'formula', body, 'variables:\n  v: {min: 1, max: 90}');
  const { files } = moodleXmlExporter.export(
    bankOf([item]),
    { id: 'b', title: 'b', assessments: [], items: ['f'] },
    { ordering: 'matching', variants: 20 },
    { readAsset: () => undefined },
  );
  const bytes = new TextEncoder().encode(String(files[0]?.content));
  const { items } = moodleXmlImporter.import(
    { path: 'b.xml', bytes },
    { readBeside: () => undefined },
  );
  const text = items[0] ? printItem(items[0].item) : '';
  expect(text).toContain('From {{v}}, with $\\frac{ v}{2} + 2{{v}}$?');
  expect(text).toContain('It is $2{{v}}$ for {{v}}.');
});
