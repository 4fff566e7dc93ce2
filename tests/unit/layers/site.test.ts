import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readBuildOptions } from '../../../src/site/build/build-options.ts';
import { buildPackages } from '../../../src/site/build/build-packages.ts';
import { type OpenSite, openSite } from '../../../src/site/open-site.ts';
import { itemText } from '../bank/bank-of.ts';
import { folderWith } from '../cli/run-stemma.ts';
import { hasGit, makeRepository } from '../git/make-repository.ts';
import { entryText, oceanBank } from './banks-of.ts';

const secret = 'Quartzite zephyrs vex a sphinx';

const bank = {
  'bank.yml':
    'title: Bank\nrelease: practice\nrepository: https://example.org/bank\npackages: [csv/wide]\n',
  'ice/a.md': itemText('a'),
  'assessments/quiz.yml':
    'id: quiz\ntitle: Quiz\nrelease: practice\nsections:\n  - pick: 1\n    from: topic:Ice\n',
};

const overlay = {
  'ice/exam.md': itemText('exam-item', 'tags: [exam-tag]')
    .replace('title: Ice floats', `title: ${secret}`)
    .replace('Ice floats on water.', `${secret}. ![Figure](exam.svg)`),
  'ice/exam.svg': `<svg><title>${secret}</title></svg>`,
  'ice/shown.md': itemText('shown', 'release: practice'),
  'assessments/exam.yml': `id: exam\ntitle: ${secret}\nsections:\n  - items: [exam-item]\n`,
};

/** Everything that pages, search and lists say, as one text. */
function everything(site: OpenSite): string {
  const pages = [...site.pages].map(([path, write]) => path + JSON.stringify(write()));
  return [
    ...pages,
    JSON.stringify(site.searchRecords()),
    JSON.stringify(site.navigation),
    JSON.stringify([...site.files.used]),
  ].join('\n');
}

describe('the public site of a bank with an overlay', () => {
  test('has nothing of it but what says itself that it is public', async () => {
    const folder = folderWith(bank);
    const overlays = [folderWith(overlay)];
    const options = { bank: folder, base: '/', audience: 'public' as const, packages: [] };
    const alone = await openSite(options);
    const layered = await openSite({ ...options, layers: { overlays } });
    const text = everything(layered);
    expect(text).not.toContain(secret);
    expect(text).not.toMatch(/exam[-.]/u);
    expect(layered.catalog.items.map(({ id }) => id).sort()).toEqual(['a', 'shown']);
    expect(alone.catalog.items.map(({ id }) => id)).toEqual(['a']);
    expect(layered.sourceLinks('ice/a.md').map(({ label }) => label)).toContain('Edit');
    expect(layered.sourceLinks('ice/shown.md')).toEqual([]);
    alone.close();
    layered.close();
    const instructors = await openSite({
      ...options,
      audience: 'instructor',
      layers: { overlays },
    });
    expect(everything(instructors)).toContain(secret);
    instructors.close();
  });

  test('offers the same packages as without it, while instructors have all', async () => {
    const folder = folderWith(bank);
    const overlays = [folderWith(overlay)];
    const build = async (layers: { readonly overlays: readonly string[] }) => {
      const out = folderWith({});
      const { shown } = await buildPackages({ bank: folder, layers }, out, 'public');
      const files = shown.map(({ name, file }) => [name, readFileSync(file).toString('base64')]);
      return { files, all: readdirSync(out, { recursive: true, encoding: 'utf8' }), out };
    };
    const alone = await build({ overlays: [] });
    const layered = await build({ overlays });
    expect(layered.files).toEqual(alone.files);
    expect(alone.files.length).toBeGreaterThan(1);
    expect(alone.all.some((name) => name.startsWith('exam-'))).toBe(false);
    const exam = layered.all.find((name) => name.startsWith('exam-')) ?? '';
    expect(readFileSync(join(layered.out, exam), 'utf8')).toContain(secret);
  });

  test.skipIf(!hasGit)('nor does the public repository hold any of it', async () => {
    const made = makeRepository();
    made.write(bank);
    made.commit();
    const site = await openSite({
      bank: made.folder,
      base: '/',
      audience: 'public',
      packages: [],
      layers: { overlays: [folderWith(overlay)] },
    });
    everything(site);
    site.close();
    made.commit('After the build');
    expect(made.git('status', '--short', '--ignored')).toBe('');
    const objects = execFileSync(
      'git',
      ['cat-file', '--batch', '--batch-all-objects', '--unordered'],
      { cwd: made.folder, encoding: 'utf8' },
    );
    expect(objects).toContain('Ice floats on water.');
    expect(objects).not.toContain(secret);
  });
});

