import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recoverJournals } from '../../../src/node/journal/recover-journals.ts';
import { emptyFolder, runKilled, type Snapshot, snapshot } from './killed-runs.ts';

const writing = join(import.meta.dirname, 'write-program.ts');
const recovering = join(import.meta.dirname, 'recover-program.ts');

const before: Snapshot = {
  'kept.md': 'kept\n',
  'old/': '',
  'old/removed.md': 'removed\n',
  'replaced.md': 'old\n',
};
const after: Snapshot = {
  'kept.md': 'kept\n',
  'new/': '',
  'new/folder/': '',
  'new/folder/figure.png': '\u0000\u00ff\u0080\n\r',
  'replaced.md': 'new text of a file that is there\n',
};

function oldFolder(): string {
  const folder = emptyFolder();
  for (const [path, content] of Object.entries(before)) {
    if (path.endsWith('/')) mkdirSync(join(folder, path));
    else writeFileSync(join(folder, path), content);
  }
  return folder;
}

test('a change killed at any step is wholly there after recovery or not at all', () => {
  const outcomes: string[] = [];
  for (let step = 1; ; step += 1) {
    const folder = oldFolder();
    const isDone = runKilled([writing, folder], folder, step);
    recoverJournals(folder);
    const found = snapshot(folder);
    if (isDone) {
      expect(found).toEqual(after);
      break;
    }
    const isNew = 'new/' in found;
    expect(found, `killed at step ${step}`).toEqual(isNew ? after : before);
    outcomes.push(isNew ? 'new' : 'old');
  }
  // There is one step from which on the change holds.
  expect(outcomes.join(' ')).toMatch(/^(old )+(new ?)+$/u);
  expect(outcomes.length).toBeGreaterThan(10);
});

test('a recovery killed at any step is finished by the next one', () => {
  const halfDone = recordedFolder();
  for (let step = 1; ; step += 1) {
    const folder = emptyFolder();
    cpSync(halfDone, folder, { recursive: true });
    const isDone = runKilled([recovering, folder], folder, step);
    recoverJournals(folder);
    expect(snapshot(folder), `killed at step ${step}`).toEqual(after);
    if (isDone) break;
    expect(step).toBeLessThan(50);
  }
});

/** Killed as soon as the change holds. */
function recordedFolder(): string {
  for (let step = 1; ; step += 1) {
    const folder = oldFolder();
    expect(runKilled([writing, folder], folder, step)).toBe(false);
    if (Object.keys(snapshot(folder)).some((path) => path.endsWith('/record.json'))) return folder;
  }
}
