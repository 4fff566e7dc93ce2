/** The simulated responses are worth comparing scores by: they earn all, nothing and parts. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { scoreItem } from '../../src/interactions/score.ts';
import { parseItem } from '../../src/markdown/parse-item.ts';
import type { AuthoredItem, Item } from '../../src/model/index.ts';
import { questionTypeNames } from '../../src/model/index.ts';
import { simulatedResponses } from './responses.ts';

const root = new URL('../fixtures/items/', import.meta.url);
const items = questionTypeNames.flatMap((type) =>
  readdirSync(new URL(`${type}/`, root)).flatMap((name) => {
    const folder = new URL(`${type}/${name}/`, root);
    const file = existsSync(new URL('question.mdx', folder)) ? 'question.mdx' : 'question.md';
    const { item, diagnostics } = parseItem(readFileSync(new URL(file, folder), 'utf8'), file);
    return item && diagnostics.length === 0 ? [[`${type}/${name}`, item] as const] : [];
  }),
);

describe.each(items)('%s', (_, item) => {
  const scored = simulatedResponses(item).map(({ name, responses }) => ({
    name,
    outcome: scoreItem(scorable(item), responses),
  }));

  test('the first response is wholly right or waits for a person, the blank earns nothing', () => {
    const [first] = scored;
    const isWaiting = first?.outcome.status === 'pending';
    if (item.interactions.length > 0 && !isWaiting) {
      expect(first?.outcome).toEqual({ status: 'scored', fraction: 1 });
    }
    expect(scored.at(-1)?.outcome).toEqual({ status: 'scored', fraction: 0 });
  });

  test('every name occurs once', () => {
    expect(new Set(scored.map(({ name }) => name)).size).toBe(scored.length);
  });
});

test('a tolerance is tried on both sides of both edges', () => {
  const interaction = {
    kind: 'numeric-entry',
    id: 'response',
    keys: [{ kind: 'absolute', value: '10', tolerance: '1' }],
  } as const;
  const outcomes = simulatedResponses({ interactions: [interaction] }).map(({ responses }) => [
    responses.response,
    scoreItem({ interactions: [interaction] }, responses),
  ]);
  const right = { status: 'scored', fraction: 1 };
  const wrong = { status: 'scored', fraction: 0 };
  expect(outcomes).toEqual([
    ['10', right],
    ['8.999', wrong],
    ['11.001', wrong],
    ['40', wrong],
    ['9', right],
    ['11', right],
    ['9.001', right],
    ['10.999', right],
    ['many', wrong],
    [undefined, wrong],
  ]);
});

function scorable({
  interactions,
  metadata,
}: AuthoredItem): Pick<Item, 'interactions' | 'scoring'> {
  const { scoring } = metadata;
  return { interactions, ...(scoring !== undefined && { scoring }) };
}
