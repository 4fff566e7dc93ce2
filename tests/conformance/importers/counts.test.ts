/** What goes in comes out, is skipped, or is reported: for every importer and every real file. */
import { hash } from 'node:crypto';
import { existsSync, globSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import type { MergedItem } from '../../../src/bank/import/merge-types.ts';
import { parseItem } from '../../../src/markdown/parse-item.ts';
import { printItem } from '../../../src/markdown/print-item.ts';
import { planImport } from '../../../src/node/import/plan-import.ts';
import { readSourceFile } from '../../../src/node/import/source-file.ts';
import { openSqlite } from '../../../src/node/sqlite.ts';

const corpus = '../shared/corpus';
const isHere = existsSync(corpus);
/** Without the corpus one test stands for all, and is skipped. */
const files = (isHere ? globSync(`${corpus}/**/*`) : [])
  .filter((path) => statSync(path).isFile() && !/trivia-aiken|canvas-qti12|\.png$/.test(path))
  .sort();

function emptyBank() {
  return {
    items: [],
    unread: [],
    takenIds: new Set<string>(),
    files: new Set<string>(),
    readAsset: () => undefined,
    digest: (bytes: Uint8Array) => hash('sha256', bytes),
    folder: '',
  };
}

const cases = isHere
  ? files.map((path) => [path.slice(corpus.length + 1), path])
  : [['every file', '']];

test.skipIf(!isHere).each(cases)('%s is accounted for (../shared)', async (_, path = '') => {
  const merged: MergedItem[] = [];
  const plan = planImport({
    files: [readSourceFile(resolve(path), path)],
    format: 'auto',
    target: emptyBank(),
    policy: 'new',
    sqlite: await openSqlite(),
    take: (items) => merged.push(...items),
  });
  const errors = plan.diagnostics.filter(({ severity }) => severity === 'error');
  const reported = plan.found - plan.imported - plan.skipped;
  expect(plan.imported).toBe(merged.length);
  expect(reported).toBeGreaterThanOrEqual(0);
  if (plan.found === 0) expect(plan.diagnostics.length).toBeGreaterThan(0);
  if (reported > 0) expect(plan.diagnostics.length).toBeGreaterThanOrEqual(reported);
  const badFormulas = new Set(
    errors.filter(({ code }) => code === 'import-bad-formula').map(({ item }) => item),
  );
  for (const { item } of merged) {
    if (badFormulas.size > 0) continue;
    const reading = parseItem(printItem(item), item.path);
    expect(reading.item && printItem(reading.item)).toBe(printItem(item));
  }
});
