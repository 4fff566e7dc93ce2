import { describe, expect, test } from 'vitest';
import { readBank } from '../../../src/bank/read-bank.ts';
import { catalog } from '../../../src/diagnostics/catalog/index.ts';
import type { Example } from '../../../src/diagnostics/code-entry.ts';
import type { Diagnostic } from '../../../src/model/index.ts';
import { bankChecks } from '../../../src/node/bank-checks.ts';
import { checkTargets } from '../../../src/node/check-targets.ts';

function findingsIn(example: Example): readonly Diagnostic[] {
  const sources = new Map(Object.entries(example));
  const { bank, diagnostics } = readBank(sources, { checks: bankChecks });
  expect(diagnostics).toEqual([]);
  return checkTargets({ settings: bank.settings, readSource: (path) => sources.get(path) });
}

describe.each(['unknown-target', 'unknown-loss'] as const)('%s', (code) => {
  test('is raised by its invalid example and not by its valid one', () => {
    expect(findingsIn(catalog[code].invalid).map((one) => one.code)).toEqual([code]);
    expect(findingsIn(catalog[code].valid)).toEqual([]);
  });
});

test('findings stand at the names, with the nearest that exists', () => {
  const yaml =
    'packages: [moodle-xml, canvas/clasic]\nacceptedLosses:\n  canvsa: [hints]\n  all: [hint, settings.attempts]\n';
  expect(
    findingsIn({ 'bank.yml': yaml }).map(({ code, place, hint }) => [
      `${code} ${place?.line}:${place?.column}`,
      hint,
    ]),
  ).toEqual([
    ['unknown-target 1:24', 'Did you mean canvas/classic?'],
    ['unknown-target 3:3', 'Did you mean canvas?'],
    ['unknown-loss 4:9', 'Did you mean hints?'],
  ]);
});
