import { describe, expect, test } from 'vitest';
import { changeKinds } from '../../../../src/bank/diff/item-diff.ts';
import { listPeriods } from '../../../../src/site/history/list-periods.ts';
import type { ToldHistory } from '../../../../src/site/history/told-revision.ts';

/** A history from `day kind kind` lines, the newest first; days are of 2026. */
function history(id: string, ...lines: readonly string[]): ToldHistory {
  return {
    id,
    title: id.toUpperCase(),
    styles: [],
    revisions: lines.map((line) => {
      const [day = '', ...kinds] = line.split(' ');
      return {
        oid: day,
        author: 'Ada',
        time: Date.parse(`2026-${day}T12:00:00Z`) / 1000,
        changes: kinds
          .flatMap((name) => changeKinds.filter((kind) => kind === name))
          .map((kind) => ({ kind })),
      };
    }),
  };
}

describe('periods without releases', () => {
  test('are months, and join what happened to an item in each', () => {
    const periods = listPeriods(
      [
        history('b', '03-02 stem', '02-20 key', '02-10 points key', '01-31 added'),
        history('a', '02-28 removed', '01-01 added'),
        history('fleeting', '02-03 removed', '02-02 added'),
      ],
      [],
    );
    expect(periods).toEqual([
      {
        name: 'March 2026',
        slug: '2026-03',
        time: Date.UTC(2026, 2, 2, 12) / 1000,
        added: [],
        changed: [{ id: 'b', title: 'B', kinds: ['stem'], fate: 'changed' }],
        removed: [],
      },
      {
        name: 'February 2026',
        slug: '2026-02',
        time: Date.UTC(2026, 1, 28, 12) / 1000,
        added: [],
        changed: [{ id: 'b', title: 'B', kinds: ['key', 'points'], fate: 'changed' }],
        removed: [{ id: 'a', title: 'A', kinds: [], fate: 'removed' }],
      },
      {
        name: 'January 2026',
        slug: '2026-01',
        time: Date.UTC(2026, 0, 31, 12) / 1000,
        added: [
          { id: 'a', title: 'A', kinds: [], fate: 'added' },
          { id: 'b', title: 'B', kinds: [], fate: 'added' },
        ],
        changed: [],
        removed: [],
      },
    ]);
  });
});
