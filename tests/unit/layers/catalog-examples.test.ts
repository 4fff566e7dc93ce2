import { describe, expect, test } from 'vitest';
import { readBank } from '../../../src/bank/read-bank.ts';
import { layerCodes } from '../../../src/diagnostics/catalog/layers.ts';
import type { CodeEntry, Example } from '../../../src/diagnostics/code-entry.ts';
import { bankChecks } from '../../../src/node/bank-checks.ts';

/** The other codes need folders and repositories; the tests beside this one raise them. */
const shown = Object.entries<CodeEntry>(layerCodes).filter(
  ([, { invalid }]) => Object.keys(invalid).length > 0,
);

describe.each(shown)('%s', (code, { invalid, valid }) => {
  test('is raised by its invalid example, and nothing else is', () => {
    expect(codesOf(invalid)).toEqual([code]);
  });

  test('is not raised by its valid example, nor is anything else', () => {
    expect(codesOf(valid)).toEqual([]);
  });
});

function codesOf(example: Example): string[] {
  const sources = new Map(Object.entries(example));
  return readBank(sources, { checks: bankChecks }).diagnostics.map(({ code }) => code);
}
