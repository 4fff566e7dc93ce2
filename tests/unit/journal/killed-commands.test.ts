import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { recoverJournals } from '../../../src/node/journal/recover-journals.ts';
import { directorySource } from '../../../src/node/source/directory-source.ts';
import { hasGit, plainGit } from '../git/make-repository.ts';
import { emptyFolder, runKilled, type Snapshot, snapshot } from './killed-runs.ts';

/** A command that writes to a bank. */
interface WritingCommand {
  readonly name: string;
  /** Files before it. */
  readonly files: Readonly<Record<string, string>>;
  /** Module of the command and its arguments; `BANK` is the bank. */
  readonly args: readonly string[];
  /** Paths that it writes, of which each is another in the end. */
  readonly writes: readonly string[];
  /** Whether the bank is a repository, of which `restored.md` was deleted after the first commit. */
  readonly isRepository?: true;
}

/** Milliseconds, on a machine that does much else. */
const manyRuns = 600_000;

const settings = 'title: A bank\ntaxonomy:\n  - Algebra\n';

const untidy = (id: string): string =>
  `---\nid:   ${id}\ntype: essay\ntitle: "Title"\n---\n\nState   the law.\n\n\n`;

const withoutId = (title: string): string =>
  `---\ntype: essay\ntitle: ${title}\ntopic: algebra\n---\n\nState the law.\n`;

const assessment = (id: string): string => `id: ${id}\ntitle: Title\nsections:\n  - items: [one]\n`;

/** What a lock depends on besides the bank. */
const pinned = ['--term', '2026-spring', '--date', '2026-01-05', '--seed', '1'];

const questions = JSON.stringify({
  questions: [
    { title: 'Angles', type: 'essay', question_text: 'Which angle is right?', topic: 'Geometry' },
  ],
});

const examination = {
  'bank.yml': 'title: A bank\n',
  'a.md': untidy('a-one'),
  'assessments/quiz.yml': 'id: quiz\ntitle: Quiz\nsections:\n  - items: [a-one]\n',
};

const outdatedLock = `version: 1
assessment: quiz
term: "autumn"
locked: "2026-11-01"
seed: "s"
sha256: "${'a'.repeat(64)}"
sections:
  - items:
      - { id: a-one, points: 1, sha256: "${'b'.repeat(64)}" }
`;

const commands: readonly WritingCommand[] = [
  {
    name: 'lock',
    files: {
      'bank.yml': 'title: A bank\n',
      'one.md': untidy('one'),
      'assessments/midterm.yml': assessment('midterm'),
      'assessments/final.yml': assessment('final'),
    },
    args: ['lock', 'midterm', 'final', ...pinned, '--bank', 'BANK'],
    writes: ['assessments/midterm.lock', 'assessments/final.lock'],
  },
  {
    name: 'format',
    files: { 'bank.yml': 'title: A bank\n', 'a.md': untidy('a-one'), 'b/c.md': untidy('c-one') },
    args: ['format', '--bank', 'BANK'],
    writes: ['a.md', 'b/c.md'],
  },
  {
    name: 'check --fix',
    files: { 'bank.yml': settings, 'a.md': withoutId('One'), 'b.md': withoutId('Two') },
    args: ['check', '--fix', '--bank', 'BANK'],
    writes: ['a.md', 'b.md'],
  },
  {
    name: 'new',
    files: { 'bank.yml': 'title: A bank\n' },
    args: ['new', 'numeric', 'algebra/sum', '--bank', 'BANK'],
    writes: ['algebra/sum.md'],
  },
  {
    name: 'import into a bank',
    files: { 'bank.yml': settings, 'source/README.md': questions },
    args: ['import', 'q2lms', 'BANK/source/README.md', '--bank', 'BANK'],
    writes: ['bank.yml'],
  },
  {
    name: 'update',
    files: { ...examination, 'assessments/quiz.lock': outdatedLock },
    args: ['update', 'quiz', '--date', '2026-11-20', '--bank', 'BANK'],
    writes: ['assessments/quiz.lock'],
  },
];

const inRepository: readonly WritingCommand[] = [
  {
    name: 'restore',
    files: { 'bank.yml': 'title: A bank\n', 'restored.md': untidy('restored') },
    args: ['restore', 'restored', '--bank', 'BANK'],
    writes: ['restored.md'],
    isRepository: true,
  },
];

test.each([...commands, ...(hasGit ? inRepository : [])])(
  '$name, killed at any step, leaves the bank as it was or as it is to be',
  (command) => {
    const { writes } = command;
    const old = filesIn(bankOf(command));
    const whole = bankOf(command);
    expect(runKilled(argumentsOf(command, whole), whole, 10_000)).toBe(true);
    const expected = filesIn(whole);
    for (const path of writes) expect(expected[path]).not.toBe(old[path]);
    const outcomes = new Set<string>();
    for (let step = 1, isDone = false; !isDone; step += 1) {
      const folder = bankOf(command);
      isDone = runKilled(argumentsOf(command, folder), folder, step);
      // What every command does that opens the bank.
      directorySource(folder);
      const found = filesIn(folder);
      const isNew = found[writes[0] ?? ''] === expected[writes[0] ?? ''];
      expect(found, `killed at step ${step}`).toEqual(isNew ? expected : old);
      outcomes.add(isNew ? 'new' : 'old');
      expect(step).toBeLessThan(200);
    }
    expect([...outcomes]).toEqual(['old', 'new']);
  },
  manyRuns,
);

test(
  'an import into a new folder, killed at any step, makes a bank or nothing',
  () => {
    const source = emptyFolder();
    writeFileSync(join(source, 'questions.json'), questions);
    const run = (folder: string, step: number): boolean =>
      runKilled(
        [
          program,
          'import',
          'q2lms',
          join(source, 'questions.json'),
          '--into',
          join(folder, 'bank'),
        ],
        folder,
        step,
      );
    const whole = emptyFolder();
    expect(run(whole, 10_000)).toBe(true);
    const expected = snapshot(whole);
    expect(Object.keys(expected)).toContain('bank/bank.yml');
    for (let step = 1, isDone = false; !isDone; step += 1) {
      const folder = emptyFolder();
      isDone = run(folder, step);
      recoverJournals(join(folder, 'bank'));
      const { 'bank/': made, ...found } = snapshot(folder);
      const isNew = 'bank/bank.yml' in found;
      expect({ 'bank/': made, ...found }, `killed at step ${step}`).toEqual(
        isNew ? expected : { 'bank/': made },
      );
      expect(step).toBeLessThan(200);
    }
  },
  manyRuns,
);

const program = join(import.meta.dirname, 'run-command.ts');

function argumentsOf({ args }: WritingCommand, bank: string): readonly string[] {
  return [program, ...args.map((arg) => arg.replace('BANK', bank))];
}

function bankOf({ files, isRepository }: WritingCommand): string {
  const folder = emptyFolder();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  if (isRepository) {
    const env = { ...process.env, ...plainGit('Ada', 'ada@example.org', '1767600000 +0000') };
    for (const line of ['init -q', 'add --all', 'commit -q -m Begin']) {
      execFileSync('git', line.split(' '), { cwd: folder, env });
    }
    rmSync(join(folder, 'restored.md'));
  }
  return folder;
}

/** Everything of the bank; what Git keeps of it is not the command's. */
function filesIn(folder: string): Snapshot {
  const entries = Object.entries(snapshot(folder));
  return Object.fromEntries(entries.filter(([path]) => !path.startsWith('.git/')));
}
