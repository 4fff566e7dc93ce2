import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { expect, onTestFinished } from 'vitest';
import { jobTest } from './job-test.ts';
import { makeMachine } from './machine.ts';
import { type JobRun, runJob, trouble } from './run-job.ts';

/** What GitHub knows when the comment is to be written. */
interface Known {
  readonly number?: string;
  readonly comment?: string;
  readonly head?: string;
  readonly comments?: readonly { id: number; login: string; body: string }[];
  readonly artifacts?: readonly string[];
  /** Of the pull request. */
  readonly files?: readonly (string | { filename: string; previous_filename: string })[];
  readonly changedFiles?: number;
}

function comment(known: Known): {
  readonly job: JobRun;
  readonly written: readonly { method: string; address: string; body: string }[];
} {
  const answers = mkdtempSync(join(tmpdir(), 'stemma-answers-'));
  onTestFinished(() => rmSync(answers, { recursive: true, force: true }));
  const names = known.artifacts ?? ['report', 'preview'];
  const files = {
    'repos/lovelace/bank/actions/runs/5/artifacts?per_page=100': {
      artifacts: names.map((name, index) => ({ id: 40 + index, name, size_in_bytes: 900 })),
    },
    'repos/lovelace/bank/pulls/12': {
      head: { sha: known.head ?? 'abc123' },
      changed_files: known.changedFiles ?? 1,
    },
    'repos/lovelace/bank/pulls/12/files?per_page=100': (
      known.files ?? ['questions/physics/flow.md']
    ).map((file) => (typeof file === 'string' ? { filename: file } : file)),
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
  const machine = makeMachine({ gh });
  const job = runJob(
    'review-comment.yml',
    'comment',
    {
      name: 'workflow_run',
      payload: { workflow_run: { id: 5, event: 'pull_request', head_sha: 'abc123' } },
      origin: '',
      commit: 'c0ffee',
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

jobTest('is made once, with the way to the preview', () => {
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

jobTest('warns of nothing where only items, figures and settings change', () => {
  const files = [
    'bank.yml',
    'a/b/item one.md',
    'a/_defaults.yml',
    'a/plot.svg',
    'assessments/x.lock',
  ];
  const { written } = comment({ files: files.map((file) => `questions/${file}`) });
  expect(written[0]?.body).not.toContain('WARNING');
});

jobTest('is written anew where it is there, and no other comment is touched', () => {
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

jobTest.each<readonly [string, Pick<Known, 'files' | 'changedFiles'>]>([
  ['source', { files: ['questions/physics/flow.md', 'src/node/review/review-banks.ts'] }],
  ['a guide', { files: ['questions/guides/flow.mdx'] }],
  ['a script in the bank', { files: ['questions/physics/flow.ts'] }],
  ['what was source', { files: [{ filename: 'questions/a.md', previous_filename: 'src/a.ts' }] }],
  ['a name over two lines', { files: ['package.json\nquestions/a.md'] }],
  ['more than is listed', { changedFiles: 3001 }],
])('warns that the report may say anything where the pull request changes %s', (_, known) => {
  const { job, written } = comment(known);
  expect(trouble(job)).toEqual([]);
  expect(written[0]?.body).toMatch(
    /\n\n> \[!WARNING\]\n> This pull request changes code.*\n\n# Review/u,
  );
});

jobTest('says so where the site could not be built', () => {
  const { written } = comment({ artifacts: ['report'] });
  expect(written[0]?.body).toContain('could not be built');
});

jobTest('is cut to what GitHub takes, between two letters', () => {
  const { job, written } = comment({ comment: 'é'.repeat(40_000).replace('é', 'e') });
  expect(trouble(job)).toEqual([]);
  const body = written[0]?.body ?? '';
  expect(body.length).toBeLessThan(65_536);
  expect(body).toMatch(/eé+$/u);
  expect(body).toContain('Only the beginning fits');
});

jobTest('calls nobody and runs nothing, whatever the report says', () => {
  const { job, written } = comment({
    comment: 'Thank you @lovelace, $(touch pwned) `touch pwned`',
  });
  expect(trouble(job)).toEqual([]);
  expect(written[0]?.body).not.toMatch(/@\w/u);
  expect(written[0]?.body).toContain('$(touch pwned) `touch pwned`');
});

jobTest.each(['', '12; rm -rf /\n', '../../user', '-1', '12\n13\n', '99999999999'])(
  'is refused for a pull request called %j',
  (number) => {
    const { job, written } = comment({ number });
    expect(job.result).toBe('failure');
    expect(written).toEqual([]);
  },
);

jobTest('is not made on a pull request at another commit', () => {
  const { job, written } = comment({ head: 'def456' });
  expect(job.result).toBe('success');
  expect(written).toEqual([]);
});

jobTest('is not made without a report', () => {
  const { job, written } = comment({ artifacts: ['preview'] });
  expect(job.result).toBe('success');
  expect(written).toEqual([]);
});

jobTest('is not made for runs of other events', () => {
  const event = {
    name: 'workflow_run',
    payload: { workflow_run: { id: 5, event: 'push', head_sha: 'abc123' } },
    origin: '',
    commit: 'c0ffee',
    ref: 'refs/heads/main',
  };
  const machine = makeMachine({ gh: '' });
  expect(runJob('review-comment.yml', 'comment', event, machine).result).toBe('skipped');
  expect(machine.calls()).toEqual([]);
});
