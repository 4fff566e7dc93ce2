import { type BankReading, readBank } from '../../../src/bank/read-bank.ts';
import type { Diagnostic } from '../../../src/model/index.ts';
import { bankChecks } from '../../../src/node/bank-checks.ts';
import { validateFrontMatter } from '../../../src/node/front-matter-validator.ts';

/** Reads the bank that texts by path make up; `assets` are files without a text. */
export function bankOf(
  sources: Readonly<Record<string, string>>,
  assets: readonly string[] = [],
): BankReading {
  return readBank(new Map(Object.entries(sources)), {
    checks: bankChecks,
    validate: validateFrontMatter,
    assets,
  });
}

/** A true/false item with more lines of front matter. */
export function itemText(id: string, ...more: readonly string[]): string {
  const lines = [`id: ${id}`, 'title: Ice floats', ...more];
  return `---\n${lines.join('\n')}\n---\n\nIce floats on water.\n\n- [x] True\n- [ ] False\n`;
}

/** A stimulus with more lines of front matter. */
export function stimulusText(id: string, ...more: readonly string[]): string {
  const lines = [`id: ${id}`, 'title: A pump', 'type: stimulus', ...more];
  return `---\n${lines.join('\n')}\n---\n\nA pump lifts water by ten metres.\n`;
}

/** `code file:line:column` of each finding. */
export function places(diagnostics: readonly Diagnostic[]): string[] {
  return diagnostics.map(
    ({ code, place }) => `${code} ${place?.file}:${place?.line}:${place?.column}`,
  );
}
