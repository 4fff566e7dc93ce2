/** Nothing that is not released leaves the bank: every file of the built site is read. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { indexBank } from '../../src/node/index-bank.ts';
import { checkLeaks } from '../../src/node/leak-check/leak-check.ts';
import { plainEnvironment } from '../plain-environment.ts';
import { writeTwinBanks } from './twin-banks.ts';

/** Stands in every key, rationale, solution and hidden item of the fixture bank that is not public. */
const marks = /SENTINEL|918273|564738|777555333|0\.123456|12\.346|sentinel-tag/iu;

const files = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));

const fixture = 'tests/fixtures/site-bank';
const folder = mkdtempSync(join(tmpdir(), 'stemma-secrecy-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Builds a bank into folders of these names. */
function build(bank: string, name: string, ...more: readonly string[]) {
  const folders = ['--dist', join(folder, name), '--packages', join(folder, `${name}-packages`)];
  const args = ['scripts/build.ts', '--bank', bank, ...folders, ...more];
  const { status, stdout, stderr } = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    env: plainEnvironment(),
  });
  return { status, stdout, stderr, site: join(folder, name) };
}

describe('the public site', () => {
  it.each([
    ['of the sample bank', 'questions', 'site'],
    ['of the fixture bank', fixture, 'fixtureSite'],
    ['of the fixture bank below a path', fixture, 'basedSite'],
  ] as const)('has nothing that the leak check finds: that %s', async (_, bank, site) => {
    const index = await indexBank(bank);
    const { findings, phrases } = await checkLeaks(index, inject(site));
    index.close();
    expect(findings).toEqual([]);
    expect(phrases).toBeGreaterThan(10);
  });

  it('is the same, byte for byte, whatever the keys and other secrets are', async () => {
    // Links to sources name the folder.
    const banks = [join(folder, 'one/bank'), join(folder, 'two/bank')] as const;
    await writeTwinBanks(
      fixture,
      banks,
      { 'physics/flow/answer-only.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>\n' },
      { 'SENTINEL-ACCESS': 'open-sesame', 'SENTINEL-EXAM': 'Another exam', 'hidden-': 'covert-' },
    );
    const [first, second] = banks.map((bank, place) => build(bank, `twin-${place}`));
    expect(
      [first?.stderr, second?.stderr].filter((text) => !text?.includes('no problems')),
    ).toEqual([]);
    expect([first?.status, second?.status]).toEqual([0, 0]);
    const contents = (site = ''): ReadonlyMap<string, string> =>
      new Map(files(site).map((file) => [relative(site, file), readFileSync(file, 'latin1')]));
    const [one, two] = [contents(first?.site), contents(second?.site)];
    expect([...two.keys()].sort()).toEqual([...one.keys()].sort());
    expect([...one].flatMap(([path, text]) => (two.get(path) === text ? [] : [path]))).toEqual([]);
  });

  it('is not built, and one that was there is gone, where a guide brings a key along', () => {
    const bank = join(folder, 'leaking-bank');
    cpSync(fixture, bank, { recursive: true });
    expect(build(bank, 'leaking').status).toBe(0);
    const guide = join(bank, 'guides/flow.mdx');
    const code =
      "import item from '../physics/flow/preview-choice.md?raw';\n\n<p>{btoa(item)}</p>\n";
    writeFileSync(guide, `${readFileSync(guide, 'utf8')}\n${code}`);
    const { status, stdout, stderr, site } = build(bank, 'leaking');
    expect(status).toBe(1);
    expect(stdout).toMatch(/guides\/flow\/index\.html error leak-text/u);
    expect(stdout).toContain('The solution of "preview-choice" stands in this file');
    expect(stderr).toContain('so it was removed');
    expect(existsSync(site) ? readdirSync(site) : []).toEqual([]);
  });
  it('holds no key, feedback, solution, rubric or note of a preview item, and no hidden item', () => {
    const leaks = files(inject('fixtureSite')).flatMap((file) => {
      const found = marks.exec(`${file}\n${textOf(file)}`);
      return found === null ? [] : [`${file}: ${found[0]}`];
    });
    expect(leaks).toEqual([]);
  });

  it('has a page for each public item and for no other', () => {
    const pages = readdirSync(join(inject('fixtureSite'), 'items')).filter((name) =>
      name.includes('-'),
    );
    expect(pages.filter((name) => name.startsWith('hidden'))).toEqual([]);
    expect(pages).toHaveLength(14);
  });

  it('shows the key of an item that is released for practice', () => {
    const page = readFileSync(
      join(inject('fixtureSite'), 'items/practice-choice/index.html'),
      'utf8',
    );
    expect(page).toContain('It has the unit of a velocity.');
    expect(page).toContain('General feedback.');
    expect(page).toContain('The solution is');
  });

  it('shows entries of a preview item in an order that is not the key', () => {
    const page = readFileSync(
      join(inject('fixtureSite'), 'items/preview-ordering/index.html'),
      'utf8',
    );
    const shown = page.match(/(?:Alpha|Bravo|Charlie|Delta) step/gu) ?? [];
    expect(shown).toHaveLength(4);
    expect(shown.join()).not.toBe('Delta step,Alpha step,Charlie step,Bravo step');
  });

  it('counts the questions of an assessment that are not published without naming them', () => {
    const page = readFileSync(join(inject('fixtureSite'), 'assessments/mixed/index.html'), 'utf8');
    expect(page).toContain('2 questions of this section are not published');
  });

  it('offers packages only of what is released for practice whole', () => {
    const offered = readdirSync(join(inject('fixtureSite'), 'downloads'));
    expect(offered.toSorted()).toEqual([
      'open-canvas-classic.zip',
      'open-canvas-new-quizzes.zip',
      'open-json.json',
      'open-qti-3.0.zip',
    ]);
  });
});

