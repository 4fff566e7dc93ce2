import { describe, expect, test } from 'vitest';
import { scoreInteraction, scoreItem } from '../../../src/interactions/score.ts';
import type {
  CategorizeInteraction,
  ChoiceInteraction,
  FormulaInteraction,
  HotspotInteraction,
  Interaction,
  InteractionKind,
  MatchInteraction,
  NumericKey,
  OrderInteraction,
  ResponseByKind,
  ScoringPolicy,
  Shape,
  TextKey,
} from '../../../src/model/index.ts';
import { text } from './text.ts';

const policies: readonly ScoringPolicy[] = ['all-or-nothing', 'partial', 'right-minus-wrong'];

function fraction(
  interaction: Interaction,
  response: ResponseByKind[InteractionKind] | undefined,
  policy?: ScoringPolicy,
): number {
  const outcome = scoreInteraction(interaction, response, policy);
  if (outcome.status !== 'scored') throw new Error('pending');
  return outcome.fraction;
}

function choices(cardinality: 'single' | 'multiple', keys: string): ChoiceInteraction {
  return {
    kind: 'choice',
    id: 'response',
    cardinality,
    choices: [...'abcd'].map((id) => ({ id, content: text(id), correct: keys.includes(id) })),
  };
}

describe('one choice', () => {
  test('is right or wrong under every policy', () => {
    for (const policy of policies) {
      expect(fraction(choices('single', 'b'), ['b'], policy)).toBe(1);
      expect(fraction(choices('single', 'b'), ['a'], policy)).toBe(0);
      expect(fraction(choices('single', 'b'), ['a', 'b'], policy)).toBe(0);
      expect(fraction(choices('single', 'b'), [], policy)).toBe(0);
      expect(fraction(choices('single', 'b'), undefined, policy)).toBe(0);
    }
  });

  test('in a menu is right or wrong', () => {
    const menu: Interaction = { ...choices('single', 'b'), kind: 'inline-choice', id: 'gap-1' };
    expect(fraction(menu, 'b')).toBe(1);
    expect(fraction(menu, 'c')).toBe(0);
  });
});

describe('several choices, a and c of a to d', () => {
  test.each([
    // picked, all-or-nothing, partial, right-minus-wrong
    ['ac', 1, 1, 1],
    ['ca', 1, 1, 1],
    ['a', 0, 0.75, 0.5],
    ['ab', 0, 0.5, 0],
    ['b', 0, 0.25, 0],
    ['bd', 0, 0, 0],
    ['abc', 0, 0.75, 0.5],
    ['abcd', 0, 0.5, 0],
    ['', 0, 0, 0],
    ['aac', 1, 1, 1],
  ])('%j', (picked, ...expected) => {
    const fractions = policies.map((policy) =>
      fraction(choices('multiple', 'ac'), [...picked], policy),
    );
    expect(fractions).toEqual(expected);
  });

  test('are right minus wrong by default, as Canvas scores', () => {
    expect(fraction(choices('multiple', 'ac'), ['a'])).toBe(0.5);
  });

  test('without a key are right when none is picked', () => {
    expect(fraction(choices('multiple', ''), [])).toBe(1);
    expect(fraction(choices('multiple', ''), ['a'])).toBe(0);
    expect(fraction(choices('multiple', ''), undefined)).toBe(0);
  });

  test('that do not exist are wrong', () => {
    expect(fraction(choices('multiple', 'ac'), ['a', 'c', 'z'])).toBe(0.5);
  });
});