test.skipIf(!hasGit)('instructors see the history of an overlay, the public does not', async () => {
  const [made, exams] = [makeRepository(), makeRepository()];
  made.write(bank);
  made.commit();
  exams.write({ 'ice/exam.md': itemText('exam-item'), 'ice/shown.md': overlay['ice/shown.md'] });
  exams.commit('Begin', { author: 'Grace Hopper' });
  exams.write({ 'ice/exam.md': itemText('exam-item', 'points: 3') });
  exams.commit('Three points');
  const histories = async (audience: 'public' | 'instructor') => {
    const layers = { overlays: [exams.folder] };
    const site = await openSite({ bank: made.folder, base: '/', audience, packages: [], layers });
    const text = everything(site);
    const revisionsOf = (id: string) => site.history(id)?.revisions.map(({ kind }) => kind);
    const counts = ['a', 'exam-item', 'shown'].map(revisionsOf);
    site.close();
    return { text, counts };
  };
  const open = await histories('public');
  expect(open.counts).toEqual([['added'], undefined, undefined]);
  expect(open.text).not.toContain('Grace');
  const all = await histories('instructor');
  expect(all.counts).toEqual([['added'], ['added', 'changed'], ['added']]);
  expect(all.text).toContain('Grace Hopper');
  expect(all.text).toContain('Three points');
});

test('a link to the file of a secure item, an assessment or a setting publishes none', async () => {
  const links = ['exam.md', '../assessments/exam.yml', '../bank.yml', '_defaults.yml', 'data.csv'];
  const text = links.map((link) => `[see](${link})`).join(' ');
  const site = await openSite({
    bank: folderWith({
      ...bank,
      'ice/a.md': itemText('a').replace('Ice floats on water.', text),
      'ice/_defaults.yml': 'tags: [ice]\n',
      'ice/data.csv': '1,2\n',
    }),
    base: '/',
    audience: 'public',
    packages: [],
    layers: { overlays: [folderWith(overlay)] },
  });
  everything(site);
  expect([...site.files.used.values()]).toEqual(['ice/data.csv']);
  site.close();
});

describe.skipIf(!hasGit)('the site of a bank that uses another', () => {
  test('shows its items with their bank, licence and source', async () => {
    const ocean = oceanBank();
    ocean.write({
      'bank/bank.yml':
        'title: Oceans\nlicense: CC-BY-4.0\nrelease: practice\nrepository: https://example.org/ocean\n',
      'bank/tides/low.md': itemText('low', 'release: secure'),
    });
    const commit = ocean.commit();
    const site = await openSite({
      bank: folderWith({
        'bank.yml': `title: Bank\nbanks:\n${entryText('ocean', ocean.folder, commit, 'folder: bank')}`,
      }),
      base: '/',
      audience: 'public',
      packages: [],
    });
    expect(site.catalog.items.map(({ id }) => id)).toContain('ocean--high');
    expect(site.catalog.itemsById.has('ocean--low')).toBe(false);
    const page = JSON.stringify(site.pages.get('items/ocean--high/')?.());
    for (const said of ['CC-BY-4.0', 'Oceans', 'ocean--high', '_astro/moon.']) {
      expect(page).toContain(said);
    }
    expect(site.sourceLinks('banks/ocean/tides/high.md')).toEqual([
      {
        label: 'Source',
        url: `https://example.org/ocean/blob/${commit}/bank/tides/high.md`,
      },
    ]);
    site.close();
  });
});

describe('the options of a build', () => {
  test('name overlays, and whether to stay offline', () => {
    const args = ['--overlay', '/exams', '--overlay', '/more', '--offline'];
    expect(readBuildOptions(args, {}).layers).toEqual({
      overlays: ['/exams', '/more'],
      isOffline: true,
    });
    expect(readBuildOptions([], { STEMMA_OVERLAY: '/exams:/more' }).layers).toEqual({
      overlays: ['/exams', '/more'],
      isOffline: false,
    });
  });
});
