import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { exportTargets } from '../../../exporters/targets.ts';
import { fidelityPage } from '../../../scripts/fidelity-page.ts';

const page = readFileSync(new URL('../../../docs/fidelity.md', import.meta.url), 'utf8');

describe('docs/fidelity.md', () => {
  test('is what `npm run docs:fidelity` writes', () => {
    expect(page).toBe(fidelityPage());
  });

  test('has a row and a section for each target, and each row leads to its section', () => {
    const links = [...page.matchAll(/^\| \[([^\]]+)\]\(#([^)]+)\)/gm)];
    const headings = [...page.matchAll(/^## (.*)$/gm)].map(([, title]) => title);
    expect(links.map(([, title]) => title)).toEqual(exportTargets.map(({ title }) => title));
    expect(headings).toEqual(['Types of items', ...exportTargets.map(({ title }) => title)]);
    expect(new Set(links.map(([, , anchor]) => anchor)).size).toBe(exportTargets.length);
  });
});
