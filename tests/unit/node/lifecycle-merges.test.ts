import { describe, expect, test } from 'vitest';
import { indexBank } from '../../../src/node/index-bank.ts';
import { lifecycleFindings } from '../../../src/node/lifecycle/lifecycle-findings.ts';
import { hasGit, type MadeRepository, makeRepository } from '../git/make-repository.ts';

const bank = 'authors: [The bank]\nreview:\n  reviewers: 1\n  evidence: commits\n';
const review = 'Reviewed-by: Grace <grace@example.org>';

/** A true/false item; each argument is on lines of its own, so that merges are clean. */
function ice({ front = '', stem = 'Ice floats.', end = '' }): string {
  return `---\nid: ice\ntitle: Ice\ntype: true-false\n${front}---\n\n${stem}\n\n- [x] True\n- [ ] False\n${end}`;
}

const tagged = 'tags: [water]\n';
const solution = '\n## Solution\n\nIt is lighter.\n';

async function codesIn({ folder }: MadeRepository): Promise<string[]> {
  const index = await indexBank(folder);
  try {
    return (await lifecycleFindings(index)).map(({ code }) => code);
  } finally {
    index.close();
  }
}

/** An item that Grace has reviewed, and a branch `side` that is not checked out. */
function reviewedIce(): MadeRepository {
  const made = makeRepository();
  made.write({ 'bank.yml': bank, 'ice.md': ice({}) });
  made.commit(`Add ice\n\n${review}`, { author: 'Ada' });
  made.git('branch', 'side');
  return made;
}

/** Merges `side` as it is, and commits the files instead of what the merge would give. */
function mergeAs(
  made: MadeRepository,
  files: Readonly<Record<string, string | null>>,
  message: string,
): void {
  made.git('merge', '--quiet', '--no-ff', '--no-commit', '-s', 'ours', 'side');
  made.write(files);
  made.commit(message, { author: 'Mallory' });
}

describe.skipIf(!hasGit)('reviews and merges', () => {
  test('a change made in a merge needs a review of its own', async () => {
    const made = reviewedIce();
    made.git('checkout', '--quiet', 'side');
    made.write({ 'ice.md': ice({ front: tagged }) });
    made.commit('Tag ice', { author: 'Ada' });
    made.git('checkout', '--quiet', 'main');
    mergeAs(made, { 'ice.md': ice({ front: tagged, stem: 'Ice sinks.' }) }, 'Merge side');
    expect(await codesIn(made)).toEqual(['unreviewed-item']);
    made.write({ 'ice.md': ice({ front: 'tags: [ice]\n', stem: 'Ice sinks.' }) });
    made.commit(`Tag ice\n\n${review}`, { author: 'Ada' });
    expect(await codesIn(made)).toEqual([]);
  });

  test('a change made in a merge may be reviewed in it', async () => {
    const made = reviewedIce();
    made.git('checkout', '--quiet', 'side');
    made.write({ 'ice.md': ice({ front: tagged }) });
    made.commit('Tag ice', { author: 'Ada' });
    made.git('checkout', '--quiet', 'main');
    const merged = { 'ice.md': ice({ front: tagged, stem: 'Ice sinks.' }) };
    mergeAs(made, merged, `Merge side\n\n${review}`);
    expect(await codesIn(made)).toEqual([]);
  });

  test.each(['main', 'side'])(
    'a review on one branch is none of a change on another, merged into %s',
    async (into) => {
      const made = reviewedIce();
      made.git('checkout', '--quiet', 'side');
      made.write({ 'ice.md': ice({ front: tagged }) });
      made.commit(`Tag ice\n\n${review}`, { author: 'Ada' });
      made.git('checkout', '--quiet', 'main');
      made.write({ 'ice.md': ice({ end: solution }) });
      made.commit('Explain', { author: 'Ada' });
      made.git('checkout', '--quiet', into);
      made.git('merge', '--quiet', '--no-ff', '-m', 'Merge', into === 'main' ? 'side' : 'main');
      expect(await codesIn(made)).toEqual(['unreviewed-item']);
    },
  );

  test('a change that a merge leaves out counts for nothing', async () => {
    const made = reviewedIce();
    made.git('checkout', '--quiet', 'side');
    made.write({ 'ice.md': ice({ stem: 'Ice sinks.' }) });
    made.commit('Change ice', { author: 'Ada' });
    made.git('checkout', '--quiet', 'main');
    made.write({ 'ice.md': ice({ front: tagged }) });
    made.commit('Tag ice', { author: 'Ada' });
    made.git('merge', '--quiet', '--no-ff', '-s', 'ours', '-m', 'Merge', 'side');
    expect(await codesIn(made)).toEqual([]);
  });

  test('metadata of two branches that a merge joins change nothing', async () => {
    const made = reviewedIce();
    made.git('checkout', '--quiet', 'side');
    made.write({ 'ice.md': ice({ front: tagged }) });
    made.commit('Tag ice', { author: 'Ada' });
    made.git('checkout', '--quiet', 'main');
    made.write({ 'ice.md': ice({ end: '\n## Notes\n\nEasy.\n' }) });
    made.commit('Note', { author: 'Ada' });
    made.git('merge', '--quiet', '--no-ff', '-m', 'Merge', 'side');
    expect(await codesIn(made)).toEqual([]);
  });

  test('an item that a merge moves keeps its review, and one that it changes as well does not', async () => {
    const made = reviewedIce();
    made.git('checkout', '--quiet', 'side');
    made.write({ 'bank.yml': `${bank}title: Bank\n` });
    made.commit('Name the bank', { author: 'Ada' });
    made.git('checkout', '--quiet', 'main');
    mergeAs(made, { 'ice.md': null, 'water/ice.md': ice({}) }, 'Merge side');
    expect(await codesIn(made)).toEqual([]);
    made.git('checkout', '--quiet', 'side');
    made.write({ 'bank.yml': `${bank}title: Our bank\n` });
    made.commit('Name the bank', { author: 'Ada' });
    made.git('checkout', '--quiet', 'main');
    const moved = { 'water/ice.md': null, 'ice.md': ice({ stem: 'Ice sinks.' }) };
    mergeAs(made, moved, 'Merge side');
    expect(await codesIn(made)).toEqual(['unreviewed-item']);
  });

  test('a figure that a merge replaces asks for a new review', async () => {
    const made = makeRepository();
    const item = ice({ stem: '![Ice](ice.svg)' });
    made.write({ 'bank.yml': bank, 'ice.md': item, 'ice.svg': '<svg/>' });
    made.commit(`Add ice\n\n${review}`, { author: 'Ada' });
    made.git('branch', 'side');
    made.git('checkout', '--quiet', 'side');
    made.write({ 'bank.yml': `${bank}title: Bank\n` });
    made.commit('Name the bank', { author: 'Ada' });
    made.git('checkout', '--quiet', 'main');
    expect(await codesIn(made)).toEqual([]);
    mergeAs(made, { 'ice.svg': '<svg><g/></svg>' }, 'Merge side');
    expect(await codesIn(made)).toEqual(['unreviewed-item']);
  });
});
