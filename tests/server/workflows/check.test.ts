import { beforeAll, expect } from 'vitest';
import { pullRequestOf } from './events.ts';
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

jobTest('the sample bank passes, and the tests are run', () => {
  const machine = makeMachine();
  const items = runJob('check.yml', 'items', pullRequestOf(whole), machine);
  expect(trouble(items)).toEqual([]);
  expect(machine.calls()).toEqual(['npm ci']);
  for (const name of ['classic.zip', 'new-quizzes.zip']) {
    expect(readText(machine.workspace, name).slice(0, 2)).toBe('PK');
  }
  const other = makeMachine();
  expect(trouble(runJob('check.yml', 'tests', pullRequestOf(small), other))).toEqual([]);
  expect(other.calls().at(-1)).toBe('npm test');
});

jobTest('a problem is told at its line of the pull request', () => {
  const event = { ...pullRequestOf(whole), commit: whole.faulty };
  const { result, steps } = runJob('check.yml', 'items', event, makeMachine());
  expect(result).toBe('failure');
  const { log } = steps.find(({ outcome }) => outcome === 'failure') ?? {};
  expect(log).toMatch(
    /^::error file=questions\/fluid-mechanics\/hydrostatics\/boat-and-anchor\.md,line=4,/mu,
  );
});
