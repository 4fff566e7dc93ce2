import { describe, expect, test } from 'vitest';
import { readBank } from '../../../src/bank/read-bank.ts';
import { assessmentCodes } from '../../../src/diagnostics/catalog/assessment.ts';
import { bankCodes } from '../../../src/diagnostics/catalog/bank.ts';
import { bodyCodes } from '../../../src/diagnostics/catalog/body.ts';
import { contentCodes } from '../../../src/diagnostics/catalog/content.ts';
import { exportCodes } from '../../../src/diagnostics/catalog/export.ts';
import { frontMatterCodes } from '../../../src/diagnostics/catalog/front-matter.ts';
import { importCodes } from '../../../src/diagnostics/catalog/import.ts';
import { importFormatCodes } from '../../../src/diagnostics/catalog/import-formats.ts';
import { catalog } from '../../../src/diagnostics/catalog/index.ts';
import { layerCodes } from '../../../src/diagnostics/catalog/layers.ts';
import { leakCodes } from '../../../src/diagnostics/catalog/leak.ts';
import { lifecycleCodes } from '../../../src/diagnostics/catalog/lifecycle.ts';
import { lockCodes } from '../../../src/diagnostics/catalog/lock.ts';
import { migrationCodes } from '../../../src/diagnostics/catalog/migration.ts';
import { ownerCodes } from '../../../src/diagnostics/catalog/owners.ts';
import { targetCodes } from '../../../src/diagnostics/catalog/targets.ts';
import type { CodeEntry, Example } from '../../../src/diagnostics/code-entry.ts';
import type { Diagnostic } from '../../../src/model/index.ts';
import { bankChecks } from '../../../src/node/bank-checks.ts';
import { validateFrontMatter } from '../../../src/node/front-matter-validator.ts';

/** What a name that formulas know declares, no formula can use as a variable. */
const entailed: Readonly<Record<string, readonly string[]>> = {
  'reserved-name': ['unused-variable'],
};

/** Faults of the file system, of size and of changes; the tests of what raises them show them. */
const shownElsewhere = [
  'file-encoding',
  'file-unreadable',
  'link-skipped',
  'outdated-review',
  'skipped-review',
  'migration-loss',
  'migration-refused',
  'import-too-large',
  'import-archive-refused',
  'import-assessment-incomplete',
  'import-entry-refused',
  'overlay-path',
  'overlay-committed',
  'overlay-release',
  'overlay-unused',
  'bank-unavailable',
  'bank-faulty',
  'bank-nested',
  'bank-license-unknown',
  'bank-license-conflict',
];

const itemCodes = { ...frontMatterCodes, ...bodyCodes, ...contentCodes };

describe.each(Object.entries<CodeEntry>(itemCodes))('%s', (code, { severity, invalid, valid }) => {
  test('is raised by its invalid example at a line of it, and nothing else is', () => {
    const findings = findingsIn(invalid);
    const own = findings.find((one) => one.code === code);
    expect(own).toMatchObject({ severity, place: { file: expect.any(String) } });
    expect(lineOf(invalid, own)).toBeDefined();
    const codes = findings.map((one) => one.code).filter((one) => one !== code);
    expect(codes).toEqual(entailed[code] ?? []);
  });

  test('is not raised by its valid example, nor is anything else', () => {
    expect(findingsIn(valid)).toEqual([]);
  });
});

/** The areas whose examples are run here and by the tests of the bank, of imports and of packages. */
const areas = {
  frontMatterCodes,
  bodyCodes,
  contentCodes,
  bankCodes,
  assessmentCodes,
  lockCodes,
  ownerCodes,
  layerCodes,
  lifecycleCodes,
  migrationCodes,
  importCodes,
  importFormatCodes,
  targetCodes,
  exportCodes,
  leakCodes,
};

describe('the catalog', () => {
  test('is made of the areas whose examples are run, each code in one of them', () => {
    const codes = Object.values(areas).flatMap((area) => Object.keys(area));
    expect(codes.toSorted()).toEqual(Object.keys(catalog).toSorted());
    expect(new Set(codes).size).toBe(codes.length);
  });

  test('has two examples of every code but those that no text can show', () => {
    const bare = Object.entries<CodeEntry>(catalog)
      .filter(([, { invalid, valid }]) => [invalid, valid].some((one) => !Object.keys(one).length))
      .map(([code]) => code);
    expect(new Set(bare)).toEqual(new Set(shownElsewhere));
  });

  test.each(Object.entries<CodeEntry>(catalog))('describes %s', (code, entry) => {
    expect(code).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(entry.title).not.toBe(code);
    expect(entry.title).not.toMatch(/[.!]$/);
    expect(entry.explanation).toMatch(/^\S.{40,}[.!?]$/s);
  });
});

function findingsIn(example: Example): readonly Diagnostic[] {
  const sources = new Map(Object.entries(example));
  return readBank(sources, { checks: bankChecks, validate: validateFrontMatter }).diagnostics;
}

/** The line of the example that the finding points at. */
function lineOf(example: Example, finding: Diagnostic | undefined): string | undefined {
  const { file = '', line = 0 } = finding?.place ?? {};
  return example[file]?.split('\n')[line - 1];
}
