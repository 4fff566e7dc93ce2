import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkSchemaVersion } from '../../../../src/bank/migrations/check-schema-version.ts';
import { currentVersion, migrations } from '../../../../src/bank/migrations/index.ts';
import { migrateBank } from '../../../../src/bank/migrations/migrate-bank.ts';
import { readYamlFile } from '../../../../src/bank/read-yaml-file.ts';
import { migrationCodes } from '../../../../src/diagnostics/catalog/migration.ts';
import type { Example } from '../../../../src/diagnostics/code-entry.ts';
import { bankChecks } from '../../../../src/node/bank-checks.ts';
import { bankOf } from '../bank-of.ts';
import { countSeconds, renameDifficulty } from './made-migrations.ts';

const made = [renameDifficulty, countSeconds];

/** The bank after a way, all files of it. */
function walk(texts: ReadonlyMap<string, string>, target: number): Map<string, string> {
  const { changes, losses, obstacle } = migrateBank(texts, target, made);
  expect([...losses, ...(obstacle ? [obstacle] : [])]).toEqual([]);
  const after = new Map(texts);
  for (const [path, text] of changes) {
    if (text === null) after.delete(path);
    else after.set(path, text);
  }
  return after;
}

const item =
  '---\n# The item.\nid:   ice   # forever\n"difficulty": easy # a guess\nminutes: 2\n---\n\ndifficulty: in the text\n';

describe('a bank on its way', () => {
  test('changes what the steps are about and not a byte more', () => {
    const texts = new Map([
      ['bank.yml', 'title: Ice # and snow\n'],
      ['ice.md', item],
    ]);
    const { from, steps, changes } = migrateBank(texts, 3, made);
    expect(from).toBe(1);
    expect(steps).toEqual([renameDifficulty.summary, countSeconds.summary]);
    expect([...changes.keys()]).toEqual(['bank.yml', 'ice.md', 'title.md']);
    expect(changes.get('ice.md')).toBe(
      '---\n# The item.\nid:   ice   # forever\nlevel: easy # a guess\nminutes: 120\n---\n\ndifficulty: in the text\n',
    );
    expect(changes.get('bank.yml')).toBe(
      'title: Ice # and snow\n# Version of the format; `stemma migrate` changes it together with the files.\nschemaVersion: 3\n',
    );
  });

  test('goes back step by step, the last one first', () => {
    const texts = new Map([
      ['bank.yml', 'schemaVersion: 3\n'],
      ['ice.md', item.replace('difficulty', 'level').replace('"level"', 'level')],
      ['title.md', 'The bank.\n'],
    ]);
    const { steps, changes } = migrateBank(texts, 1, made);
    expect(steps).toEqual([`Back: ${countSeconds.summary}`, `Back: ${renameDifficulty.summary}`]);
    expect(changes.get('bank.yml')).toBe('schemaVersion: 1\n');
    expect(changes.get('title.md')).toBeNull();
  });

  test('goes nowhere from where it is', () => {
    const texts = new Map([['bank.yml', 'schemaVersion: 2\n']]);
    expect(migrateBank(texts, 2, made)).toMatchObject({ from: 2, steps: [], changes: new Map() });
  });

  test('names what is lost at its line', () => {
    const texts = new Map([
      ['bank.yml', 'schemaVersion: 2\n'],
      ['ice.md', '---\nid: ice\nminutes: long\n---\n'],
    ]);
    expect(migrateBank(texts, 3, made).losses).toMatchObject([
      { code: 'migration-loss', place: { file: 'ice.md', line: 3, column: 1 } },
    ]);
  });

  test.each([
    ['what is no YAML', 'title: [\n', 'migration-refused'],
    ['a version that is no number', 'schemaVersion: two\n', 'migration-refused'],
    ['a version below the first', 'schemaVersion: 0\n', 'migration-refused'],
    ['a mapping in braces', '{title: Ice}\n', 'migration-refused'],
    ['a version that only a newer program knows', 'schemaVersion: 4\n', 'bank-too-new'],
  ])('is not begun from %s', (_, text, code) => {
    const { obstacle } = migrateBank(new Map([['bank.yml', text]]), 2, made);
    expect(obstacle).toMatchObject({ code, place: { file: 'bank.yml' } });
  });
});

