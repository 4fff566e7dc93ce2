import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { type AssessmentLock, printLock, readLock } from '../../../src/bank/lock/index.ts';
import { readBank } from '../../../src/bank/read-bank.ts';
import { lockCodes } from '../../../src/diagnostics/catalog/lock.ts';
import type { Example } from '../../../src/diagnostics/code-entry.ts';
import { bankChecks } from '../../../src/node/bank-checks.ts';
import { indexBank } from '../../../src/node/index-bank.ts';
import { folderWith, runStemma } from '../cli/run-stemma.ts';

const digest = fc.string({
  unit: fc.constantFrom(...'0123456789abcdef'),
  minLength: 64,
  maxLength: 64,
});
const id = fc.oneof(
  fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/),
  fc.constantFrom('true', 'null', 'no', 'on', 'y'),
);
const pin = fc.record({
  id,
  points: fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constantFrom(0.5, 1.25, 0.1)),
  sha256: fc.oneof(digest, fc.constantFrom('1'.repeat(64), `1e${'5'.repeat(62)}`)),
});
const items = fc.array(pin, { minLength: 1, maxLength: 4 });
const section = fc.oneof(
  fc.record({ items }),
  fc.record({
    draw: fc.constantFrom('fixed' as const, 'pool' as const),
    pick: fc.integer({ min: 1, max: 20 }),
    pool: fc.integer({ min: 1, max: 500 }),
    items,
  }),
);
const text = fc.stringMatching(/^[^\s\p{Cc}](?:[^\p{Cc}]{0,30}[^\s\p{Cc}])?$/u);
const anyLock: fc.Arbitrary<AssessmentLock> = fc.record(
  {
    version: fc.constant(1 as const),
    assessment: id,
    term: text,
    locked: fc.constantFrom('2026-11-20', '1999-01-31'),
    seed: text,
    commit: fc.constant('a'.repeat(40)),
    sha256: digest,
    sections: fc.array(section, { minLength: 1, maxLength: 3 }),
  },
  { requiredKeys: ['version', 'assessment', 'term', 'locked', 'seed', 'sha256', 'sections'] },
);

const soundText = lockCodes['lock-outdated'].invalid['assessments/quiz.lock'] ?? '';

function soundLock(): AssessmentLock {
  const { lock } = readLock(soundText, 'assessments/quiz.lock', bankChecks.lock);
  return lock ?? expect.fail('The example is no lock.');
}

describe('a lock file', () => {
  test('is read as it was printed, and printed as it was read', () => {
    fc.assert(
      fc.property(anyLock, (lock) => {
        const printed = printLock(lock);
        const reading = readLock(printed, 'assessments/a.lock', bankChecks.lock);
        expect(reading.diagnostics).toEqual([]);
        expect(reading.lock).toEqual(lock);
        expect(printLock(reading.lock ?? lock)).toBe(printed);
      }),
    );
  });

  test('says the same to other readers of YAML', () => {
    fc.assert(
      fc.property(anyLock, (lock) => {
        expect(parse(printLock(lock))).toEqual(lock);
      }),
    );
  });

  test.each(['no', 'on', 'y'])('keeps the id %s from readers of YAML 1.1', (word) => {
    const { assessment } = parse(printLock({ ...soundLock(), assessment: word }), {
      version: '1.1',
    });
    expect(assessment).toBe(word);
  });

  test('has one line for each item', () => {
    const lines = printLock(soundLock()).split('\n');
    expect(lines.filter((line) => line.includes('id: ice-floats'))).toEqual([
      `      - { id: ice-floats, points: 1, sha256: "${'b'.repeat(64)}" }`,
    ]);
    expect(lines.find((line) => line.startsWith('  - '))).toBe('  - items:');
  });

  test.each([
    ['a digest that is none', 'sha256: "abc"', 'yaml-value'],
    ['a day that is none', 'locked: 2026-13-01', 'yaml-value'],
    ['a version of later', 'version: 2', 'yaml-value'],
    ['a key that there is not', 'sha255: "abc"', 'yaml-unknown-key'],
  ])('with %s is refused at its line, whole', (_, line, code) => {
    const [key = ''] = line.split(':');
    const source =
      soundText.includes(`\n${key}:`) || soundText.startsWith(`${key}:`)
        ? soundText.replace(new RegExp(`^${key}:.*$`, 'm'), line)
        : `${soundText}${line}\n`;
    const reading = readLock(source, 'assessments/quiz.lock', bankChecks.lock);
    expect(reading.lock).toBeUndefined();
    expect(reading.diagnostics).toMatchObject([
      { code, place: { line: source.slice(0, source.indexOf(line)).split('\n').length } },
    ]);
  });

  test('is wired to editors', () => {
    const settings = readFileSync(
      join(import.meta.dirname, '../../../.vscode/settings.json'),
      'utf8',
    );
    expect(JSON.parse(settings)).toMatchObject({
      'yaml.schemas': { './schemas/lock.json': 'questions/assessments/*.lock' },
      'files.associations': { '**/assessments/*.lock': 'yaml' },
    });
  });
});

test('lock-outdated is raised by its invalid example and not by its valid one', async () => {
  const { invalid, valid } = lockCodes['lock-outdated'];
  const raised = await Promise.all(
    [invalid, valid].map((example) => runStemma(folderWith(example), ['check', '--bank', '.'])),
  );
  expect(raised.map(({ out }) => out.includes('info lock-outdated'))).toEqual([true, false]);
});

test('a lock is never read as a file that an item shows', async () => {
  const { invalid } = lockCodes['lock-linked'];
  const index = await indexBank(folderWith(invalid));
  onTestFinished(index.close);
  expect(index.paths).toContain('assessments/quiz.lock');
  expect(index.readAsset('assessments/quiz.lock')).toBeUndefined();
  expect(index.readSource('assessments/quiz.yml')).toBeDefined();
});

test('an assessment cannot draw by what was used, which would make every draw another', () => {
  const { diagnostics } = readBank(
    new Map(
      Object.entries({
        ...lockCodes['lock-outdated'].valid,
        'assessments/quiz.yml':
          'id: quiz\ntitle: Ice\nsections:\n  - pick: 1\n    from: "unused-since:2024"\n',
      }),
    ),
    { checks: bankChecks },
  );
  expect(diagnostics).toContainEqual(
    expect.objectContaining({
      code: 'assessment-query',
      message: expect.stringContaining('not known here'),
    }),
  );
});

const linked = Object.entries(lockCodes).filter(([code]) => code !== 'lock-outdated');

describe.each(linked)('%s', (code, { invalid, valid }) => {
  test('is raised by its invalid example, and nothing else is', () => {
    expect(codesOf(invalid)).toEqual([code]);
  });

  test('is not raised by its valid example, nor is anything else', () => {
    expect(codesOf(valid)).toEqual([]);
  });
});

function codesOf(example: Example): string[] {
  const { diagnostics } = readBank(new Map(Object.entries(example)), { checks: bankChecks });
  return diagnostics.map(({ code }) => code);
}
