import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { publicItem } from '../../../src/bank/public-item.ts';
import { arePackagesPublic, isPublic, visibilityOf } from '../../../src/bank/release.ts';
import type { Content, Interaction, Item } from '../../../src/model/index.ts';
import { bankOf } from './bank-of.ts';

const secret = 'SECRET';

function words(text: string): Content {
  return [{ type: 'paragraph', children: [{ type: 'text', value: text }] }];
}

function itemWith(...interactions: readonly Interaction[]): Item {
  return {
    id: 'item',
    title: 'Item',
    type: 'multiple-choice',
    path: 'item.md',
    stem: words('stem'),
    interactions,
    hints: [words('hint')],
    solution: words(secret),
    feedback: { general: words(secret), correct: words(secret), incorrect: words(secret) },
    rubric: [{ criterion: words(secret), points: 1, description: words(secret) }],
    notes: words(secret),
    topics: [],
    points: 1,
    tags: [],
    outcomes: [],
    status: 'published',
    release: 'preview',
    shuffle: true,
    fixed: [],
    language: 'en',
    authors: [],
    references: [],
  };
}

describe('what is public of an item whose key is not', () => {
  test('stem and hints stay; solution, feedback, rubric and notes do not', () => {
    const shown = publicItem(itemWith());
    expect(shown).toMatchObject({ stem: words('stem'), hints: [words('hint')] });
    expect(JSON.stringify(shown)).not.toContain(secret);
  });

  const withSecrets: Interaction[] = [
    {
      kind: 'choice',
      id: 'response',
      cardinality: 'single',
      choices: [{ id: 'a', content: words('a'), correct: true, feedback: words(secret) }],
    },
    {
      kind: 'inline-choice',
      id: 'gap-1',
      choices: [{ id: 'a', content: words('a'), correct: true, feedback: words(secret) }],
    },
    { kind: 'text-entry', id: 'gap-2', keys: [{ kind: 'literal', value: secret }] },
    { kind: 'numeric-entry', id: 'gap-3', keys: [{ kind: 'exact', value: secret }], unit: 'm' },
    {
      kind: 'formula',
      id: 'response',
      variables: [{ kind: 'values', name: 'v', values: ['2'] }],
      expression: `v + ${secret}`,
      tolerance: { kind: 'absolute', value: secret },
      unit: 'm',
    },
    { kind: 'extended-text', id: 'response', sampleAnswer: words(secret), maxWords: 9 },
    { kind: 'upload', id: 'response', accept: ['.pdf'] },
    {
      kind: 'hotspot',
      id: 'response',
      image: { url: 'x.svg', alt: 'x' },
      areas: [
        { id: 'a', shape: { kind: 'circle', x: 0, y: 0, r: 1 }, correct: true, label: secret },
      ],
    },
    { kind: 'recall', id: 'response', back: words(secret) },
  ];
  test.each(withSecrets.map((one) => [one.kind, one] as const))('%s shows no key', (_, one) => {
    const text = JSON.stringify(publicItem(itemWith(one)));
    expect(text).toContain(`"kind":"${one.kind}"`);
    expect(text).not.toContain(secret);
    expect(text).not.toContain('correct');
  });

  test('a formula item shows one set of values of its variables', () => {
    const { bank } = bankOf({
      'item.md':
        '---\nid: item\ntitle: Item\nvariables:\n  v: [7]\n---\n\nTwice {{v}}?\n\n= 2 * v\n',
    });
    const [item] = bank.items;
    expect(item && publicItem(item).interactions).toEqual([
      { kind: 'formula', id: 'response', values: { v: '7' } },
    ]);
  });
});

describe('an order that could tell the key', () => {
  const distinct = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 7 });
  const texts = distinct.chain((list) =>
    fc.tuple(
      fc.constant(list),
      fc.shuffledSubarray(list, { minLength: list.length, maxLength: list.length }),
    ),
  );
  const entries = (list: readonly string[], prefix: string) =>
    list.map((text, index) => ({ id: `${prefix}${index + 1}`, content: words(text) }));
  const shown = (interaction: Interaction): unknown =>
    publicItem(itemWith(interaction)).interactions;

  test('entries to be ordered look the same whatever their right order is', () => {
    const order = (list: readonly string[]): Interaction => ({
      kind: 'order',
      id: 'response',
      entries: entries(list, 'o'),
    });
    fc.assert(
      fc.property(texts, ([one, other]) => {
        expect(shown(order(one))).toEqual(shown(order(other)));
      }),
    );
  });

  test('targets to be matched look the same whatever their sources are', () => {
    const match = (list: readonly string[]): Interaction => ({
      kind: 'match',
      id: 'response',
      sources: list.map((_, index) => ({
        id: `s${index + 1}`,
        content: words(`source ${index}`),
        target: `t${index + 1}`,
      })),
      targets: entries(list, 't'),
    });
    fc.assert(
      fc.property(texts, ([one, other]) => {
        expect(shown(match(one))).toEqual(shown(match(other)));
      }),
    );
  });

  test('members to be sorted look the same whatever their categories are', () => {
    const categorize = (list: readonly string[]): Interaction => ({
      kind: 'categorize',
      id: 'response',
      categories: entries(['left', 'right'], 'c'),
      members: entries(list, 'm').map((member, index) => ({
        ...member,
        category: index % 2 === 0 ? 'c1' : 'c2',
      })),
    });
    fc.assert(
      fc.property(texts, ([one, other]) => {
        expect(shown(categorize(one))).toEqual(shown(categorize(other)));
      }),
    );
  });
});

describe('the publishing rule', () => {
  test.each([
    ['published', 'practice', 'full'],
    ['published', 'preview', 'without-key'],
    ['published', 'secure', 'hidden'],
    ['draft', 'practice', 'hidden'],
    ['review', 'practice', 'hidden'],
    ['retired', 'practice', 'hidden'],
  ] as const)('%s and %s is %s', (status, release, visibility) => {
    expect(visibilityOf({ status, release })).toBe(visibility);
    expect(isPublic({ status, release })).toBe(visibility !== 'hidden');
  });

  test('a package is public when every item in it is wholly so', () => {
    const practice = { status: 'published', release: 'practice' } as const;
    expect(arePackagesPublic([practice, practice])).toBe(true);
    expect(arePackagesPublic([practice, { ...practice, release: 'preview' }])).toBe(false);
    expect(arePackagesPublic([practice, { ...practice, status: 'draft' }])).toBe(false);
  });
});
