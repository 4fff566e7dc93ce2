import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, expect, inject } from 'vitest';
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

jobTest('an item whose key changes is reported, and the site can be seen', () => {
  // The build is that of all system tests: it takes longer than everything here together.
  const machine = makeMachine({
    npm: `case "$*" in
  ci) ln -s '${resolve('node_modules')}' node_modules ;;
  'run build') cp -r '${inject('site')}' dist && cp -r '${inject('packages')}' dist-packages ;;
esac`,
  });
  const report = runJob('review.yml', 'report', pullRequestOf(whole), machine);
  expect(trouble(report)).toEqual([]);
  expect(machine.calls()).toEqual(['npm ci', 'npm run build']);
  expect(readText(machine.artifacts, 'report/number')).toBe('12\n');
  const comment = readText(machine.artifacts, 'report/comment.md');
  expect(comment).toMatch(/key/iu);
  expect(comment).toContain('fluids-hydrostatic-paradox');
  // It changed on main alone.
  expect(comment).not.toContain('boat-and-anchor');
  expect(report.summary).toBe(comment);
  expect(readText(machine.artifacts, 'preview/index.html')).toContain('<html');
  expect(existsSync(join(machine.artifacts, 'packages'))).toBe(true);
});

jobTest('the report is kept even where the site cannot be built', () => {
  const machine = makeMachine({
    npm: 'test "$*" = ci',
    npx: `for word; do if [ "$last" = --out ]; then echo report > "$word"; fi; last=$word; done`,
  });
  const report = runJob('review.yml', 'report', pullRequestOf(small), machine);
  expect(report.result).toBe('failure');
  expect(trouble(report)).toEqual(['npm run build\n']);
  expect(readText(machine.artifacts, 'report/comment.md')).toBe('report\n');
  expect(existsSync(join(machine.artifacts, 'preview'))).toBe(false);
});
