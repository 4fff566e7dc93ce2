/** Writes docs/diagnostics.md from the catalog; with `--check` only says whether it is current. */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { diagnosticsPage } from './diagnostics-page.ts';

const { check } = parseArgs({ options: { check: { type: 'boolean', default: false } } }).values;
const file = new URL('../docs/diagnostics.md', import.meta.url);
const page = diagnosticsPage();

if (!check) writeFileSync(file, page);
else if (readFileSync(file, 'utf8') !== page) {
  console.error('docs/diagnostics.md is not current: run `npm run docs:diagnostics`.');
  process.exitCode = 1;
}
