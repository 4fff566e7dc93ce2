import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/model/index.ts';
import { indexBank } from '../../../src/node/index-bank.ts';
import { checkLeaks } from '../../../src/node/leak-check/leak-check.ts';
import { openSqlite } from '../../../src/node/sqlite.ts';
import { disguises } from './disguises.ts';
import { secretBank, secrets } from './secret-bank.ts';

const folder = mkdtempSync(join(tmpdir(), 'stemma-leaks-'));
const found = new Map<string, Diagnostic[]>();
const disguiseNames = Object.keys(disguises);

/** One file for each secret in each disguise, all checked at once. */
beforeAll(async () => {
  const write = (path: string, content: string | Uint8Array): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  for (const [path, text] of Object.entries(secretBank)) write(`bank/${path}`, text);
  const engine = await openSqlite();
  for (const [row, name] of disguiseNames.entries()) {
    for (const [column, [, , text]] of secrets.entries()) {
      const [path, content] = disguises[name]?.(text, engine) ?? ['', ''];
      write(`site/${row}/${column}/${path}`, content);
    }
  }
  const index = await indexBank(join(folder, 'bank'));
  expect(index.diagnostics).toEqual([]);
  const { findings } = await checkLeaks(index, join(folder, 'site'));
  for (const finding of findings) {
    const place = finding.place?.file.split('/').slice(0, 2).join('/') ?? '';
    found.set(place, [...(found.get(place) ?? []), finding]);
  }
  index.close();
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.each(disguiseNames.map((name, row) => [name, row] as const))('%s', (_, row) => {
  test.each(secrets.map((secret, column) => [...secret, column] as const))(
    'hides nothing of %s: %s, %s',
    (owner, part, text, column) => {
      const findings = found.get(`${row}/${column}`) ?? [];
      const own = findings.filter(({ code, item }) => code === 'leak-text' && item === owner);
      expect(own.map(({ message }) => message).join('\n')).toContain(`The ${part} of "${owner}"`);
      for (const { message } of findings) expect(message).not.toContain(text);
    },
  );
});
