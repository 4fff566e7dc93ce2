import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runStemma } from '../cli/run-stemma.ts';
import { lintWorkflow } from './lint-workflow.ts';
import { readWorkflow, workflowSources } from './workflow.ts';
import { brokenRules } from './workflow-rules.ts';

describe.each([...workflowSources])('%s', (name, source) => {
  test('is accepted by actionlint', async () => {
    expect(await lintWorkflow(source, name)).toEqual([]);
  });

  test('keeps to the rules', () => {
    expect(brokenRules(source)).toEqual([]);
  });

  test('runs only scripts that package.json has', () => {
    const { scripts }: { scripts: Readonly<Record<string, string>> } = JSON.parse(
      readFileSync('package.json', 'utf8'),
    );
    const runs = Object.values(readWorkflow(source).jobs).flatMap(({ steps }) =>
      steps.flatMap(({ run = '' }) => [...run.matchAll(/^\s*npm (?:run )?([\w:]+)/gmu)]),
    );
    for (const [, script = ''] of runs) {
      if (script !== 'ci') expect(scripts).toHaveProperty([script]);
    }
  });
});

test('a header with a token is for one server alone, whatever a file of the repository says', () => {
  const headers = [...workflowSources.values()].flatMap((source) => [
    ...source.matchAll(/-c "(?<setting>[^"]*extraheader)=/gu),
  ]);
  expect(headers.map(({ groups }) => groups?.setting)).toEqual([
    'http.$GITHUB_SERVER_URL/.extraheader',
  ]);
});

const commands = [...workflowSources].flatMap(([file, source]) =>
  Object.values(readWorkflow(source).jobs).flatMap(({ steps }) =>
    steps.flatMap(({ run = '' }) =>
      [...run.matchAll(/npx stemma (?<words>[a-z][a-z-]*(?: [a-z][a-z-]*)*)(?<rest>.*)$/gmu)].map(
        ({ groups: { words = '', rest = '' } = {} }) => ({ file, words, rest }),
      ),
    ),
  ),
);

test.each(commands)('$file: stemma $words takes what it is given', async ({ words, rest }) => {
  const { code, out } = await runStemma('.', [...words.split(' '), '--help']);
  expect(code).toBe(0);
  expect(out).toContain(`Usage: stemma ${words.split(' ')[0]}`);
  for (const [option] of rest.matchAll(/--[a-z-]+/gu)) expect(out).toContain(` ${option}`);
});

test('the page on GitHub tells of each, with the rights of its jobs', () => {
  const page = readFileSync('docs/github.md', 'utf8');
  for (const source of workflowSources.values()) {
    const { name, jobs } = readWorkflow(source);
    const [, rights = ''] =
      new RegExp(`^\\| \`${name}\` \\|.*\\| ([^|]*) \\|$`, 'mu').exec(page) ?? [];
    const granted = Object.values(jobs).flatMap(({ permissions = {} }) =>
      Object.values(permissions),
    );
    expect(rights === 'reads' || rights === 'reads, artifacts as well').toBe(
      !granted.includes('write'),
    );
    expect(rights).not.toBe('');
  }
});

