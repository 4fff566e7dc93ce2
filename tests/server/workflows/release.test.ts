import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect } from 'vitest';
import { pushTo } from './events.ts';
import { jobTest } from './job-test.ts';
import { type Machine, makeMachine, type StandIns } from './machine.ts';
import { makeOrigin, type Origin } from './origin.ts';
import { readText } from './read-text.ts';
import { runJob, trouble } from './run-job.ts';

let small: Origin;
beforeAll(() => {
  small = makeOrigin();
});

/** Stands for `npx stemma release`: what it writes follows from the commit, and `more` bash does. */
const releaseStandIn = (more = ''): StandIns => ({
  npx: `mkdir release
git rev-parse HEAD > release/site.zip
echo "$*" > release/notes.md
${more}
cd release && sha256sum site.zip notes.md > SHA256SUMS`,
});

jobTest('is built twice, compared, checked and published with its notes', () => {
  const machine = makeMachine(releaseStandIn());
  const event = pushTo(small, 'refs/tags/v1.1.0');
  const build = runJob('release.yml', 'build', event, machine);
  expect(trouble(build)).toEqual([]);
  const command = 'npx stemma release --out release --audience public --since v1.0.0';
  expect(machine.calls().slice(2)).toEqual(['npm ci', 'npm test', command, 'npm ci', command]);

  const publisher = makeMachine({ gh: '' });
  mkdirSync(publisher.artifacts, { recursive: true });
  const given: Machine = { ...publisher, artifacts: machine.artifacts };
  const publish = runJob('release.yml', 'publish', event, given);
  expect(trouble(publish)).toEqual([]);
  expect(publish.steps.map(({ outcome }) => outcome)).not.toContain('skipped');
  const [call = ''] = publisher.calls();
  expect(call).toContain('gh release create v1.1.0 --repo lovelace/bank --verify-tag');
  expect(call).toContain(
    '--notes-file release/notes.md release/SHA256SUMS release/notes.md release/site.zip',
  );
});

jobTest('is not made of bytes that depend on the folder', () => {
  const machine = makeMachine(releaseStandIn('pwd >> release/site.zip'));
  const job = runJob('release.yml', 'build', pushTo(small, 'refs/tags/v1.1.0'), machine);
  expect(trouble(job)).toEqual([expect.stringContaining('The same commit gives the same bytes')]);
  expect(existsSync(join(machine.artifacts, 'release'))).toBe(false);
});

jobTest('is not published when a file is not what was built', () => {
  const machine = makeMachine({ gh: '' });
  const release = join(machine.artifacts, 'release');
  mkdirSync(release);
  writeFileSync(join(release, 'site.zip'), 'other');
  writeFileSync(join(release, 'SHA256SUMS'), `${'0'.repeat(64)}  site.zip\n`);
  const job = runJob('release.yml', 'publish', pushTo(small, 'refs/tags/v1.1.0'), machine);
  expect(job.result).toBe('failure');
  expect(machine.calls()).toEqual([]);
});

jobTest.each([
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
] as const)('of %s holds what may be seen there', (_, isPrivate, vars, audience, attested) => {
  const event = pushTo(small, 'refs/tags/release/2026', isPrivate, vars);
  const machine = makeMachine({ ...releaseStandIn(), gh: '' });
  expect(trouble(runJob('release.yml', 'build', event, machine))).toEqual([]);
  expect(readText(machine.artifacts, 'release/notes.md')).toContain(`--audience ${audience}`);
  rmSync(machine.workspace, { recursive: true });
  mkdirSync(machine.workspace);
  const { steps } = runJob('release.yml', 'publish', event, machine);
  expect(steps.find(({ step }) => step.startsWith('actions/attest'))?.outcome).toBe(attested);
  expect(machine.calls().at(-1)).toContain('gh release create release/2026');
});
