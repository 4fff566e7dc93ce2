import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bankAt } from '../../../src/node/git/bank-at.ts';
import { openRepository } from '../../../src/node/git/repository.ts';
import { type IndexOptions, indexBank } from '../../../src/node/index-bank.ts';
import { lifecycleFindings } from '../../../src/node/lifecycle/lifecycle-findings.ts';
import { folderWith, runStemma } from '../cli/run-stemma.ts';
import { firstCommitTime, hasGit, makeRepository } from '../git/make-repository.ts';

const day = 86_400;
const reviewed = (by: string, on: string) => `reviewed: [{by: ${by}, on: ${on}}]`;

/** A true/false item; the commits of these tests are of 5 January 2026 and the days after it. */
function ice(stem: string, ...lines: readonly string[]): string {
  const frontMatter = ['id: ice', 'title: Ice', 'type: true-false', ...lines].join('\n');
  return `---\n${frontMatter}\n---\n\n${stem}\n\n- [x] True\n- [ ] False\n`;
}

function bank(evidence = 'either', reviewers = 1): string {
  return `authors: [The bank]\nreview:\n  reviewers: ${reviewers}\n  evidence: ${evidence}\n`;
}

async function findingsIn(folder: string, options?: IndexOptions): Promise<string[]> {
  const index = await indexBank(folder, options);
  try {
    const findings = await lifecycleFindings(index);
    return findings.map(({ code, message }) => `${code}: ${message}`);
  } finally {
    index.close();
  }
}

async function codesIn(folder: string, options?: IndexOptions): Promise<string[]> {
  return (await findingsIn(folder, options)).map((line) => line.split(':')[0] ?? '');
}

