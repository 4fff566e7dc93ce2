import { expect, test } from 'vitest';
import { withoutNotes } from '../../../src/bank/without-notes.ts';
import { bankOf, itemOf } from '../made/items.ts';

test('items and stimuli lose their notes and nothing else', () => {
  const choice = itemOf('c', 'multiple-choice', 'Which?\n\n- [x] a\n- [ ] b');
  const passage = itemOf('p', 'stimulus', 'Read.');
  const noted = [choice, passage].map((item) => ({ ...item, notes: choice.stem }));
  expect(withoutNotes(bankOf(noted))).toEqual(bankOf([choice, passage]));
});