describe('a typed text', () => {
  function typed(response: string, ...keys: TextKey[]): number {
    return fraction({ kind: 'text-entry', id: 'gap-1', keys }, response);
  }
  const literal = (value: string): TextKey => ({ kind: 'literal', value });
  const pattern = (source: string, flags = ''): TextKey => ({ kind: 'pattern', source, flags });

  test('is compared without case and with white space folded', () => {
    expect(typed('  cell   MEMBRANE ', literal('Cell membrane'))).toBe(1);
    expect(typed('cellmembrane', literal('Cell membrane'))).toBe(0);
    expect(typed('Cafe\u0301', literal('café'))).toBe(1);
  });

  test('may match any key', () => {
    expect(typed('b', literal('a'), literal('b'))).toBe(1);
  });

  test('matches a pattern as a whole, with case unless its flags say otherwise', () => {
    expect(typed('colour', pattern('colou?r'))).toBe(1);
    expect(typed('a colour', pattern('colou?r'))).toBe(0);
    expect(typed('Colour', pattern('colou?r'))).toBe(0);
    expect(typed('Colour', pattern('colou?r', 'i'))).toBe(1);
    expect(typed('cat', pattern('cat|dog'))).toBe(1);
    expect(typed('cats', pattern('cat|dog'))).toBe(0);
  });

  test('never matches a pattern that is broken or could take forever', () => {
    expect(typed('a', pattern('('))).toBe(0);
    expect(typed('a', pattern('a', 'g'))).toBe(0);
    expect(typed('a'.repeat(40), pattern('(a+)+'))).toBe(0);
  });

  test('is not read when it is very long', () => {
    expect(typed('a'.repeat(201), pattern('a*'))).toBe(0);
    expect(typed('a'.repeat(200), pattern('a*'))).toBe(1);
  });
});

describe('a typed number', () => {
  const typed = (response: string, ...keys: NumericKey[]) =>
    fraction({ kind: 'numeric-entry', id: 'response', keys }, response);

  test('is compared exactly at the edge of a tolerance', () => {
    const key: NumericKey = { kind: 'absolute', value: '3.3', tolerance: '0.1' };
    expect(typed('3.2', key)).toBe(1);
    expect(typed('3.1999999999999999999', key)).toBe(0);
    expect(typed('3.4', key)).toBe(1);
  });

  test('may be written in any usual way', () => {
    const key: NumericKey = { kind: 'exact', value: '3e8' };
    for (const response of ['300000000', '3.0e8', '3×10^8', '300,000,000', '3·10⁸']) {
      expect(typed(response, key)).toBe(1);
    }
    expect(typed('fast', key)).toBe(0);
  });

  test('is right within any key', () => {
    const keys: NumericKey[] = [
      { kind: 'exact', value: '2' },
      { kind: 'range', min: '-3', max: '-2' },
    ];
    expect(typed('2', ...keys)).toBe(1);
    expect(typed('−2.5', ...keys)).toBe(1);
    expect(typed('-1', ...keys)).toBe(0);
  });

  test('has the key when both round to it', () => {
    const key: NumericKey = { kind: 'significant-figures', value: '0.00314', figures: 3 };
    expect(typed('0.003139', key)).toBe(1);
    expect(typed('0.003135', key)).toBe(1);
    expect(typed('0.003145', key)).toBe(0);
  });
});

describe('a formula', () => {
  const fall: FormulaInteraction = {
    kind: 'formula',
    id: 'response',
    variables: [{ kind: 'interval', name: 'v', min: '1', max: '20', decimals: 0 }],
    expression: 'v^2 / (2 * 9.81)',
    tolerance: { kind: 'percent', value: '1' },
    decimals: 2,
  };
  // 10² / 19.62 = 5.0968…, rounded 5.10; one percent of it is 0.051.
  const variables = { v: 10 };

  test('is computed from the values that were seen', () => {
    expect(fraction(fall, { value: '5.1', variables })).toBe(1);
    expect(fraction(fall, { value: '5.151', variables })).toBe(1);
    expect(fraction(fall, { value: '5.152', variables })).toBe(0);
    expect(fraction(fall, { value: '5.049', variables })).toBe(1);
    expect(fraction(fall, { value: '5.1', variables: { v: 12 } })).toBe(0);
  });

  test('with an absolute or no tolerance', () => {
    const absolute: FormulaInteraction = { ...fall, tolerance: { kind: 'absolute', value: '0.1' } };
    expect(fraction(absolute, { value: '5.2', variables })).toBe(1);
    expect(fraction(absolute, { value: '5.21', variables })).toBe(0);
    const exact: FormulaInteraction = { ...fall, tolerance: { kind: 'exact' } };
    expect(fraction(exact, { value: '5.10', variables })).toBe(1);
    expect(fraction(exact, { value: '5.0968', variables })).toBe(0);
  });

  test('is wrong when it has no value', () => {
    expect(fraction(fall, { value: '5.1', variables: {} })).toBe(0);
    expect(fraction({ ...fall, expression: '1 +' }, { value: '5.1', variables })).toBe(0);
    expect(fraction(fall, { value: 'five', variables })).toBe(0);
  });
});

