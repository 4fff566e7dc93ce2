import { describe, expect, test } from 'vitest';
import { readBank } from '../../../src/bank/read-bank.ts';
import { assessmentCodes } from '../../../src/diagnostics/catalog/assessment.ts';
import { bankCodes } from '../../../src/diagnostics/catalog/bank.ts';
import type { Example } from '../../../src/diagnostics/code-entry.ts';
import { bankChecks } from '../../../src/node/bank-checks.ts';

/** Faults of the file system, shown by the tests of reading directories. */
const outsideTexts = ['file-encoding', 'file-unreadable', 'link-skipped'];

const entries = Object.entries({ ...bankCodes, ...assessmentCodes }).filter(
  ([code]) => !outsideTexts.includes(code),
);

describe.each(entries)('%s', (code, { invalid, valid }) => {
  test('is raised by its invalid example, and nothing else is', () => {
    expect(codesOf(invalid)).toEqual(new Set([code]));
  });

  test('is not raised by its valid example, nor is anything else', () => {
    expect(codesOf(valid)).toEqual(new Set());
  });
});

function codesOf(example: Example): Set<string> {
  const { diagnostics } = readBank(new Map(Object.entries(example)), { checks: bankChecks });
  return new Set(diagnostics.map(({ code }) => code));
}
