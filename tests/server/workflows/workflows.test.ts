/** The steps of every workflow, run in order on a machine without a network. */
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { workflowNamed, workflowSources } from '../../unit/repository/workflow.ts';
import { type Machine, makeMachine, type StandIns } from './machine.ts';
import { allFiles, makeOrigin, type Origin } from './origin.ts';
import { type JobRun, type RunEvent, runJob } from './run-job.ts';

const folder = mkdtempSync(join(tmpdir(), 'stemma-workflows-'));
/** With everything that this repository holds, for what runs its programs. */
let whole: Origin;
/** With a few files, for what is stood for. */
let small: Origin;
beforeAll(() => {
  whole = makeOrigin(join(folder, 'whole'), allFiles());
  small = makeOrigin(join(folder, 'small'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The jobs that ran, to see in the end that none was forgotten. */
const ran = new Set<string>();

function run(file: string, job: string, event: RunEvent, machine: Machine): JobRun {
  ran.add(`${file} ${job}`);
  return runJob(file, job, event, machine);
}

function newMachine(standIns: StandIns = {}): Machine {
  const place = mkdtempSync(join(folder, 'machine '));
  onTestFinished(() => rmSync(place, { recursive: true, force: true }));
  return makeMachine(place, standIns);
}

const push = (
  ref: string,
  isPrivate = false,
  vars: Readonly<Record<string, string>> = {},
): RunEvent => ({
  name: 'push',
  payload: { repository: { name: 'bank', private: isPrivate } },
  origin: small.folder,
  commit: small.base,
  ref,
  vars,
});

const pullRequest = (origin = whole): RunEvent => ({
  name: 'pull_request',
  payload: {
    repository: { name: 'bank', private: false },
    pull_request: { number: 12, base: { sha: origin.base }, head: { sha: origin.head } },
  },
  origin: origin.folder,
  commit: origin.head,
  ref: 'refs/pull/12/merge',
});

/** Names of the steps that did not end well, with what they printed. */
const trouble = ({ steps }: JobRun): readonly string[] =>
  steps.filter(({ outcome }) => outcome === 'failure').map(({ step, log }) => `${step}\n${log}`);

const read = (...path: readonly string[]): string => readFileSync(join(...path), 'utf8');

test('check: the sample bank passes, and the tests are run', () => {
  const machine = newMachine();
  const items = run('check.yml', 'items', pullRequest(), machine);
  expect(trouble(items)).toEqual([]);
  expect(machine.calls()).toEqual(['npm ci']);
  for (const name of ['classic.zip', 'new-quizzes.zip']) {
    expect(read(machine.workspace, name).slice(0, 2)).toBe('PK');
  }
  const other = newMachine();
  expect(trouble(run('check.yml', 'tests', pullRequest(small), other))).toEqual([]);
  expect(other.calls().at(-1)).toBe('npm test');
});

test('check: a problem is told at its line of the pull request', () => {
  const event = { ...pullRequest(), commit: whole.faulty };
  const { result, steps } = run('check.yml', 'items', event, newMachine());
  expect(result).toBe('failure');
  const { log } = steps.find(({ outcome }) => outcome === 'failure') ?? {};
  expect(log).toMatch(
    /^::error file=questions\/fluid-mechanics\/hydrostatics\/boat-and-anchor\.md,line=4,/mu,
  );
});

test('review: the report is kept even where the site cannot be built', () => {
  const machine = newMachine({
    npm: 'test "$*" = ci',
    npx: `for word; do if [ "$last" = --out ]; then echo report > "$word"; fi; last=$word; done`,
  });
  const report = run('review.yml', 'report', pullRequest(small), machine);
  expect(report.result).toBe('failure');
  expect(trouble(report)).toEqual(['npm run build\n']);
  expect(read(machine.artifacts, 'report/comment.md')).toBe('report\n');
  expect(existsSync(join(machine.artifacts, 'preview'))).toBe(false);
});

/** What GitHub knows when the comment is to be written. */
interface Known {
  readonly number?: string;
  readonly comment?: string;
  readonly head?: string;
  readonly comments?: readonly { id: number; login: string; body: string }[];
  readonly artifacts?: readonly string[];
}

function comment(known: Known): {
  readonly job: JobRun;
  readonly written: readonly { method: string; address: string; body: string }[];
} {
  const answers = mkdtempSync(join(folder, 'answers-'));
  onTestFinished(() => rmSync(answers, { recursive: true, force: true }));
  const names = known.artifacts ?? ['report', 'preview'];
  const files = {
    'repos/lovelace/bank/actions/runs/5/artifacts?per_page=100': {
      artifacts: names.map((name, index) => ({ id: 40 + index, name, size_in_bytes: 900 })),
    },
    'repos/lovelace/bank/pulls/12': { head: { sha: known.head ?? 'abc123' } },
    'repos/lovelace/bank/issues/12/comments?per_page=100': (known.comments ?? []).map(
      ({ id, login, body }) => ({ id, body, user: { login } }),
    ),
  };
  const addresses: Record<string, string> = {
    'repos/lovelace/bank/actions/artifacts/40/zip': 'report.zip',
  };
  for (const [index, [address, answer]] of Object.entries(files).entries()) {
    addresses[address] = `${index}.json`;
    writeFileSync(join(answers, `${index}.json`), JSON.stringify(answer));
  }
  writeFileSync(join(answers, 'answers.json'), JSON.stringify(addresses));
  writeFileSync(
    join(answers, 'report.zip'),
    zipSync({
      number: strToU8(known.number ?? '12\n'),
      'comment.md': strToU8(known.comment ?? '# Review\n'),
      '../../escaped': strToU8('outside'),
    }),
  );
  const gh = `GH_ANSWERS='${answers}' exec node '${resolve('tests/server/workflows/gh-program.ts')}' "$@"`;
  const machine = newMachine({ gh });
  const job = run(
    'review-comment.yml',
    'comment',
    {
      name: 'workflow_run',
      payload: { workflow_run: { id: 5, event: 'pull_request', head_sha: 'abc123' } },
      origin: small.folder,
      commit: small.base,
      ref: 'refs/heads/main',
    },
    machine,
  );
  expect(existsSync(join(machine.workspace, '../../escaped'))).toBe(false);
  expect(machine.calls().every((call) => call.startsWith('gh '))).toBe(true);
  const log = join(answers, 'written.jsonl');
  const lines = existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n') : [];
  return { job, written: lines.map((line) => JSON.parse(line)) };
}

test('comment: is made once, with the way to the preview', () => {
  const { job, written } = comment({});
  expect(trouble(job)).toEqual([]);
  expect(written).toEqual([
    {
      method: 'POST',
      address: 'repos/lovelace/bank/issues/12/comments',
      body: expect.stringMatching(
        /^<!-- stemma review -->\n\[Preview of the site\]\(https:\/\/github\.com\/lovelace\/bank\/actions\/runs\/5\/artifacts\/41\).*\n\n# Review\n$/u,
      ),
    },
  ]);
});

test('comment: is written anew where it is there, and no other comment is touched', () => {
  const body = '<!-- stemma review -->\nold';
  const { job, written } = comment({
    comments: [
      { id: 1, login: 'mallory', body },
      { id: 2, login: 'github-actions[bot]', body: 'Something else.' },
      { id: 3, login: 'github-actions[bot]', body },
      { id: 4, login: 'github-actions[bot]', body },
    ],
  });
  expect(trouble(job)).toEqual([]);
  expect(written.map(({ method, address }) => `${method} ${address}`)).toEqual([
    'PATCH repos/lovelace/bank/issues/comments/3',
  ]);
});

test('comment: says so where the site could not be built', () => {
  const { written } = comment({ artifacts: ['report'] });
  expect(written[0]?.body).toContain('could not be built');
});

test('comment: is cut to what GitHub takes, between two letters', () => {
  const { job, written } = comment({ comment: 'é'.repeat(40_000).replace('é', 'e') });
  expect(trouble(job)).toEqual([]);
  const body = written[0]?.body ?? '';
  expect(body.length).toBeLessThan(65_536);
  expect(body).toMatch(/eé+$/u);
  expect(body).toContain('Only the beginning fits');
});

test('comment: calls nobody and runs nothing, whatever the report says', () => {
  const { job, written } = comment({
    comment: 'Thank you @lovelace, $(touch pwned) `touch pwned`',
  });
  expect(trouble(job)).toEqual([]);
  expect(written[0]?.body).not.toMatch(/@\w/u);
  expect(written[0]?.body).toContain('$(touch pwned) `touch pwned`');
});

test.each(['', '12; rm -rf /\n', '../../user', '-1', '12\n13\n', '99999999999'])(
  'comment: is refused for a pull request called %j',
  (number) => {
    const { job, written } = comment({ number });
    expect(job.result).toBe('failure');
    expect(written).toEqual([]);
  },
);

test('comment: is not made on a pull request at another commit', () => {
  const { job, written } = comment({ head: 'def456' });
  expect(job.result).toBe('success');
  expect(written).toEqual([]);
});

test('comment: is not made without a report', () => {
  const { job, written } = comment({ artifacts: ['preview'] });
  expect(job.result).toBe('success');
  expect(written).toEqual([]);
});

test('comment: is not made for runs of other events', () => {
  const payload = { workflow_run: { id: 5, event: 'push', head_sha: 'abc123' } };
  const event = { ...push('refs/heads/main'), name: 'workflow_run', payload };
  expect(run('review-comment.yml', 'comment', event, newMachine()).result).toBe('skipped');
});

test('publish: builds for the address of a project, unless a variable names another', () => {
  const bases = [
    [{}, '/bank/'],
    [{ STEMMA_BASE: '/' }, '/'],
  ] as const;
  for (const [vars, base] of bases) {
    const machine = newMachine();
    const job = run('publish.yml', 'build', push('refs/heads/main', false, vars), machine);
    expect(trouble(job)).toEqual([]);
    expect(machine.calls().slice(-3)).toEqual(['npm ci', 'npm test', 'npm run build']);
    expect(read(machine.workspace, 'dist/index.html')).toBe(`site at ${base}\n`);
  }
});

test('publish: hands the image to the registry of the repository', () => {
  for (const job of ['pages', 'image']) {
    expect(trouble(run('publish.yml', job, push('refs/heads/main'), newMachine()))).toEqual([]);
  }
  const { steps } = run('publish.yml', 'image', push('refs/heads/main'), newMachine());
  expect(steps.at(-1)?.inputs.tags?.trim().split('\n')).toEqual([
    'ghcr.io/lovelace/bank:latest',
    `ghcr.io/lovelace/bank:${small.base}`,
  ]);
});

/** Stands for `npx stemma release`: what it writes follows from the commit, and `more` bash does. */
const releaseStandIn = (more = ''): StandIns => ({
  npx: `mkdir release
git rev-parse HEAD > release/site.zip
echo "$*" > release/notes.md
${more}
cd release && sha256sum site.zip notes.md > SHA256SUMS`,
});

test('release: is built twice, compared, checked and published with its notes', () => {
  const machine = newMachine(releaseStandIn());
  const event = push('refs/tags/v1.1.0');
  const build = run('release.yml', 'build', event, machine);
  expect(trouble(build)).toEqual([]);
  const command = 'npx stemma release --out release --audience public --since v1.0.0';
  expect(machine.calls().slice(2)).toEqual(['npm ci', 'npm test', command, 'npm ci', command]);

  const publisher = newMachine({ gh: '' });
  mkdirSync(publisher.artifacts, { recursive: true });
  const given: Machine = { ...publisher, artifacts: machine.artifacts };
  const publish = run('release.yml', 'publish', event, given);
  expect(trouble(publish)).toEqual([]);
  expect(publish.steps.map(({ outcome }) => outcome)).not.toContain('skipped');
  const [call = ''] = publisher.calls();
  expect(call).toContain('gh release create v1.1.0 --repo lovelace/bank --verify-tag');
  expect(call).toContain(
    '--notes-file release/notes.md release/SHA256SUMS release/notes.md release/site.zip',
  );
});

test('release: is not made of bytes that depend on the folder', () => {
  const machine = newMachine(releaseStandIn('pwd >> release/site.zip'));
  const job = run('release.yml', 'build', push('refs/tags/v1.1.0'), machine);
  expect(trouble(job)).toEqual([expect.stringContaining('The same commit gives the same bytes')]);
  expect(existsSync(join(machine.artifacts, 'release'))).toBe(false);
});

test('release: is not published when a file is not what was built', () => {
  const machine = newMachine({ gh: '' });
  const release = join(machine.artifacts, 'release');
  mkdirSync(release);
  writeFileSync(join(release, 'site.zip'), 'other');
  writeFileSync(join(release, 'SHA256SUMS'), `${'0'.repeat(64)}  site.zip\n`);
  const job = run('release.yml', 'publish', push('refs/tags/v1.1.0'), machine);
  expect(job.result).toBe('failure');
  expect(machine.calls()).toEqual([]);
});

test.each([
  ['a public repository', false, {}, 'public', 'success'],
  [
    'a public repository that says so',
    false,
    { STEMMA_RELEASE_ALL: 'true' },
    'instructor',
    'success',
  ],
  ['a private repository', true, {}, 'instructor', 'skipped'],
  [
    'a private repository of a plan that attests',
    true,
    { STEMMA_ATTEST: 'true' },
    'instructor',
    'success',
  ],
] as const)(
  'release: of %s holds what may be seen there',
  (_, isPrivate, vars, audience, attested) => {
    const event = push('refs/tags/release/2026', isPrivate, vars);
    const machine = newMachine({ ...releaseStandIn(), gh: '' });
    expect(trouble(run('release.yml', 'build', event, machine))).toEqual([]);
    expect(read(machine.artifacts, 'release/notes.md')).toContain(`--audience ${audience}`);
    rmSync(machine.workspace, { recursive: true });
    mkdirSync(machine.workspace);
    const { steps } = run('release.yml', 'publish', event, machine);
    expect(steps.find(({ step }) => step.startsWith('actions/attest'))?.outcome).toBe(attested);
    expect(machine.calls().at(-1)).toContain('gh release create release/2026');
  },
);

test('backup: what is kept holds every branch and tag', () => {
  const machine = newMachine();
  const event = { ...push('refs/heads/main'), origin: whole.folder, commit: whole.base };
  expect(trouble(run('backup.yml', 'backup', event, machine))).toEqual([]);
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

test('backup: goes to a second place if there is one, and forces nothing there', () => {
  const event = push('refs/heads/main');
  const other = join(folder, 'elsewhere.git');
  const git = (...args: readonly string[]): string =>
    execFileSync('git', ['--git-dir', other, ...args], { encoding: 'utf8' }).trim();
  execFileSync('git', ['init', '--quiet', '--bare', other]);
  const away = { ...event, secrets: { BACKUP_REMOTE: other } };
  expect(trouble(run('backup.yml', 'elsewhere', away, newMachine()))).toEqual([]);
  expect(git('rev-parse', 'main', 'pull')).toBe(`${small.base}\n${small.head}`);

  const tree = git('rev-parse', 'main^{tree}');
  const person = ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org'];
  const unknown = git(...person, 'commit-tree', tree, '-m', 'Unknown here');
  git('update-ref', 'refs/heads/main', unknown);
  expect(run('backup.yml', 'elsewhere', away, newMachine()).result).toBe('failure');
  expect(git('rev-parse', 'main')).toBe(unknown);

  const { steps } = run('backup.yml', 'elsewhere', event, newMachine());
  expect(steps.at(-1)?.log).toBe('There is no second place.\n');
});

/** Stands for `npx stemma backup`, which its own tests prove: the drill leaves its log. */
const drill = 'mkdir -p backups/drills && echo well > backups/drills/log.json';

test.each([
  ['the newest backup', 'if [ "$2" = list ]; then echo 7; else mkdir backups; fi', []],
  ['a backup made for it where there is none', '', ['npx stemma backup --to backups']],
])('restore drill: restores and builds %s', (_, gh, made) => {
  const machine = newMachine({ gh, npx: drill });
  expect(trouble(run('restore-drill.yml', 'drill', push('refs/heads/main'), machine))).toEqual([]);
  expect(machine.calls().filter((call) => call.startsWith('npx '))).toEqual([
    ...made,
    'npx stemma backup verify --build --to backups',
    'npx stemma backup status --to backups',
  ]);
  expect(read(machine.artifacts, 'drill/log.json')).toBe('well\n');
});

test('every job of every workflow ran here', () => {
  const all = [...workflowSources.keys()].flatMap((file) =>
    Object.keys(workflowNamed(file).jobs).map((job) => `${file} ${job}`),
  );
  expect([...ran].toSorted()).toEqual(all.toSorted());
});