describe('the site for instructors', () => {
  let site = '';
  beforeAll(() => {
    const built = build(fixture, 'instructors', '--audience', 'instructor');
    expect(built.status).toBe(0);
    expect(built.stderr).toContain('with keys');
    site = built.site;
  });
  const page = (path: string): string => readFileSync(join(site, path, 'index.html'), 'utf8');

  it('says on every page that it holds keys, and asks not to be indexed', () => {
    const pages = files(site).filter((file) => file.endsWith('.html'));
    expect(pages.length).toBeGreaterThan(50);
    const silent = pages.filter((file) => {
      const html = readFileSync(file, 'utf8');
      return !html.includes('This site holds keys') || !html.includes('content="noindex');
    });
    expect(silent).toEqual([]);
    expect(
      files(inject('fixtureSite')).filter((file) => textOf(file).includes('keys-notice"')),
    ).toEqual([]);
  });

  it('shows keys, notes, drafts, secure items and assessments, and all packages', () => {
    expect(page('items/preview-choice')).toContain('SENTINEL-RATIONALE');
    expect(page('items/preview-choice')).toContain('SENTINEL-NOTES');
    expect(page('items/hidden-secure')).toContain('SENTINEL-STEM-secure');
    expect(page('items/hidden-draft')).toContain('SENTINEL-STEM-draft');
    expect(page('assessments/exam')).toContain('SENTINEL-EXAM');
    expect(page('problems')).toContain('assessment-unfinished-item');
    expect(page('assessments/exam')).toContain('exam-canvas-classic.zip');
    expect(readdirSync(join(site, 'downloads'))).toContain('all-items-canvas-classic.zip');
  });

  it('is never written over the public site, nor the public site over it', () => {
    expect(build(fixture, 'instructors').stderr).toContain('a build of another kind');
    expect(page('items/hidden-secure')).toContain('SENTINEL-STEM-secure');
    cpSync(inject('fixtureSite'), join(folder, 'public'), { recursive: true });
    expect(build(fixture, 'public', '--audience', 'instructor').stderr).toContain(
      'no build of this kind has written',
    );
    expect(files(join(folder, 'public'))).toHaveLength(files(inject('fixtureSite')).length);
  });

  it('is full of findings for the leak check, of every kind', async () => {
    const index = await indexBank(fixture);
    const { findings } = await checkLeaks(index, site);
    index.close();
    expect(new Set(findings.map(({ code }) => code))).toEqual(
      new Set(['leak-text', 'leak-key', 'leak-package', 'leak-file']),
    );
    const told = new Set(findings.flatMap(({ item }) => item ?? []));
    const previews = readdirSync(join(site, 'items')).filter((name) =>
      /^(?:preview|hidden)-/u.test(name),
    );
    expect(previews.filter((id) => !told.has(id))).toEqual([]);
  });
});

describe('the packages beside it', () => {
  it('are built of every assessment, topic and the whole bank, with their keys', () => {
    const names = readdirSync(inject('fixturePackages'));
    for (const id of ['all-items', 'open', 'mixed', 'exam', 'topic-physics']) {
      expect(names).toContain(`${id}-canvas-classic.zip`);
      expect(names).toContain(`${id}-canvas-new-quizzes.zip`);
    }
    const all = textOf(join(inject('fixturePackages'), 'all-items-canvas-classic.zip'));
    expect(all).toContain('918273.645');
  });

  it('have the notes for instructors, which those on the site are without', () => {
    for (const name of ['open-qti-3.0.zip', 'open-json.json']) {
      expect(textOf(join(inject('fixturePackages'), name))).toContain('SENTINEL-NOTES-PRACTICE');
    }
  });
});

/** The text of a file; of a package, that of all its files. */
function textOf(file: string): string {
  const bytes = readFileSync(file);
  if (!file.endsWith('.zip')) return bytes.toString('utf8');
  return Object.entries(unzipSync(bytes))
    .map(([path, content]) => `${path}\n${strFromU8(content)}`)
    .join('\n');
}
