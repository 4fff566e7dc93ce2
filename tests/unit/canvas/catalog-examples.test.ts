import { describe, expect, it } from 'vitest';
import { canvasExporter } from '../../../exporters/canvas/index.ts';
import { readBank } from '../../../src/bank/read-bank.ts';
import { exportCodes } from '../../../src/diagnostics/catalog/export.ts';
import type { Example } from '../../../src/diagnostics/code-entry.ts';
import { zipFiles } from '../../../src/formats/zip.ts';
import { bankChecks } from '../../../src/node/bank-checks.ts';
import { defaultOptions } from './made-package.ts';

/** Codes of an export of the whole bank to Classic, and of the check of the package. */
function codesOf(example: Example): ReadonlySet<string> {
  const { bank } = readBank(new Map(Object.entries(example)), { checks: bankChecks });
  const items = bank.items.map(({ id }) => id);
  const { files, diagnostics } = canvasExporter.export(
    bank,
    { id: 'all-items', title: 'All', assessments: [], items },
    defaultOptions,
    { readAsset: () => undefined },
  );
  const checked = canvasExporter.check?.(zipFiles(files)) ?? [];
  return new Set([...diagnostics, ...checked].map(({ code }) => code));
}

describe.each(Object.entries(exportCodes))('%s', (code, { invalid, valid }) => {
  it('is raised by its invalid example', () => {
    expect(codesOf(invalid)).toContain(code);
  });

  it('is not raised by its valid example, nor is anything else', () => {
    expect(codesOf(valid)).toEqual(new Set());
  });
});