describe('a matching of four sources', () => {
  const match: MatchInteraction = {
    kind: 'match',
    id: 'response',
    sources: [1, 2, 3, 4].map((n) => ({ id: `s${n}`, content: text(`s${n}`), target: `t${n}` })),
    targets: [1, 2, 3, 4, 5].map((n) => ({ id: `t${n}`, content: text(`t${n}`) })),
  };
  test.each([
    [{ s1: 't1', s2: 't2', s3: 't3', s4: 't4' }, 1, 1, 1],
    [{ s1: 't1', s2: 't2', s3: 't3', s4: 't5' }, 0, 0.75, 0.5],
    [{ s1: 't1', s2: 't2' }, 0, 0.5, 0.5],
    [{ s1: 't2', s2: 't1' }, 0, 0, 0],
    [{}, 0, 0, 0],
  ])('%j', (response, ...expected) => {
    expect(policies.map((policy) => fraction(match, response, policy))).toEqual(expected);
  });

  test('gives each source its share by default', () => {
    expect(fraction(match, { s1: 't1', s2: 't1', s3: 't1', s4: 't1' })).toBe(0.25);
  });
});

describe('a categorization of three members and a distractor', () => {
  const categorize: CategorizeInteraction = {
    kind: 'categorize',
    id: 'response',
    categories: [
      { id: 'c1', content: text('Animal') },
      { id: 'c2', content: text('Plant') },
    ],
    members: [
      { id: 'm1', content: text('Cat'), category: 'c1' },
      { id: 'm2', content: text('Dog'), category: 'c1' },
      { id: 'm3', content: text('Oak'), category: 'c2' },
      { id: 'm4', content: text('Stone'), category: null },
    ],
  };
  test.each([
    [{ m1: 'c1', m2: 'c1', m3: 'c2' }, 1, 1, 1],
    [{ m1: 'c1', m2: 'c2', m3: 'c2' }, 0, 2 / 3, 1 / 3],
    [{ m1: 'c1', m2: 'c1', m3: 'c2', m4: 'c1' }, 0, 2 / 3, 2 / 3],
    [{ m1: 'c1' }, 0, 1 / 3, 1 / 3],
    [{ m4: 'c1' }, 0, 0, 0],
    [{}, 0, 0, 0],
  ])('%j', (response, ...expected) => {
    expect(policies.map((policy) => fraction(categorize, response, policy))).toEqual(expected);
  });
});

describe('an order of four', () => {
  const order: OrderInteraction = {
    kind: 'order',
    id: 'response',
    entries: [1, 2, 3, 4].map((n) => ({ id: `o${n}`, content: text(`o${n}`) })),
  };
  test.each([
    ['o1 o2 o3 o4', 1, 1, 1],
    ['o1 o3 o2 o4', 0, 0.5, 0],
    ['o2 o3 o4 o1', 0, 0, 0],
    ['o1 o2', 0, 0.5, 0.5],
  ])('%s', (response, ...expected) => {
    expect(policies.map((policy) => fraction(order, response.split(' '), policy))).toEqual(
      expected,
    );
  });

  test('is all or nothing by default', () => {
    expect(fraction(order, ['o1', 'o2', 'o4', 'o3'])).toBe(0);
  });
});

