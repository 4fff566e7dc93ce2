import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { recoverJournals } from '../../../src/node/journal/recover-journals.ts';
import { emptyFolder, runKilled, type Snapshot, snapshot } from '../journal/killed-runs.ts';

const program = join(import.meta.dirname, 'migrate-program.ts');

const before: Snapshot = {
  'a.md': '---\nid: a\ndifficulty: easy\n---\n',
  'b.md': '---\nid: b\nminutes: 2\n---\n',
  'bank.yml': 'schemaVersion: 1\n',
};
const after: Snapshot = {
  'a.md': '---\nid: a\nlevel: easy\n---\n',
  'b.md': '---\nid: b\nminutes: 120\n---\n',
  'bank.yml': 'schemaVersion: 3\n',
  'title.md': 'The bank.\n',
};

test('a migration killed at any step has rewritten every file or none', () => {
  const outcomes = new Set<string>();
  for (let step = 1; ; step += 1) {
    const folder = emptyFolder();
    for (const [path, text] of Object.entries(before)) writeFileSync(join(folder, path), text);
    const isDone = runKilled([program, folder], folder, step);
    recoverJournals(folder);
    const found = snapshot(folder);
    if (isDone) {
      expect(found).toEqual(after);
      break;
    }
    const isNew = 'title.md' in found;
    expect(found, `killed at step ${step}`).toEqual(isNew ? after : before);
    outcomes.add(isNew ? 'new' : 'old');
  }
  expect(outcomes).toEqual(new Set(['old', 'new']));
});
