import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, onTestFinished } from 'vitest';
import { pushTo } from './events.ts';
import { jobTest } from './job-test.ts';
import { makeMachine } from './machine.ts';
import { allFiles, makeOrigin, type Origin } from './origin.ts';
import { readText } from './read-text.ts';
import { runJob, trouble } from './run-job.ts';

let whole: Origin;
let small: Origin;
beforeAll(() => {
  whole = makeOrigin(allFiles());
  small = makeOrigin();
});

jobTest('backup keeps every branch and tag', () => {
  const machine = makeMachine();
  const event = pushTo(whole, 'refs/heads/main');
  expect(trouble(runJob('backup.yml', 'backup', event, machine))).toEqual([]);
  expect(machine.calls()).toEqual(['npm ci']);
  const kept = join(machine.artifacts, 'backup');
  const bundle = readdirSync(kept, { recursive: true, encoding: 'utf8' }).find((name) =>
    name.endsWith('.bundle'),
  );
  const heads = execFileSync('git', ['bundle', 'list-heads', join(kept, bundle ?? '')], {
    encoding: 'utf8',
  });
  for (const ref of ['heads/main', 'heads/pull', 'heads/faulty', 'tags/v1.0.0']) {
    expect(heads).toContain(` refs/${ref}\n`);
  }
});

jobTest('backup goes to a second place if there is one, and forces nothing there', () => {
  const event = pushTo(small, 'refs/heads/main');
  const other = mkdtempSync(join(tmpdir(), 'stemma-elsewhere-'));
  onTestFinished(() => rmSync(other, { recursive: true, force: true }));
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['--git-dir', other, ...args], { encoding: 'utf8' }).trim();
  execFileSync('git', ['init', '--quiet', '--bare', other]);
  const away = { ...event, secrets: { BACKUP_REMOTE: other } };
  expect(trouble(runJob('backup.yml', 'elsewhere', away, makeMachine()))).toEqual([]);
  expect(git('rev-parse', 'main', 'pull')).toBe(`${small.base}\n${small.head}`);

  const tree = git('rev-parse', 'main^{tree}');
  const person = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org'];
  const unknown = git(...person, 'commit-tree', tree, '-m', 'Unknown here');
  git('update-ref', 'refs/heads/main', unknown);
  expect(runJob('backup.yml', 'elsewhere', away, makeMachine()).result).toBe('failure');
  expect(git('rev-parse', 'main')).toBe(unknown);

  const { steps } = runJob('backup.yml', 'elsewhere', event, makeMachine());
  expect(steps.at(-1)?.log).toBe('There is no second place.\n');
});

/** Stands for `npx stemma backup`, which its own tests prove: the drill leaves its log. */
const drill = 'mkdir -p backups/drills && echo well > backups/drills/log.json';

jobTest.each([
  ['the newest backup', 'if [ "$2" = list ]; then echo 7; else mkdir backups; fi', []],
  ['a backup made for it where there is none', '', ['npx stemma backup --to backups']],
])('the restore drill restores and builds %s', (_, gh, made) => {
  const machine = makeMachine({ gh, npx: drill });
  expect(
    trouble(runJob('restore-drill.yml', 'drill', pushTo(small, 'refs/heads/main'), machine)),
  ).toEqual([]);
  expect(machine.calls().filter((call) => call.startsWith('npx '))).toEqual([
    ...made,
    'npx stemma backup verify --build --to backups',
    'npx stemma backup status --to backups',
  ]);
  expect(readText(machine.artifacts, 'drill/log.json')).toBe('well\n');
});
