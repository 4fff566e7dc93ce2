import { describe, expect, test } from 'vitest';
import { checkTransition } from '../../../../src/bank/lifecycle/check-transition.ts';
import type { ReviewRule, Status } from '../../../../src/model/index.ts';

const grace = { by: 'Grace Hopper', on: '2026-03-01' };
const asksOne: ReviewRule = { reviewers: 1, evidence: 'field' };

function step(from: Status | undefined, to: Status, rule = asksOne, signers?: readonly string[]) {
  return checkTransition(
    from === undefined ? undefined : { status: from },
    { id: 'ice', status: to, authors: ['Ada'] },
    { rule, ...(signers === undefined ? {} : { signers }) },
  );
}

const all: readonly Status[] = ['draft', 'review', 'published', 'retired'];

describe('a bank that asks for a review', () => {
  test('lets only the steps to published that pass review by be faults', () => {
    const faults = [undefined, ...all].flatMap((from) =>
      all.flatMap((to) => (step(from, to) === undefined ? [] : [`${from ?? 'new'} → ${to}`])),
    );
    expect(faults).toEqual(['new → published', 'draft → published', 'retired → published']);
  });

  test('says which step was taken', () => {
    expect(step('retired', 'published')).toMatchObject({
      code: 'skipped-review',
      item: 'ice',
      message: 'The item goes from retired straight to published without a new review.',
    });
  });

  test('takes a review that comes with the step, and not one that was there before', () => {
    const after = {
      id: 'ice',
      status: 'published',
      authors: ['Ada'],
      reviewed: [grace],
    } as const;
    const details = { rule: asksOne };
    expect(checkTransition({ status: 'draft' }, after, details)).toBeUndefined();
    expect(checkTransition(undefined, after, details)).toBeUndefined();
    const reviewedBefore = { status: 'retired', reviewed: [grace] } as const;
    expect(checkTransition(reviewedBefore, after, details)?.code).toBe('skipped-review');
  });

  test('takes reviews in commits where they count and were read', () => {
    const commits: ReviewRule = { reviewers: 1, evidence: 'commits' };
    expect(step('draft', 'published', commits, ['Grace <g@x.org>'])).toBeUndefined();
    expect(step('draft', 'published', commits, ['Ada <a@x.org>'])?.code).toBe('skipped-review');
    expect(step('draft', 'published', commits)).toBeUndefined();
    expect(step('draft', 'published', asksOne, ['Grace <g@x.org>'])?.code).toBe('skipped-review');
  });
});

test('a bank that asks for no review lets every step be', () => {
  const rule: ReviewRule = { reviewers: 0, evidence: 'either' };
  for (const from of [undefined, ...all]) {
    for (const to of all) expect(step(from, to, rule)).toBeUndefined();
  }
});
