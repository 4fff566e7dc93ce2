/** Every kind of page: quiet, self-contained, accessible, and fit for any width. */
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { browseSite, type SiteBrowser } from './open-page.ts';

declare global {
  interface Window {
    readonly axe: typeof axe;
  }
}

const paths = [
  '',
  'items/',
  'items/practice-choice/',
  'items/practice-code/',
  'items/preview-choice/',
  'items/preview-numeric/',
  'items/preview-short/',
  'items/preview-cloze/',
  'items/preview-formula/',
  'items/preview-essay/',
  'items/preview-card/',
  'items/preview-hotspot/',
  'items/preview-ordering/',
  'items/preview-matching/',
  'items/preview-categorization/',
  'items/preview-upload/',
  'items/passage/',
  'topics/',
  'topics/physics/flow/',
  'tags/groesse/',
  'types/numeric/',
  'difficulty/easy/',
  'assessments/',
  'assessments/open/',
  'guides/',
  'guides/flow/',
  'about/',
  'docs/',
  'docs/diagnostics/',
  'docs/site/',
  'docs/type-formula/',
  'no/such/page/',
];

describe('every kind of page', () => {
  let site: SiteBrowser;
  beforeAll(async () => {
    site = await browseSite(inject('fixtureSite'));
  });
  afterAll(() => site.close());

  it.each(paths)('/%s is quiet, accessible and fits a narrow phone', async (path) => {
    const { page, status, complaints, strangers, close } = await site.open(path, {
      viewport: { width: 320, height: 640 },
      colorScheme: 'light',
    });
    await openDisclosures(page);
    await page.waitForLoadState('networkidle');
    const isMissing = path === 'no/such/page/';
    expect(status).toBe(isMissing ? 404 : 200);
    const expected = isMissing ? [expect.stringContaining('404')] : [];
    expect(complaints, 'complaints of the browser').toEqual(expected);
    expect(strangers, 'requests that leave the site').toEqual([]);
    expect(await overflowOf(page), 'pixels beyond the edge').toBe(0);
    await page.evaluate(axe.source);
    expect(await violationsOf(page), 'in the light').toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await violationsOf(page), 'in the dark').toEqual([]);
    await close();
  });
});

function openDisclosures(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const disclosure of document.querySelectorAll('details')) disclosure.open = true;
  });
}

/** How far a page reaches beyond the edge of the window. */
function overflowOf(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    return scrollWidth - clientWidth;
  });
}

function violationsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const { violations } = await window.axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html}: ${failureSummary}`),
    );
  });
}
