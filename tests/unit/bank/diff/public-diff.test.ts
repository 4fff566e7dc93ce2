import { describe, expect, test } from 'vitest';
import { changeKinds, type ItemDiff } from '../../../../src/bank/diff/item-diff.ts';
import { publicDiff } from '../../../../src/bank/diff/public-diff.ts';

const diff: ItemDiff = {
  id: 'a',
  title: 'An item',
  path: 'a.md',
  changes: [
    { kind: 'key', before: 'eight', after: 'nine' },
    { kind: 'choice-reworded', before: 'eight', after: 'nine' },
    { kind: 'feedback', part: 'choice 2', after: 'why' },
    { kind: 'points', before: '1', after: '2' },
    { kind: 'notes', after: 'for us' },
  ],
};

describe('what the public is told of changes', () => {
  test('everything of an open item but notes for instructors', () => {
    expect(publicDiff(diff, 'full', 'full')?.changes.map(({ kind }) => kind)).toEqual([
      'key',
      'choice-reworded',
      'feedback',
      'points',
    ]);
  });

  test.each([
    ['without-key', 'without-key'],
    ['without-key', 'full'],
    ['full', 'without-key'],
  ] as const)('no word and no hint of the key between %s and %s', (before, after) => {
    expect(publicDiff(diff, before, after)?.changes).toEqual([
      { kind: 'stem' },
      { kind: 'points' },
    ]);
  });

  test('a change of nothing but the key is not told', () => {
    const secret = changeKinds.filter((kind) =>
      ['key', 'tolerance', 'feedback', 'solution', 'rubric', 'notes', 'scoring'].includes(kind),
    );
    expect(secret).toHaveLength(7);
    const only = { ...diff, changes: secret.map((kind) => ({ kind, after: 'secret' })) };
    expect(publicDiff(only, 'without-key', 'without-key')).toBeUndefined();
  });

  test('what was hidden is new, what is hidden now is gone, what always was is not there', () => {
    expect(publicDiff(diff, 'hidden', 'without-key')?.changes).toEqual([{ kind: 'added' }]);
    expect(publicDiff(diff, 'full', 'hidden')?.changes).toEqual([{ kind: 'removed' }]);
    expect(publicDiff(diff, 'hidden', 'hidden')).toBeUndefined();
  });
});
