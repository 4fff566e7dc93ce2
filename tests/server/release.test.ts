/** The same commit gives the same release, wherever and whenever it is made. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../../src/node/project-root.ts';
import { plainEnvironment } from '../plain-environment.ts';
import { hasGit, type MadeRepository, makeRepository } from '../unit/git/make-repository.ts';

const home = mkdtempSync(join(tmpdir(), 'stemma-release-test-'));
const main = join(projectRoot(), 'src/cli/main.ts');
const clean: (() => void)[] = [() => rmSync(home, { recursive: true, force: true })];

/** Runs the command in a clone, with a cache of its own; gives exit status and complaints. */
function release(clone: string, args: readonly string[], env: Record<string, string> = {}): string {
  return execFileSync(process.execPath, [main, 'release', '--bank', 'bank', ...args], {
    cwd: clone,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...plainEnvironment(), STEMMA_CACHE: join(clone, '..', 'cache'), ...env },
  });
}

describe.skipIf(!hasGit)('a release', () => {
  let made: MadeRepository;
  const [one, other] = [join(home, 'a/clone'), join(home, 'quite/another place/clone')];

  beforeAll(() => {
    made = makeRepository((remove) => clean.push(remove));
    cpSync('tests/fixtures/site-bank', join(made.folder, 'bank'), { recursive: true });
    made.write({ '.gitignore': '/out/\n' });
    made.commit('Begin');
    made.git('tag', 'v1');
    const file = 'bank/physics/flow/practice-choice.md';
    const text = readFileSync(join(made.folder, file), 'utf8');
    made.write({
      [file]: text.replace(/^title: .*$/mu, 'title: A better title'),
      'bank/physics/flow/secure.md': readFileSync(
        join(made.folder, 'bank/physics/flow/secure.md'),
        'utf8',
      ).replace(/^title: .*$/mu, 'title: A secret title'),
    });
    made.commit('Find a better title', { author: 'Grace' });
    for (const clone of [one, other]) made.git('clone', '--quiet', made.folder, clone);
    release(one, ['--out', 'out', '--since', 'v1'], { TZ: 'America/Los_Angeles', LANG: 'C' });
    release(other, ['--out', 'out', '--since', 'v1'], { TZ: 'Asia/Tokyo', LANG: 'de_DE.UTF-8' });
  });
  afterAll(() => {
    for (const remove of clean) remove();
  });

  const read = (clone: string, name: string): Buffer => readFileSync(join(clone, 'out', name));

  it('has site, packages, tables, a list of parts, notes and checksums', () => {
    expect(readdirSync(join(one, 'out')).sort()).toEqual([
      'SHA256SUMS',
      'items.csv',
      'items.json',
      'notes.md',
      'packages.zip',
      'sbom.cdx.json',
      'site.zip',
    ]);
    expect(Object.keys(unzipSync(read(one, 'site.zip')))).toContain('index.html');
    const packages = Object.keys(unzipSync(read(one, 'packages.zip')));
    expect(packages.filter((name) => name.endsWith('canvas-classic.zip'))).not.toEqual([]);
  });

  it('is the same from another folder, in another time zone and language, without a cache', () => {
    for (const name of readdirSync(join(one, 'out'))) {
      expect(read(one, name).equals(read(other, name)), name).toBe(true);
    }
  });

  it('has checksums that sha256sum confirms', () => {
    const checked = execFileSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], {
      cwd: join(one, 'out'),
      encoding: 'utf8',
    });
    expect(checked.trim().split('\n')).toHaveLength(6);
  });

  it('tells what changed since the release before', () => {
    const notes = read(one, 'notes.md').toString();
    expect(notes).toContain('A better title');
    expect(notes).toContain('Grace');
    expect(notes).not.toMatch(/secret/iu);
  });

  it('lists the parts in CycloneDX, with the time of the commit and no folder of a machine', () => {
    const list = JSON.parse(read(one, 'sbom.cdx.json').toString());
    expect(list).toMatchObject({
      bomFormat: 'CycloneDX',
      metadata: { component: { name: 'stemma' } },
    });
    expect(new Date(list.metadata.timestamp).getTime() / 1000).toBe(
      Number(made.git('log', '-1', '--format=%at')),
    );
    expect(list.serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u);
    const names = list.components.map(({ name }: { name: string }) => name);
    expect(names).toContain('katex');
    expect(names).not.toContain('vitest');
  });

  it('for the public holds items that are released for practice and no others', () => {
    const { items } = JSON.parse(read(one, 'items.json').toString());
    expect(items.map(({ id }: { id: string }) => id)).toContain('practice-choice');
    for (const { release: policy, status } of items) {
      expect([policy, status]).toEqual(['practice', 'published']);
    }
    const table = read(one, 'items.csv').toString();
    for (const hidden of ['preview-choice', 'secure', 'draft', 'retired', 'review']) {
      expect(table).not.toMatch(new RegExp(`^"?${hidden}\\b`, 'mu'));
    }
  });

  it('is refused while files differ from the commit', () => {
    const stray = join(one, 'bank/physics/stray.md');
    cpSync(join(one, 'bank/physics/flow/practice-choice.md'), stray);
    try {
      expect(() => release(one, ['--out', 'refused'])).toThrow(
        /stray\.md differs from the commit/u,
      );
      expect(existsSync(join(one, 'refused'))).toBe(false);
    } finally {
      rmSync(stray);
    }
  });
});
