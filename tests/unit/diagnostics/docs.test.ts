import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { diagnosticsPage } from '../../../scripts/diagnostics-page.ts';
import { catalog } from '../../../src/diagnostics/catalog/index.ts';

const page = readFileSync(new URL('../../../docs/diagnostics.md', import.meta.url), 'utf8');

describe('docs/diagnostics.md', () => {
  test('is what `npm run docs:diagnostics` writes', () => {
    expect(page).toBe(diagnosticsPage());
  });

  test('has one heading for each code', () => {
    const headings = [...page.matchAll(/^### (.*)$/gm)].map((match) => match[1]);
    expect(headings.toSorted()).toEqual(Object.keys(catalog).toSorted());
  });
});
