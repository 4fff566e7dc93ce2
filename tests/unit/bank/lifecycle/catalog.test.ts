import { describe, expect, test } from 'vitest';
import { lifecycleCodes } from '../../../../src/diagnostics/catalog/lifecycle.ts';
import type { CodeEntry, Example } from '../../../../src/diagnostics/code-entry.ts';
import { indexBank } from '../../../../src/node/index-bank.ts';
import { lifecycleFindings } from '../../../../src/node/lifecycle/lifecycle-findings.ts';
import { folderWith } from '../../cli/run-stemma.ts';

const shown = Object.entries<CodeEntry>(lifecycleCodes).filter(
  ([, { invalid }]) => Object.keys(invalid).length > 0,
);

describe.each(shown)('%s', (code, { severity, invalid, valid }) => {
  test('is raised by its invalid example, and nothing else is', async () => {
    expect(await findingsIn(invalid)).toMatchObject([{ code, severity }]);
  });

  test('is not raised by its valid example, nor is anything else', async () => {
    expect(await findingsIn(valid)).toEqual([]);
  });
});

async function findingsIn(example: Example) {
  const index = await indexBank(folderWith(example));
  const reviews = await lifecycleFindings(index);
  index.close();
  return [...index.diagnostics, ...reviews];
}