test('every hash stands for one version everywhere', () => {
  const pins = [...workflowSources.values()].flatMap((source) => [
    ...source.matchAll(/uses: (?<action>\S+)@(?<hash>\S+) # (?<version>\S+)/gu),
  ]);
  const byAction = Map.groupBy(pins, ({ groups }) => groups?.action);
  expect(byAction.size).toBeGreaterThan(5);
  for (const same of byAction.values()) {
    expect(new Set(same.map(({ groups }) => `${groups?.hash} ${groups?.version}`)).size).toBe(1);
  }
});

test('the steps of every job are run by a test', () => {
  const folder = 'tests/server/workflows';
  const tests = readdirSync(folder).filter((name) => name.endsWith('.test.ts'));
  const text = tests.map((name) => readFileSync(`${folder}/${name}`, 'utf8')).join('\n');
  const ran = [...text.matchAll(/\brunJob\(\s*'([\w.-]+)',\s*'([\w-]+)'/gu)].map(
    ([, file, job]) => `${file} ${job}`,
  );
  const all = [...workflowSources].flatMap(([file, source]) =>
    Object.keys(readWorkflow(source).jobs).map((job) => `${file} ${job}`),
  );
  expect([...new Set(ran)].toSorted()).toEqual(all.toSorted());
});

const sound = `name: sound
on:
  pull_request:
permissions:
  contents: read
concurrency:
  group: sound
  cancel-in-progress: true
jobs:
  one:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    steps:
      - uses: actions/checkout@08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0
        with:
          persist-credentials: false
      - run: echo "$TITLE"
        env:
          TITLE: \${{ github.event.pull_request.title }}
`;

/** The sound workflow with one mistake. */
const planted = (from: string, to: string): string => {
  expect(sound).toContain(from);
  return sound.replace(from, to);
};

describe('a planted mistake', () => {
  test('is none in what is sound', async () => {
    expect(await lintWorkflow(sound, 'sound.yml')).toEqual([]);
    expect(brokenRules(sound)).toEqual([]);
  });

  test.each([
    ['an event that does not exist', '  pull_request:', '  pull_requests:', 'events'],
    [
      'a filter that does not exist',
      '  pull_request:',
      '  pull_request:\n    branch: [main]',
      'syntax-check',
    ],
    ['a right that does not exist', 'contents: read', 'contents: reed', 'permissions'],
    ['a machine that does not exist', 'ubuntu-24.04', 'ubuntu-24.40', 'runner-label'],
    [
      'an input that the action does not have',
      'persist-credentials',
      'persist-credential',
      'action',
    ],
    [
      'a step that does not exist',
      'github.event.pull_request.title',
      'steps.two.outputs.title',
      'expression',
    ],
    [
      'text of strangers in a script',
      '"$TITLE"',
      `"\${{ github.event.pull_request.title }}"`,
      'expression',
    ],
    ['a job that does not exist', '    timeout', '    needs: [two]\n    timeout', 'job-needs'],
  ])('is found by actionlint: %s', async (_, from, to, kind) => {
    const findings = await lintWorkflow(planted(from, to), 'planted.yml');
    expect(findings.map((finding) => finding.replace(/^\d+ ([\w-]+):.*$/su, '$1'))).toContain(kind);
  });

  test.each([
    [
      'a tag in place of a hash',
      '08c6903cd8c0fde910a37f88322edcfb5dd907a8 # v5.0.0',
      'v5',
      'pinned',
    ],
    ['a hash without its version', ' # v5.0.0', '', 'pinned'],
    ['rights for every job', 'contents: read', 'contents: write', 'every job has rights'],
    ['no rights stated', 'permissions:\n  contents: read\n', '', 'not stated'],
    [
      'the event that hands out rights',
      '  pull_request:',
      '  pull_request_target:',
      'rights of main',
    ],
    [
      'rights in a pull request',
      '    timeout',
      '    permissions:\n      issues: write\n    timeout',
      'in pull requests',
    ],
    ['a secret in a pull request', 'github.event.pull_request.title', 'secrets.KEY', 'secrets'],
    [
      'code in the run after a pull request',
      '  pull_request:',
      '  workflow_run:\n    workflows: [check]',
      'rights of main',
    ],
    ['no end', '    timeout-minutes: 5\n', '', 'six hours'],
    ['a machine that changes', 'ubuntu-24.04', 'ubuntu-latest', 'changes'],
    [
      'no order of runs',
      'concurrency:\n  group: sound\n  cancel-in-progress: true\n',
      '',
      'overtake',
    ],
    ['an expression in a script', '"$TITLE"', `"\${{ env.TITLE }}"`, 'pasted'],
    ['a token left behind', 'persist-credentials: false', 'fetch-depth: 0', 'token'],
    [
      'packages run with the right to publish',
      '    timeout',
      '    permissions:\n      contents: write\n    timeout',
      'right to publish',
    ],
    ['a script that ends too early', 'echo "$TITLE"', 'if true; then', 'bash'],
  ])('is found by a rule: %s', (_, from, to, words) => {
    const source = planted(from, to).replace('echo "$TITLE"', 'npm test && echo "$TITLE"');
    expect(brokenRules(source).join('\n')).toContain(words);
  });
});
