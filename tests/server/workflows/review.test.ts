import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { pullRequestOf } from './events.ts';
import { makeMachine } from './machine.ts';
import { makeOrigin, type Origin } from './origin.ts';
import { readText } from './read-text.ts';
import { runJob, trouble } from './run-job.ts';

let small: Origin;
beforeAll(() => {
  small = makeOrigin();
});

test('the report is kept even where the site cannot be built', () => {
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
