import { describe, expect, test } from 'vitest';
import { describeKey } from '../../../src/interactions/describe.ts';
import type { Content, Interaction } from '../../../src/model/index.ts';
import { text } from './text.ts';

const speed: Content = [
  { type: 'paragraph', children: [{ type: 'inlineMath', value: '8\\,\\mathrm{m/s}' }] },
];

const cases: readonly [string, Interaction][] = [
  [
    '$8\\,\\mathrm{m/s}$; b',
    {
      kind: 'choice',
      id: 'response',
      cardinality: 'multiple',
      choices: [
        { id: 'a', content: speed, correct: true },
        { id: 'b', content: text('b'), correct: true },
        { id: 'c', content: text('c'), correct: false },
      ],
    },
  ],
  [
    'none of the choices',
    {
      kind: 'choice',
      id: 'response',
      cardinality: 'multiple',
      choices: [{ id: 'a', content: text('a'), correct: false }],
    },
  ],
  [
    'oxygen',
    {
      kind: 'inline-choice',
      id: 'gap-1',
      choices: [
        { id: 'a', content: text('nitrogen'), correct: false },
        { id: 'b', content: text('oxygen'), correct: true },
      ],
    },
  ],
  [
    'colour or /colou?r/i',
    {
      kind: 'text-entry',
      id: 'gap-1',
      keys: [
        { kind: 'literal', value: 'colour' },
        { kind: 'pattern', source: 'colou?r', flags: 'i' },
      ],
    },
  ],
  [
    '132.5 ± 0.1 kPa',
    {
      kind: 'numeric-entry',
      id: 'response',
      keys: [{ kind: 'absolute', value: '132.5', tolerance: '0.1' }],
      unit: 'kPa',
    },
  ],
  [
    '9.81 or 9.8 ± 2 % or from 9 to 10 or 0.00314 to 3 significant figures or 5 to 1 significant figure',
    {
      kind: 'numeric-entry',
      id: 'response',
      keys: [
        { kind: 'exact', value: '9.81' },
        { kind: 'percent', value: '9.8', percent: '2' },
        { kind: 'range', min: '9', max: '10' },
        { kind: 'significant-figures', value: '0.00314', figures: 3 },
        { kind: 'significant-figures', value: '5', figures: 1 },
      ],
    },
  ],
  [
    'v^2 / (2 * g) ± 1 % m, rounded to 2 decimals',
    {
      kind: 'formula',
      id: 'response',
      variables: [],
      expression: 'v^2 / (2 * g)',
      tolerance: { kind: 'percent', value: '1' },
      decimals: 2,
      unit: 'm',
    },
  ],
  [
    '2 * n ± 0.5, rounded to 1 decimal',
    {
      kind: 'formula',
      id: 'response',
      variables: [],
      expression: '2 * n',
      tolerance: { kind: 'absolute', value: '0.5' },
      decimals: 1,
    },
  ],
  [
    '2 * n',
    {
      kind: 'formula',
      id: 'response',
      variables: [],
      expression: '2 * n',
      tolerance: { kind: 'exact' },
    },
  ],
  ['scored by a person', { kind: 'extended-text', id: 'response' }],
  [
    'for example: First. Second.',
    {
      kind: 'extended-text',
      id: 'response',
      sampleAnswer: [...text('First.'), ...text('Second.')],
    },
  ],
  ['scored by a person', { kind: 'upload', id: 'response', accept: [] }],
  [
    'France → Paris; Italy → Rome',
    {
      kind: 'match',
      id: 'response',
      sources: [
        { id: 's1', content: text('France'), target: 't2' },
        { id: 's2', content: text('Italy'), target: 't1' },
      ],
      targets: [
        { id: 't1', content: text('Rome') },
        { id: 't2', content: text('Paris') },
        { id: 't3', content: text('Oslo') },
      ],
    },
  ],
  [
    'Animal: Cat, Dog; Mineral: nothing; in no category: Idea',
    {
      kind: 'categorize',
      id: 'response',
      categories: [
        { id: 'c1', content: text('Animal') },
        { id: 'c2', content: text('Mineral') },
      ],
      members: [
        { id: 'm1', content: text('Cat'), category: 'c1' },
        { id: 'm2', content: text('Idea'), category: null },
        { id: 'm3', content: text('Dog'), category: 'c1' },
      ],
    },
  ],
  [
    '1. Wash; 2. Rinse',
    {
      kind: 'order',
      id: 'response',
      entries: [
        { id: 'o1', content: text('Wash') },
        { id: 'o2', content: text('Rinse') },
      ],
    },
  ],
  [
    'the heart; rectangle at 25 % from the left, 50 % from the top',
    {
      kind: 'hotspot',
      id: 'response',
      image: { url: 'body.png', alt: 'A body' },
      areas: [
        {
          id: 'a1',
          shape: { kind: 'circle', x: 0.5, y: 0.5, r: 0.1 },
          correct: true,
          label: 'the heart',
        },
        {
          id: 'a2',
          shape: { kind: 'rect', x: 0.2, y: 0.4, width: 0.1, height: 0.2 },
          correct: true,
        },
        { id: 'a3', shape: { kind: 'circle', x: 0, y: 0, r: 0.1 }, correct: false },
      ],
    },
  ],
  [
    'polygon at 50 % from the left, 20 % from the top',
    {
      kind: 'hotspot',
      id: 'response',
      image: { url: 'body.png', alt: 'A body' },
      areas: [
        {
          id: 'a1',
          shape: {
            kind: 'polygon',
            points: [
              [0.4, 0.1],
              [0.6, 0.1],
              [0.5, 0.3],
            ],
          },
          correct: true,
        },
      ],
    },
  ],
  ['the back', { kind: 'recall', id: 'response', back: text('the back') }],
];

describe('a key in words', () => {
  test.each(cases)('%s', (words, interaction) => {
    expect(describeKey(interaction)).toBe(words);
  });
});
