import { expect, test } from 'vitest';
import { openSite } from '../../../src/site/open-site.ts';
import { itemText } from '../bank/bank-of.ts';
import { folderWith } from '../cli/run-stemma.ts';

test('instructors see among the problems which items lack a review', async () => {
  const bank = folderWith({
    'bank.yml': 'review: {reviewers: 1, evidence: field}\n',
    'ice.md': itemText('ice'),
    'snow.md': itemText('snow', 'reviewed: [{by: Grace, on: 2026-03-01}]'),
  });
  const site = await openSite({ bank, base: '/', audience: 'instructor', packages: [] });
  expect(site.problems).toMatchObject([{ code: 'unreviewed-item', item: 'ice' }]);
  site.close();
});