describe('points on an image', () => {
  function spot(...shapes: [Shape, boolean][]): HotspotInteraction {
    return {
      kind: 'hotspot',
      id: 'response',
      image: { url: 'map.png', alt: 'A map' },
      areas: shapes.map(([shape, correct], index) => ({ id: `a${index}`, shape, correct })),
    };
  }
  const circle: Shape = { kind: 'circle', x: 0.5, y: 0.5, r: 0.1 };
  const rect: Shape = { kind: 'rect', x: 0.1, y: 0.7, width: 0.2, height: 0.1 };
  const letterL: Shape = {
    kind: 'polygon',
    points: [
      [0, 0],
      [0.1, 0],
      [0.1, 0.2],
      [0.3, 0.2],
      [0.3, 0.3],
      [0, 0.3],
    ],
  };

  test.each([
    ['inside a circle', circle, 0.55, 0.55, 1],
    ['on the edge of a circle', circle, 0.6, 0.5, 1],
    ['beside a circle', circle, 0.58, 0.58, 0],
    ['inside a rectangle', rect, 0.2, 0.75, 1],
    ['on the corner of a rectangle', rect, 0.3, 0.8, 1],
    ['below a rectangle', rect, 0.2, 0.81, 0],
    ['inside a polygon', letterL, 0.05, 0.1, 1],
    ['in the notch of a polygon', letterL, 0.2, 0.1, 0],
    ['on an edge of a polygon', letterL, 0.1, 0.1, 1],
    ['on a corner of a polygon', letterL, 0.3, 0.3, 1],
    ['on the line of an edge but beyond its end', letterL, 0.4, 0.2, 0],
    ['left of a polygon, level with a corner', letterL, -0.1, 0.2, 0],
  ])('%s', (_, shape, x, y, expected) => {
    expect(fraction(spot([shape, true]), [{ x, y }])).toBe(expected);
  });

  test('in a circle on a wide image reach further up and down in fractions of its height', () => {
    const wide = spot([circle, true]);
    const onWide: HotspotInteraction = { ...wide, image: { ...wide.image, proportion: 2 } };
    // 0.1 of the width is 0.2 of the height when the width is twice the height.
    expect(fraction(onWide, [{ x: 0.5, y: 0.69 }])).toBe(1);
    expect(fraction(onWide, [{ x: 0.5, y: 0.71 }])).toBe(0);
    expect(fraction(onWide, [{ x: 0.61, y: 0.5 }])).toBe(0);
    expect(fraction(wide, [{ x: 0.5, y: 0.69 }])).toBe(0);
  });

  test('must hit every key and nothing else', () => {
    const both = spot([circle, true], [rect, true], [letterL, false]);
    const inCircle = { x: 0.5, y: 0.5 };
    const inRect = { x: 0.2, y: 0.75 };
    const inL = { x: 0.05, y: 0.1 };
    expect(fraction(both, [inCircle, inRect])).toBe(1);
    expect(fraction(both, [inCircle])).toBe(0);
    expect(fraction(both, [inCircle], 'partial')).toBe(0.5);
    expect(fraction(both, [inCircle, inRect, inL])).toBe(0);
    expect(fraction(both, [inCircle, inRect, inL], 'partial')).toBe(0.5);
    expect(fraction(both, [inCircle, inCircle], 'right-minus-wrong')).toBe(0.5);
  });
});

describe('an interaction that has no key yet', () => {
  test.each<[Interaction, ResponseByKind[InteractionKind]]>([
    [choices('single', ''), ['a']],
    [{ kind: 'match', id: 'response', sources: [], targets: [] }, {}],
    [{ kind: 'categorize', id: 'response', categories: [], members: [] }, {}],
    [{ kind: 'order', id: 'response', entries: [] }, []],
    [
      { kind: 'hotspot', id: 'response', image: { url: 'a.png', alt: '' }, areas: [] },
      [{ x: 0, y: 0 }],
    ],
  ])('earns nothing: %j', (interaction, response) => {
    expect(policies.map((policy) => fraction(interaction, response, policy))).toEqual([0, 0, 0]);
  });
});

