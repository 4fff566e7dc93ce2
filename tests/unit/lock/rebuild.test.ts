import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { unzipFiles } from '../../../src/formats/unzip.ts';
import { runStemma } from '../cli/run-stemma.ts';
import { hasGit, makeRepository } from '../git/make-repository.ts';
import { examBank, laterEdits, pool } from './exam-bank.ts';

const runner = join(import.meta.dirname, 'run-commands.ts');

/** Nine years on. */
const later = `const Now = Date;
globalThis.Date = class extends Now {
  constructor(...parts) {
    if (parts.length > 0) super(...parts);
    else super(Now.now() + 9 * 365 * 864e5);
  }
  static now() { return Now.now() + 9 * 365 * 864e5; }
};`;

/** The packages that students saw, as options of `stemma export`. */
const packages: readonly (readonly string[])[] = [
  ['canvas', '--profile', 'classic'],
  ['canvas', '--profile', 'new-quizzes'],
  ['qti-3.0'],
  ['moodle-xml'],
  ['html-print', '--option', 'versions=3', '--option', 'seed=4711'],
  ['latex', '--option', 'versions=2', '--option', 'seed=4711'],
];

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-exam-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Files by name. */
function contentOf(folder: string): ReadonlyMap<string, Buffer> {
  return new Map(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name))]),
  );
}

describe.skipIf(!hasGit)('an exam, with the git program', () => {
  test('rebuilt from its tag in another place, zone and year, has the bytes that students saw', async () => {
    const { folder, git, write, commit } = makeRepository();
    write(examBank);
    commit('Write the exam');
    await runStemma(folder, ['lock', 'midterm', '--term', '2026-autumn', '--seed', 'abc']);
    commit('Lock the exam');
    git('tag', 'exam-2026');
    const exports = (into: string, ...more: readonly string[]) =>
      packages.map((words, index) => {
        const out = ['--out', join(into, `${index}-${words[0]}`)];
        return ['export', ...words, '--assessment', 'midterm', '--locked', ...out, ...more];
      });
    const seen = emptyFolder();
    for (const args of exports(seen)) await runStemma(folder, args);
    write(laterEdits);
    commit('Go on');

    const elsewhere = join(emptyFolder(), 'a copy', 'of it');
    git('clone', '--quiet', folder, elsewhere);
    const rebuilt = emptyFolder();
    const clock = `data:text/javascript,${encodeURIComponent(later)}`;
    const commands = JSON.stringify(exports(rebuilt, '--at', 'exam-2026'));
    const env = {
      ...process.env,
      TZ: 'Pacific/Auckland',
      STEMMA_CACHE: emptyFolder(),
      NODE_OPTIONS: `--import=${clock}`,
    };
    execFileSync(process.execPath, [runner, elsewhere, commands], { env, stdio: 'ignore' });
    expect([...contentOf(seen).keys()]).toHaveLength(packages.length);
    expect(contentOf(rebuilt)).toEqual(contentOf(seen));

    // The clock does go nine years ahead, and the bank of today gives another package.
    const year = execFileSync(process.execPath, ['-p', 'new Date().getFullYear()'], { env });
    expect(Number(year)).toBeGreaterThan(new Date().getFullYear() + 7);
    const today = join(emptyFolder(), 'today');
    await runStemma(folder, ['export', 'qti-3.0', '--assessment', 'midterm', '--out', today]);
    expect(readFileSync(today)).not.toEqual(readFileSync(join(seen, '2-qti-3.0')));
  });

  test('asks the drawn items of everybody, and only those', async () => {
    const { folder, write, commit } = makeRepository();
    write(examBank);
    commit();
    await runStemma(folder, ['lock', 'midterm', '--term', '2026-autumn', '--seed', 'abc']);
    const lock = readFileSync(join(folder, 'questions/assessments/midterm.lock'), 'utf8');
    // printf 'abc\n2\n%s' p-cyd | sha256sum, and so on: these two have the smallest digests.
    const drawn = ['p-cyd', 'p-dot'];
    expect([...lock.matchAll(/id: (p-\w+)/gu)].map(([, id]) => id)).toEqual(drawn);
    const exam = ['--assessment', 'midterm', '--locked', '--out', 'exam.zip'];
    await runStemma(folder, ['export', 'qti-3.0', ...exam]);
    const unzipped = unzipFiles(readFileSync(join(folder, 'exam.zip')));
    const files = unzipped.ok ? [...unzipped.files.values()] : [];
    const texts = files.map((bytes) => Buffer.from(bytes).toString());
    const asked = pool.filter((id) => texts.some((text) => text.includes(`Rest of ${id}`)));
    expect(asked).toEqual(drawn);
  });
});
