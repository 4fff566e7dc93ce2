import { describe, expect, test } from 'vitest';
import { checkReviews } from '../../../../src/bank/lifecycle/check-reviews.ts';
import type { ReviewHistory } from '../../../../src/bank/lifecycle/review-history.ts';
import type { ItemMetadata, ReviewRule } from '../../../../src/model/index.ts';

const grace = { by: 'Grace Hopper', on: '2026-03-01' };
const mary = { by: 'Mary Somerville', on: '2026-03-02' };

function check(
  item: Partial<Pick<ItemMetadata, 'authors' | 'reviewed' | 'status'>>,
  rule: Partial<ReviewRule> = {},
  history?: ReviewHistory,
) {
  const place = { file: 'ice.md', line: 3, column: 9 };
  return checkReviews(
    { id: 'ice', authors: ['Ada Lovelace'], status: 'published', ...item, place: () => place },
    { reviewers: 1, evidence: 'either', ...rule },
    history,
  );
}

/** Ada changed the item on 1 March; then, in commits, these vouched for it. */
function changed(
  signers: readonly string[] = [],
  kept: ReviewHistory['kept'] = [],
  by: readonly string[] = ['Ada <ada@example.org>'],
): ReviewHistory {
  return { change: { on: '2026-03-01', commit: 'abc1234', by }, kept, signers };
}

describe('an item that is published', () => {
  test('needs somebody who is not its author', () => {
    const finding = check({});
    expect(finding).toMatchObject({
      code: 'unreviewed-item',
      severity: 'error',
      item: 'ice',
      place: { file: 'ice.md', line: 3, column: 9 },
    });
    expect(finding?.message).toBe(
      'The item is published, but nobody who is not its author has reviewed it.',
    );
    expect(check({ reviewed: [grace] })).toBeUndefined();
  });

  test('is not reviewed by its own author, however the name is written', () => {
    const finding = check({ reviewed: [{ by: 'ADA LOVELACE <ada@x.org>', on: '2026-03-01' }] });
    expect(finding?.message).toContain(
      'The word of ADA LOVELACE, who wrote it or changed it last, does not count.',
    );
    expect(check({ reviewed: [grace], authors: ['Grace Hopper', 'Ada'] })).toBeDefined();
  });

  test('needs as many people as the bank asks for, each counted once', () => {
    const two = { reviewers: 2 };
    expect(check({ reviewed: [grace, mary] }, two)).toBeUndefined();
    expect(check({ reviewed: [grace, { ...grace, on: '2026-03-05' }] }, two)?.message).toBe(
      'The item is published, but it has 1 of 2 reviewers (Grace Hopper): 1 more is needed.',
    );
    expect(check({}, { reviewers: 3 })?.message).toContain('0 of 3 reviewers: 3 more are needed');
  });

  test('needs nobody where the bank asks for none', () => {
    expect(check({}, { reviewers: 0 })).toBeUndefined();
  });
});

test.each(['draft', 'review', 'retired'] as const)('an item that is %s needs nobody', (status) => {
  expect(check({ status })).toBeUndefined();
});

describe('the evidence', () => {
  const signed = changed(['Grace Hopper <grace@navy.mil>']);

  test('may be the field alone', () => {
    expect(check({ reviewed: [grace] }, { evidence: 'field' }, changed())).toBeUndefined();
    expect(check({}, { evidence: 'field' }, signed)?.code).toBe('unreviewed-item');
  });

  test('may be commits alone', () => {
    expect(check({}, { evidence: 'commits' }, signed)).toBeUndefined();
    expect(check({ reviewed: [grace] }, { evidence: 'commits' }, changed())?.code).toBe(
      'unreviewed-item',
    );
  });

  test('may be both, added up', () => {
    const rule = { reviewers: 2 };
    expect(check({ reviewed: [mary] }, rule, signed)).toBeUndefined();
    expect(check({ reviewed: [grace] }, rule, signed)?.message).toContain('1 of 2');
  });
});

describe('a review of what the item said before', () => {
  test('does not count when its day is before that of the change', () => {
    const finding = check({ reviewed: [{ ...grace, on: '2026-02-28' }] }, {}, changed());
    expect(finding).toMatchObject({
      code: 'outdated-review',
      message:
        'Grace Hopper reviewed it on 2026-02-28, before Ada changed it on 2026-03-01 (abc1234); that no longer counts.',
    });
  });

  test('counts when it is of the day of the change', () => {
    expect(check({ reviewed: [grace] }, {}, changed())).toBeUndefined();
  });

  test('does not count when it stood in the file through the change, also of the same day', () => {
    expect(check({ reviewed: [grace] }, {}, changed([], [grace]))?.code).toBe('outdated-review');
    expect(check({ reviewed: [grace, mary] }, {}, changed([], [grace]))).toBeUndefined();
  });

  test('does not count when the change is not committed yet, but one that came with it does', () => {
    const uncommitted = { kept: [grace], signers: [] };
    expect(check({ reviewed: [grace] }, {}, uncommitted)?.message).toBe(
      'Grace Hopper reviewed it on 2026-03-01, before it was changed, which is not committed yet; that no longer counts.',
    );
    expect(check({ reviewed: [grace, mary] }, {}, uncommitted)).toBeUndefined();
  });
});

test('whoever changed the item last cannot review it, by field or by commit', () => {
  const byGrace = changed(['Grace Hopper <grace@navy.mil>'], [], ['Grace Hopper <g@x.org>']);
  expect(check({ reviewed: [grace] }, {}, byGrace)?.message).toContain(
    'The word of Grace Hopper, who wrote it or changed it last, does not count.',
  );
  expect(check({ reviewed: [mary] }, {}, byGrace)).toBeUndefined();
});
