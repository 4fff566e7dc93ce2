/** The search of the front page, in a browser, over the sample bank. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { browseSite, type SiteBrowser, type WatchedPage } from './open-page.ts';

describe('the search', () => {
  let site: SiteBrowser;
  let opened: WatchedPage;
  beforeAll(async () => {
    site = await browseSite(inject('fixtureSite'));
  });
  afterAll(() => site.close());

  const open = async (path: string): Promise<Page> => {
    opened = await site.open(path);
    return opened.page;
  };
  const close = async (): Promise<void> => {
    expect(opened.complaints).toEqual([]);
    await opened.close();
  };

  it('finds words of a stem while they are typed, and says how many', async () => {
    const page = await open('');
    await page.getByRole('searchbox').fill('bezoar');
    await untilFound(page, '1 item');
    expect(await titles(page)).toEqual(['A practised <choice> & more']);
    expect(new URL(page.url()).search).toBe('?q=bezoar');
    await close();
  });

  it('takes the beginning of a word, without case and accents', async () => {
    const page = await open('?q=BEZÓA');
    await untilFound(page, '1 item');
    await close();
  });

  it('understands the query language in the address', async () => {
    const page = await open('?q=type:numeric%20OR%20type:essay');
    await untilFound(page, '3 items');
    expect(await titles(page)).toEqual([
      'What does the program print?',
      'A number without its key',
      'An essay without its rubric',
    ]);
    expect(await page.getByRole('searchbox').inputValue()).toBe('type:numeric OR type:essay');
    await close();
  });

  it('finds by tag and by id', async () => {
    const page = await open('?q=tag:größe');
    await untilFound(page, '1 item');
    await page.getByRole('searchbox').fill('id:preview-card');
    // Both searches find one item, so only the list tells when the second is answered.
    await expect.poll(() => titles(page)).toEqual(['A card without its back']);
    expect(new URL(page.url()).searchParams.get('q')).toBe('id:preview-card');
    await close();
  });

  it('explains what is wrong with a query and keeps what was found', async () => {
    const page = await open('?q=type:numeric');
    await untilFound(page, '2 items');
    await page.getByRole('searchbox').fill('type:numerc');
    const problem = page.locator('#search-problem');
    await problem.waitFor();
    expect(await problem.textContent()).toContain('numeric');
    expect(await page.getByRole('searchbox').getAttribute('aria-invalid')).toBe('true');
    expect(await titles(page)).toHaveLength(2);
    await close();
  });

  it('narrows by filters, counts live, and goes back', async () => {
    const page = await open('');
    const easy = page.locator('a[data-facet="difficulty"][data-value="easy"]');
    await easy.click();
    await untilFound(page, '1 item');
    expect(await easy.getAttribute('aria-current')).toBe('true');
    expect(new URL(page.url()).search).toBe('?difficulty=easy');
    const numeric = page.locator('a[data-facet="type"][data-value="numeric"] .count');
    expect(await numeric.textContent()).toBe('0');
    await page.goBack();
    await untilFound(page, '15 items');
    expect(await numeric.textContent()).toBe('2');
    await close();
  });

  it('shows the subtopics of a chosen topic', async () => {
    const page = await open('');
    const below = page.locator('a[data-value="Physics/Flow"]');
    expect(await below.isVisible()).toBe(false);
    await page.locator('a[data-value="Physics"]').click();
    await below.waitFor();
    await below.click();
    await untilFound(page, '15 items');
    await page.getByRole('button', { name: 'Remove filter Flow' }).click();
    await page.waitForFunction(() => location.search === '');
    await close();
  });

  it('answers within a small budget of bytes', async () => {
    const page = await open('');
    const sizes: Promise<number>[] = [];
    page.on('requestfinished', (request) => {
      sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize));
    });
    await page.getByRole('searchbox').fill('which');
    await page.waitForFunction(() => location.search.includes('which'));
    await page.waitForLoadState('networkidle');
    const total = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThan(300_000);
    await close();
  });
});

async function untilFound(page: Page, count: string): Promise<void> {
  await page.locator('.results [role="status"]', { hasText: new RegExp(`^${count}$`) }).waitFor();
}

function titles(page: Page): Promise<string[]> {
  return page.locator('.item-row > a').allTextContents();
}
