import { beforeAll, expect } from 'vitest';
import { pushTo } from './events.ts';
import { jobTest } from './job-test.ts';
import { makeMachine } from './machine.ts';
import { makeOrigin, type Origin } from './origin.ts';
import { readText } from './read-text.ts';
import { runJob, trouble } from './run-job.ts';

let small: Origin;
beforeAll(() => {
  small = makeOrigin();
});

jobTest('builds for the address of a project, unless a variable names another', () => {
  const bases = [
    [{}, '/bank/'],
    [{ STEMMA_BASE: '/' }, '/'],
  ] as const;
  for (const [vars, base] of bases) {
    const machine = makeMachine();
    const job = runJob(
      'publish.yml',
      'build',
      pushTo(small, 'refs/heads/main', false, vars),
      machine,
    );
    expect(trouble(job)).toEqual([]);
    expect(machine.calls().slice(-3)).toEqual(['npm ci', 'npm test', 'npm run build']);
    expect(readText(machine.workspace, 'dist/index.html')).toBe(`site at ${base}\n`);
  }
});

jobTest('hands the image to the registry of the repository', () => {
  const { steps } = runJob('publish.yml', 'image', pushTo(small, 'refs/heads/main'), makeMachine());
  expect(steps.map(({ outcome }) => outcome)).not.toContain('failure');
  expect(steps.at(-1)?.inputs.tags?.trim().split('\n')).toEqual([
    'ghcr.io/lovelace/bank:latest',
    `ghcr.io/lovelace/bank:${small.base}`,
  ]);
});

jobTest('deploys what was built, and builds nothing', () => {
  const machine = makeMachine();
  const { steps } = runJob('publish.yml', 'pages', pushTo(small, 'refs/heads/main'), machine);
  expect(steps.map(({ step }) => step.replace(/@.*/u, ''))).toEqual(['actions/deploy-pages']);
  expect(machine.calls()).toEqual([]);
});
