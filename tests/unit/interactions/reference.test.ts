import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { scoreItem } from '../../../src/interactions/score.ts';
import type { Choice, Interaction, Item, NumericKey, Responses } from '../../../src/model/index.ts';
import { text } from './text.ts';

/**
 * Responses and the scores that QTI's response processing gives them, for items that the folder
 * `qti21` beside it holds. Left out: `short` (an answer that earns half) and `categorize` (each
 * category weighs the same, whatever its members), which our policies do not have.
 */
const file = '../shared/corpus/reference/tests.json';

type Case = readonly [Readonly<Record<string, string | readonly string[]>>, number | null];

function choices(keys: string, all = 'ABC'): readonly Choice[] {
  return [...all].map((id) => ({ id, content: text(id), correct: keys.includes(id) }));
}

function pickSeveral(scoring: Item['scoring'] & string): Scored {
  const interaction: Interaction = {
    kind: 'choice',
    id: 'RESPONSE',
    cardinality: 'multiple',
    choices: choices('AC'),
  };
  return { interactions: [interaction], scoring };
}

function pickOne(id: string, key: string, other: string): Interaction {
  return {
    kind: 'choice',
    id,
    cardinality: 'single',
    choices: [choice(key, true), choice(other, false)],
  };
}

function choice(id: string, correct: boolean): Choice {
  return { id, content: text(id), correct };
}

function number(key: NumericKey): Scored {
  return { interactions: [{ kind: 'numeric-entry', id: 'RESPONSE', keys: [key] }] };
}

function word(id: string, value: string): Interaction {
  return { kind: 'text-entry', id, keys: [{ kind: 'literal', value }] };
}

function menu(id: string, key: string, other: string): Interaction {
  return { kind: 'inline-choice', id, choices: [choice(key, true), choice(other, false)] };
}

function match(pairs: Readonly<Record<string, string>>, ...targets: string[]): Interaction {
  return {
    kind: 'match',
    id: 'RESPONSE',
    sources: Object.entries(pairs).map(([id, target]) => ({ id, target, content: text(id) })),
    targets: targets.map((id) => ({ id, content: text(id) })),
  };
}

function order(ids: string): Interaction {
  return {
    kind: 'order',
    id: 'RESPONSE',
    entries: [...ids].map((id) => ({ id, content: text(id) })),
  };
}

type Scored = Pick<Item, 'interactions' | 'scoring'>;

const items: Readonly<Record<string, Scored>> = {
  mc: { interactions: [pickOne('RESPONSE', 'B', 'A')] },
  tf: { interactions: [pickOne('RESPONSE', 'true', 'false')] },
  feedback: { interactions: [pickOne('RESPONSE', 'A', 'B')] },
  ma_all: pickSeveral('all-or-nothing'),
  ma_partial: pickSeveral('right-minus-wrong'),
  multiblank: { interactions: [word('R1', 'Paris'), word('R2', 'Rome')] },
  dropdown: { interactions: [menu('R1', 'a', 'b'), menu('R2', 'y', 'x')] },
  matching: { interactions: [match({ p1: 'a1', p2: 'a2' }, 'a1', 'a2', 'a3')] },
  matrix: { interactions: [match({ r1: 'c1', r2: 'c2' }, 'c1', 'c2')], scoring: 'all-or-nothing' },
  gapmatch: { interactions: [match({ w1: 'g1', w2: 'g2' }, 'g1', 'g2')] },
  order_all: { interactions: [order('ABC')] },
  order_partial: { interactions: [order('ABCD')], scoring: 'partial' },
  num_tol: number({ kind: 'absolute', value: '3.14', tolerance: '0.01' }),
  num_rel: number({ kind: 'percent', value: '200', percent: '5' }),
  num_range: number({ kind: 'range', min: '10', max: '20' }),
  num_sigfig: number({ kind: 'significant-figures', value: '1234', figures: 3 }),
  formula: {
    interactions: [
      {
        kind: 'formula',
        id: 'RESPONSE',
        variables: [
          { kind: 'values', name: 'x', values: ['4'] },
          { kind: 'values', name: 'y', values: ['3'] },
        ],
        expression: 'x + y',
        tolerance: { kind: 'absolute', value: '0.01' },
      },
    ],
  },
  essay: { interactions: [{ kind: 'extended-text', id: 'RESPONSE' }] },
};

/** As the shapes of our responses: pairs become records, typed numbers of a formula get their values. */
function adapt(item: Scored, given: Case[0]): Responses {
  const entries = item.interactions.map(({ id, kind }) => {
    const value = given[id];
    if (value === undefined) return [id, undefined] as const;
    if (kind === 'formula')
      return [id, { value: String(value), variables: { x: 4, y: 3 } }] as const;
    if (kind === 'match' && typeof value !== 'string') {
      return [id, Object.fromEntries(value.map((pair) => pair.split(' ')))] as const;
    }
    return [id, kind === 'choice' && typeof value === 'string' ? [value] : value] as const;
  });
  return Object.fromEntries(entries);
}

describe.skipIf(!existsSync(file))('scores of the reference items (needs the corpus)', () => {
  const cases: Readonly<Record<string, readonly Case[]>> = existsSync(file)
    ? JSON.parse(readFileSync(file, 'utf8'))
    : {};

  test.each(Object.entries(items))('%s', (name, item) => {
    expect(cases[name]?.length).toBeGreaterThan(0);
    for (const [given, score] of cases[name] ?? []) {
      const outcome = scoreItem(item, adapt(item, given));
      expect(outcome).toEqual(
        score === null ? { status: 'pending' } : { status: 'scored', fraction: score },
      );
    }
  });
});
