import { describe, expect, test } from 'vitest';
import type { Item } from '../../../src/model/index.ts';
import { openBank } from '../../../src/node/open-bank.ts';
import { itemBody } from '../../../src/site/item/item-body.ts';
import { withOtherKey } from './other-key.ts';

const { bank } = await openBank('questions');
const items: readonly Item[] = [...bank.items, ...bank.stimuli].map((item) => ({
  ...item,
  release: 'preview',
}));

describe('the page of an item whose key is not released', () => {
  test.each(items.map((item) => [item.id, item] as const))(
    'is the same whatever the key of %s is',
    (_, item) => {
      const changed = withOtherKey(item);
      expect(changed).not.toEqual(item);
      expect(itemBody(changed, 'without-key')).toEqual(itemBody(item, 'without-key'));
    },
  );

  test('differs where the key is released', () => {
    const asked = items.filter(({ interactions }) => interactions.length > 0);
    for (const item of asked) {
      expect(itemBody(withOtherKey(item), 'full')).not.toEqual(itemBody(item, 'full'));
    }
  });
});
