import { describe, expect, test } from 'vitest';
import { hasSpacedKeys } from '../../../src/formats/spaced-keys.ts';
import { itemOf } from '../made/items.ts';

const answering = (keys: string) => itemOf('one', 'short-answer', `Which?\n\n## Answer\n\n${keys}`);

describe('accepted texts with white space inside', () => {
  test.each(['- red fish', '- fish\n- red fish', '- /red fish/', '- /red\\s(fish)?/'])(
    '%s',
    (keys) => {
      expect(hasSpacedKeys(answering(keys))).toBe(true);
    },
  );

  test.each(['- fish', '- red-fish', '- /red\\s+fish/', '- /red *fish/', '- /fish.*/'])(
    'not %s',
    (keys) => {
      expect(hasSpacedKeys(answering(keys))).toBe(false);
    },
  );

  test('not those of an item that is answered in another way', () => {
    expect(hasSpacedKeys({ interactions: [{ kind: 'extended-text', id: 'response' }] })).toBe(
      false,
    );
  });
});
