import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { importCodes } from '../../../src/diagnostics/catalog/import.ts';
import { importFormatCodes } from '../../../src/diagnostics/catalog/import-formats.ts';
import type { Example } from '../../../src/diagnostics/code-entry.ts';
import { planImport } from '../../../src/node/import/plan-import.ts';

/**
 * Some have no example: too large a file would be longer than all others together, and archives are
 * no text. The tests of hostile files and of the formats show them.
 */
const entries = Object.entries({ ...importCodes, ...importFormatCodes }).filter(
  ([, { invalid }]) => Object.keys(invalid).length > 0,
);

describe.each(entries)('%s', (code, { severity, invalid, valid }) => {
  test('is raised by its invalid example', () => {
    expect(findings(invalid)).toContainEqual(expect.objectContaining({ code, severity }));
  });

  test('is not raised by its valid example, nor is anything else', () => {
    expect(findings(valid)).toEqual([]);
  });
});

/** Imports the texts of an example into an empty bank; its images lie beside them. */
function findings(example: Example) {
  const readBeside = (name: string) => {
    const content = example[name];
    return content === undefined ? undefined : strToU8(content);
  };
  const files = Object.entries(example)
    .filter(([path]) => !path.endsWith('.svg'))
    .map(([path, content]) => ({ path, bytes: strToU8(content), readBeside }));
  const target = {
    items: [],
    unread: [],
    takenIds: new Set<string>(),
    files: new Set<string>(),
    readAsset: () => undefined,
    digest: () => '',
    folder: '',
  };
  return planImport({ files, format: 'auto', target, policy: 'skip' }).diagnostics;
}