describe.skipIf(!hasGit)('reviews in the history of a bank', () => {
  test('a line Reviewed-by counts, of the change itself and of later commits', async () => {
    const made = makeRepository();
    made.write({ 'bank.yml': bank('commits'), 'ice.md': ice('Ice floats.') });
    made.commit('Add ice', { author: 'Ada' });
    expect(await codesIn(made.folder)).toEqual(['unreviewed-item']);
    made.write({ 'ice.md': ice('Ice floats.', 'tags: [water]') });
    made.commit('Tag ice\n\nReviewed-by: Grace Hopper <grace@example.org>', { author: 'Ada' });
    expect(await codesIn(made.folder)).toEqual([]);
    made.write({ 'ice.md': ice('Ice floats on water.', 'tags: [water]') });
    made.commit('Say on what', { author: 'Ada' });
    expect(await codesIn(made.folder)).toEqual(['unreviewed-item']);
    made.write({ 'ice.md': ice('Does ice float on water?', 'tags: [water]') });
    made.commit('Ask\n\nreviewed-by: Grace Hopper <grace@example.org>', { author: 'Ada' });
    expect(await codesIn(made.folder)).toEqual([]);
  });

  test.each(['field', 'commits', 'either'])(
    'by %s, an item is left alone while it says what it said before reviews were asked for',
    async (evidence) => {
      const made = makeRepository();
      const settings = `${bank(evidence)}  since: 2026-01-07\n`;
      made.write({ 'bank.yml': settings, 'ice.md': ice('Ice floats.') });
      made.commit('Add ice', { author: 'Ada', time: firstCommitTime });
      made.write({ 'ice.md': ice('Ice floats.', 'tags: [water]') });
      made.commit('Tag ice', { author: 'Ada', time: firstCommitTime + 2 * day });
      expect(await codesIn(made.folder)).toEqual([]);
      made.write({ 'ice.md': ice('Ice floats on water.', 'tags: [water]') });
      expect(await codesIn(made.folder)).toEqual(['unreviewed-item']);
      made.commit('Say on what', { author: 'Ada', time: firstCommitTime + 2 * day });
      expect(await codesIn(made.folder)).toEqual(['unreviewed-item']);
    },
  );

  test('a line Reviewed-by of who made or helped with the change does not', async () => {
    const made = makeRepository();
    made.write({ 'bank.yml': bank('commits'), 'ice.md': ice('Ice floats.') });
    made.commit(
      'Add ice\n\nCo-authored-by: Grace <grace@example.org>\nReviewed-by: Grace <grace@example.org>\nReviewed-by: Ada',
      { author: 'Ada' },
    );
    expect(await codesIn(made.folder)).toEqual(['unreviewed-item']);
  });

  test('whoever publishes the item of somebody else has reviewed it', async () => {
    const made = makeRepository();
    made.write({ 'bank.yml': bank(), 'ice.md': ice('Ice floats.', 'status: review') });
    made.commit('Add ice', { author: 'Ada' });
    expect(await codesIn(made.folder)).toEqual([]);
    made.write({ 'ice.md': ice('Ice floats.', 'status: published') });
    made.commit('Publish ice', { author: 'Ada' });
    expect(await codesIn(made.folder)).toEqual(['unreviewed-item']);
    made.write({ 'ice.md': ice('Ice floats.', 'status: review') });
    made.commit('Wait', { author: 'Ada' });
    made.write({ 'ice.md': ice('Ice floats.') });
    made.commit('Publish ice', { author: 'Grace' });
    expect(await codesIn(made.folder)).toEqual([]);
  });

  test('whoever only lays out many files anew has not', async () => {
    const made = makeRepository();
    made.write({ 'bank.yml': bank(), 'ice.md': ice('Ice floats.') });
    made.commit('Add ice', { author: 'Ada' });
    made.write({ 'ice.md': ice('Ice floats.', 'tags: ["water"]') });
    made.commit('Tag everything', { author: 'Grace' });
    expect(await codesIn(made.folder)).toEqual(['unreviewed-item']);
  });

  test('a review in the file counts until what the item says is changed', async () => {
    const made = makeRepository();
    made.write({
      'bank.yml': bank(),
      'ice.md': ice('Ice floats.', reviewed('Grace', '2026-01-05')),
    });
    made.commit('Add ice', { author: 'Ada', time: firstCommitTime });
    expect(await codesIn(made.folder)).toEqual([]);
    made.write({ 'ice.md': ice('Does ice float?', reviewed('Grace', '2026-01-05')) });
    const oid = made.commit('Ask', { author: 'Ada', time: firstCommitTime + 2 * day });
    expect(await findingsIn(made.folder)).toEqual([
      `outdated-review: Grace reviewed it on 2026-01-05, before Ada changed it on 2026-01-07 (${oid.slice(0, 7)}); that no longer counts.`,
    ]);
    made.write({ 'ice.md': ice('Does ice float?', reviewed('Grace', '2026-01-08')) });
    made.commit('Review ice', { author: 'Grace', time: firstCommitTime + 3 * day });
    expect(await codesIn(made.folder)).toEqual([]);
  });

  test('the same day, a review that was taken out with the change and given again counts', async () => {
    const made = makeRepository();
    const review = reviewed('Grace', '2026-01-05');
    made.write({ 'bank.yml': bank(), 'ice.md': ice('Ice floats.', review) });
    made.commit('Add ice', { author: 'Ada', time: firstCommitTime });
    made.write({ 'ice.md': ice('Does ice float?', review) });
    made.commit('Ask', { author: 'Ada' });
    expect(await codesIn(made.folder)).toEqual(['outdated-review']);
    made.write({ 'ice.md': ice('Does ice really float?') });
    made.commit('Ask more', { author: 'Ada' });
    expect(await codesIn(made.folder)).toEqual(['unreviewed-item']);
    made.write({ 'ice.md': ice('Does ice really float?', review) });
    made.commit('Review', { author: 'Grace' });
    expect(await codesIn(made.folder)).toEqual([]);
  });

  test('a change that is not committed takes reviews away, and brings its own', async () => {
    const made = makeRepository();
    made.write({
      'bank.yml': bank(),
      'ice.md': ice('Ice floats.', reviewed('Grace', '2026-01-05')),
    });
    made.commit('Add ice\n\nReviewed-by: Mary', { author: 'Ada' });
    made.write({ 'ice.md': ice('Ice sinks.', reviewed('Grace', '2026-01-05')) });
    expect(await codesIn(made.folder)).toEqual(['outdated-review']);
    made.write({ 'ice.md': ice('Ice sinks.', reviewed('Grace', '2026-01-06')) });
    expect(await codesIn(made.folder)).toEqual([]);
    made.write({ 'ice.md': ice('Ice floats.', 'tags: [new]') });
    expect(await codesIn(made.folder)).toEqual([]);
  });

  test('reviews follow a file that is moved, also when it is edited on the way', async () => {
    const made = makeRepository();
    made.write({ 'bank.yml': bank('commits'), 'ice.md': ice('Ice floats.') });
    made.commit('Add ice\n\nReviewed-by: Grace', { author: 'Ada' });
    made.write({ 'ice.md': null, 'water/ice.md': ice('Ice floats.') });
    made.commit('Move', { author: 'Ada' });
    expect(await codesIn(made.folder)).toEqual([]);
    made.write({ 'water/ice.md': null, 'frost/eis.md': ice('Ice floats.', 'tags: [a]') });
    made.commit('Move and tag', { author: 'Ada' });
    expect(await codesIn(made.folder)).toEqual([]);
    made.write({ 'frost/eis.md': null, 'ice.md': ice('Ice may float.', 'tags: [a]') });
    made.commit('Move and reword', { author: 'Ada' });
    expect(await codesIn(made.folder)).toEqual(['unreviewed-item']);
  });

  test('a figure that is drawn anew asks for a new review', async () => {
    const made = makeRepository();
    const figure = (color: string) =>
      `<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9" fill="${color}"/></svg>`;
    made.write({
      'bank.yml': bank(),
      'ice.svg': figure('white'),
      'ice.md': ice('![Ice](ice.svg)\n\nIt floats.'),
    });
    made.commit('Add ice\n\nReviewed-by: Grace', { author: 'Ada' });
    expect(await codesIn(made.folder)).toEqual([]);
    made.write({ 'ice.svg': figure('blue') });
    expect(await codesIn(made.folder)).toEqual(['unreviewed-item']);
    made.commit('Blue ice', { author: 'Ada' });
    expect(await codesIn(made.folder)).toEqual(['unreviewed-item']);
    made.write({ 'ice.md': ice('![Ice](ice.svg)\n\nIt floats.', 'tags: [a]') });
    made.commit('Tag\n\nReviewed-by: Grace', { author: 'Ada' });
    expect(await codesIn(made.folder)).toEqual([]);
    made.write({
      'ice.svg': null,
      'ice.md': null,
      'a/ice.svg': figure('blue'),
      'a/ice.md': ice('![Ice](ice.svg)\n\nIt floats.', 'tags: [a]'),
    });
    made.commit('Move both', { author: 'Ada' });
    expect(await codesIn(made.folder)).toEqual([]);
  });

  test('the bank may lie in a folder of the repository, with other letters in its name', async () => {
    const made = makeRepository();
    const folder = 'Fragen [alt] ü';
    made.write({
      [`${folder}/bank.yml`]: bank('commits'),
      [`${folder}/Größe/ice.md`]: ice('Ice floats.'),
      'other/ice.md': ice('Not of the bank.'),
    });
    made.commit('Add ice\n\nReviewed-by: Grace', { author: 'Ada' });
    expect(await codesIn(join(made.folder, folder))).toEqual([]);
    made.write({ [`${folder}/Größe/ice.md`]: ice('Ice sinks.') });
    expect(await codesIn(join(made.folder, folder))).toEqual(['unreviewed-item']);
    made.commit('Sink', { author: 'Ada' });
    expect(await codesIn(join(made.folder, folder))).toEqual(['unreviewed-item']);
  });

  test('a merge changes nothing by itself', async () => {
    const made = makeRepository();
    made.write({ 'bank.yml': bank('commits'), 'ice.md': ice('Ice floats.') });
    made.commit('Begin', { author: 'Ada' });
    made.git('checkout', '--quiet', '-b', 'side');
    made.write({ 'ice.md': ice('Does ice float?') });
    made.commit('Ask\n\nReviewed-by: Grace', { author: 'Ada' });
    made.git('checkout', '--quiet', 'main');
    made.write({ 'snow.md': ice('Snow is white.').replaceAll('ice', 'snow') });
    made.commit('Add snow\n\nReviewed-by: Grace', { author: 'Ada' });
    made.git('merge', '--quiet', '--no-ff', '-m', 'Merge side', 'side');
    expect(await codesIn(made.folder)).toEqual([]);
  });

  test('what a shallow clone hides is said to be unknown, not to be missing', async () => {
    const made = makeRepository();
    made.write({
      'bank.yml': bank(),
      'ice.md': ice('Ice floats.'),
      'snow.md': ice('Snow is white.', reviewed('Grace', '2026-01-05')).replaceAll('ice', 'snow'),
    });
    made.commit('Add ice\n\nReviewed-by: Grace', { author: 'Ada' });
    made.write({ 'README.md': 'Ice.' });
    made.commit('Document', { author: 'Ada' });
    const clone = join(made.folder, 'clone');
    made.git('clone', '--quiet', '--depth=1', `file://${made.folder}`, clone);
    expect(await findingsIn(clone)).toEqual([
      'review-unknown: Whether ice was reviewed is not known here: the commits that tell of it are missing.',
    ]);
  });

  test('items of an overlay have their history in its own repository', async () => {
    const [made, secret] = [makeRepository(), makeRepository()];
    made.write({ 'bank.yml': bank('commits') });
    made.commit('Begin', { author: 'Ada' });
    secret.write({ 'exam/ice.md': ice('Ice floats.') });
    secret.commit('Add ice', { author: 'Ada' });
    const overlays = [secret.folder];
    expect(await codesIn(made.folder, { overlays })).toEqual(['unreviewed-item']);
    secret.write({ 'exam/ice.md': ice('Ice floats.', 'tags: [a]') });
    secret.commit('Tag\n\nReviewed-by: Grace', { author: 'Ada' });
    expect(await codesIn(made.folder, { overlays })).toEqual([]);
  });

  test('a bank is judged as it was at a commit', async () => {
    const made = makeRepository();
    made.write({ 'bank.yml': bank(), 'ice.md': ice('Ice floats.') });
    const first = made.commit('Add ice', { author: 'Ada' });
    made.write({ 'ice.md': ice('Ice floats.', 'tags: [a]') });
    made.commit('Tag\n\nReviewed-by: Grace', { author: 'Ada' });
    const repository = await openRepository(made.folder);
    if (repository === undefined) throw new Error('not found');
    const then = await bankAt(repository, first);
    const findings = await lifecycleFindings(then, { repository, oid: first });
    then.close();
    expect(findings.map(({ code }) => code)).toEqual(['unreviewed-item']);
    expect(await codesIn(made.folder)).toEqual([]);
  });
});

describe('a bank without a history', () => {
  test('counts reviews as the files state them', async () => {
    const folder = folderWith({
      'bank.yml': bank('field'),
      'ice.md': ice('Ice floats.', reviewed('Grace', '2026-01-05')),
      'snow.md': ice('Snow is white.', 'status: published').replaceAll('ice', 'snow'),
    });
    const { code, out } = await runStemma(folder, ['check', '--bank', '.', '--json']);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject([
      { code: 'unreviewed-item', item: 'snow', place: { file: 'snow.md', line: 5, column: 9 } },
    ]);
  });

  test('says where reviews in commits are asked for that they cannot be read', async () => {
    const folder = folderWith({ 'bank.yml': bank('commits'), 'ice.md': ice('Ice floats.') });
    const { code, out } = await runStemma(folder, ['check', '--bank', '.', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject([{ code: 'review-unknown', severity: 'warning' }]);
  });

  test('is not asked for reviews by itself', async () => {
    const folder = folderWith({ 'ice.md': ice('Ice floats.') });
    expect(await codesIn(folder)).toEqual([]);
  });
});