const line = fc.constantFrom(
  'tags: [a]  # two',
  '# difficulty: none',
  'points: 2',
  'source: "level: 9"',
  '',
);
const settings = fc.constantFrom(
  'title: Ice\n',
  'title: Ice',
  '# Settings\n\ntitle: Ice\n\n\n',
  '---\ntitle: |+\n  Ice\n\n',
  'title: Ice\r\nauthors: [Ada]\r\n',
  'title: Ice\r\nauthors: [Ada]',
  '\uFEFFtitle: Ice\n',
  '# only a comment',
  'schemaVersion: 1 # explicit\ntitle: Ice\n',
  'title: Ice\nschemaVersion: 1\n',
);
const itemFile = fc
  .record({
    mark: fc.constantFrom('', '\uFEFF'),
    ending: fc.constantFrom('\n', '\r\n'),
    above: fc.array(line, { maxLength: 3 }),
    key: fc.constantFrom('difficulty: easy', 'difficulty:   "hard" # x', "'other': 1", 'x: y'),
    below: fc.array(line, { maxLength: 3 }),
    minutes: fc.constantFrom('minutes: 5', 'minutes: 2 # or so', '# minutes: 2'),
    body: fc.constantFrom('', '\nText.\n', '\n---\ndifficulty: easy\n---\n', 'minutes: 1'),
  })
  .map(({ mark, ending, above, key, below, minutes, body }) => {
    const unique = [...new Set([...above, ...below])];
    const lines = ['---', 'id: a', ...unique, key, minutes, '---', ...body.split('\n')];
    return mark + lines.join(ending);
  });
const bank = fc
  .record({ settings: fc.option(settings), items: fc.array(itemFile, { maxLength: 4 }) })
  .map((made) => {
    const items = made.items.map((text, index): [string, string] => [`unit/${index}.md`, text]);
    return new Map(made.settings === null ? items : [['bank.yml', made.settings], ...items]);
  });

test('a bank that goes up and down again is as it was, byte for byte', () => {
  fc.assert(
    fc.property(bank, fc.constantFrom(2, 3), (texts, target) => {
      const there = walk(texts, target);
      expect(there.get('bank.yml')).toContain(`schemaVersion: ${target}`);
      expect(walk(there, 1)).toEqual(texts);
    }),
  );
});

test('a bank that goes in two steps is where it is when it goes in one', () => {
  fc.assert(
    fc.property(bank, (texts) => {
      expect(walk(walk(texts, 2), 3)).toEqual(walk(texts, 3));
    }),
  );
});

describe('the version that a bank states', () => {
  test('is the one that the program reads where it states none', () => {
    expect(currentVersion).toBe(migrations.length + 1);
    const { diagnostics, bank: read } = bankOf({ 'bank.yml': 'title: Ice\n' });
    expect(diagnostics).toEqual([]);
    expect(read.settings.schemaVersion).toBe(1);
  });

  test('is at fault at its place when a newer program wrote it', () => {
    const { invalid, valid } = migrationCodes['bank-too-new'];
    expect(bankOf(invalid).diagnostics).toMatchObject([
      { code: 'bank-too-new', place: { file: 'bank.yml', line: 1, column: 16 } },
    ]);
    expect(bankOf(valid).diagnostics).toEqual([]);
  });

  test('is at fault when an older one did, with the command that helps', () => {
    const { invalid, valid } = migrationCodes['bank-too-old'];
    expect(versionFindings(invalid)).toMatchObject([{ code: 'bank-too-old' }]);
    expect(versionFindings(invalid)[0]?.hint).toContain('stemma migrate --to 2');
    expect(versionFindings(valid)).toEqual([]);
  });
});

/** What a program that reads version 2 says. */
function versionFindings(example: Example) {
  const reading = readYamlFile(example['bank.yml'] ?? '', 'bank.yml', bankChecks.bank);
  return checkSchemaVersion(reading.value?.schemaVersion ?? 1, 2, reading.place);
}