describe('what a person scores', () => {
  test('is pending, unless nothing was given', () => {
    const essay: Interaction = { kind: 'extended-text', id: 'response' };
    expect(scoreInteraction(essay, 'Because …')).toEqual({ status: 'pending' });
    expect(scoreInteraction(essay, '  ')).toEqual({ status: 'scored', fraction: 0 });
    const upload: Interaction = { kind: 'upload', id: 'response', accept: [] };
    expect(scoreInteraction(upload, ['a.pdf'])).toEqual({ status: 'pending' });
    expect(scoreInteraction(upload, [])).toEqual({ status: 'scored', fraction: 0 });
  });

  test('a flashcard is judged by the candidate', () => {
    const card: Interaction = { kind: 'recall', id: 'response', back: text('back') };
    expect(fraction(card, 'known')).toBe(1);
    expect(fraction(card, 'unknown')).toBe(0);
  });
});

describe('a response of another shape', () => {
  test.each<[Interaction, ResponseByKind[InteractionKind]]>([
    [choices('single', 'a'), 'a'],
    [{ kind: 'text-entry', id: 'gap-1', keys: [] }, ['a']],
    [{ kind: 'numeric-entry', id: 'gap-1', keys: [] }, ['1']],
    [{ kind: 'order', id: 'response', entries: [] }, { a: 'b' }],
    [{ kind: 'recall', id: 'response', back: [] }, 'maybe'],
  ])('is a mistake of the program: %j', (interaction, response) => {
    expect(() => scoreInteraction(interaction, response)).toThrow(TypeError);
  });
});

describe('an item', () => {
  const gap = (n: number, answer: string): Interaction => ({
    kind: 'text-entry',
    id: `gap-${n}`,
    keys: [{ kind: 'literal', value: answer }],
  });
  const cloze = { interactions: [gap(1, 'a'), gap(2, 'b'), gap(3, 'c'), gap(4, 'd')] };

  test.each<[Record<string, string>, number, number, number]>([
    [{ 'gap-1': 'a', 'gap-2': 'b', 'gap-3': 'c', 'gap-4': 'd' }, 1, 1, 1],
    [{ 'gap-1': 'a', 'gap-2': 'b', 'gap-3': 'c', 'gap-4': 'x' }, 0, 0.75, 0.5],
    [{ 'gap-1': 'a', 'gap-2': 'b' }, 0, 0.5, 0.5],
    [{}, 0, 0, 0],
  ])('with four gaps gives each its share: %j', (responses, ...expected) => {
    const fractions = policies.map((scoring) => scoreItem({ ...cloze, scoring }, responses));
    expect(fractions).toEqual(expected.map((share) => ({ status: 'scored', fraction: share })));
    expect(scoreItem(cloze, responses)).toEqual({ status: 'scored', fraction: expected[1] });
  });

  test('with one interaction is scored as that, by the policy of the item', () => {
    const item = { interactions: [choices('multiple', 'ac')] };
    const responses = { response: ['a'] };
    expect(scoreItem(item, responses)).toEqual({ status: 'scored', fraction: 0.5 });
    expect(scoreItem({ ...item, scoring: 'all-or-nothing' }, responses)).toEqual({
      status: 'scored',
      fraction: 0,
    });
  });

  test('is pending when any of its interactions is', () => {
    const item = { interactions: [gap(1, 'a'), { kind: 'extended-text' as const, id: 'gap-2' }] };
    expect(scoreItem(item, { 'gap-1': 'a', 'gap-2': 'words' })).toEqual({ status: 'pending' });
  });

  test('without interactions earns nothing', () => {
    expect(scoreItem({ interactions: [] }, {})).toEqual({ status: 'scored', fraction: 0 });
  });
});
