/** Reading: without scripts, in the dark, on paper, with a keyboard and with ears. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { browseSite, type SiteBrowser } from './open-page.ts';

describe('reading', () => {
  let site: SiteBrowser;
  beforeAll(async () => {
    site = await browseSite(inject('fixtureSite'));
  });
  afterAll(() => site.close());

  it('needs no script: lists, filters as links, hints and answers', async () => {
    const { page, complaints, close } = await site.open('', { javaScriptEnabled: false });
    expect(await page.locator('.item-row').count()).toBe(15);
    await page.getByRole('link', { name: /^Numeric/u }).click();
    expect(new URL(page.url()).pathname).toBe('/types/numeric/');
    await page.getByRole('link', { name: 'What does the program print?' }).click();
    const answer = page.getByText('The last of 0, 2, 4.');
    expect(await answer.isVisible()).toBe(false);
    await page.getByText('Answer and solution').click();
    expect(await answer.isVisible()).toBe(true);
    expect(await page.locator('theme-toggle button').isVisible()).toBe(false);
    expect(complaints).toEqual([]);
    await close();
  });

  it('reveals hints one by one', async () => {
    const { page, close } = await site.open('items/practice-choice/');
    expect(await page.getByText('First hint.').isVisible()).toBe(false);
    await page.getByText('Hint 1 of 2').click();
    expect(await page.getByText('First hint.').isVisible()).toBe(true);
    expect(await page.getByText('Second hint').isVisible()).toBe(false);
    await close();
  });

  it('follows the theme of the system until another is chosen, and remembers that', async () => {
    const { page, close } = await site.open('', { colorScheme: 'dark' });
    const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await paper();
    const toggle = page.getByRole('button', { name: 'Dark theme' });
    expect(await toggle.getAttribute('aria-pressed')).toBe('true');
    await toggle.click();
    const light = await paper();
    expect(light).not.toBe(dark);
    await page.goto(`${site.url}items/practice-choice/`);
    expect(await paper()).toBe(light);
    expect(await page.evaluate(() => localStorage.getItem('theme'))).toBe('light');
    await close();
  });

  it('sets formulas in their own fonts, and speaks them as MathML', async () => {
    const { page, close } = await site.open('items/practice-choice/');
    const fonts = await page.evaluate(() =>
      [...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family),
    );
    expect(fonts).toContain('KaTeX_Main');
    const formula = page.locator('.item .katex').first();
    expect(await formula.locator('math mfrac').count()).toBe(1);
    expect(await formula.locator('.katex-html').getAttribute('aria-hidden')).toBe('true');
    // The fraction is as tall as its lifted styles make it.
    const box = await formula.locator('.katex-html').boundingBox();
    expect(box?.height).toBeGreaterThan(18);
    await close();
  });

  it('prints the question without the frame and without closed answers', async () => {
    const { page, close } = await site.open('items/practice-choice/');
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('heading', { level: 1 }).isVisible()).toBe(true);
    for (const selector of ['.site-header', '.site-footer', '.answer', '.hint', '.neighbours']) {
      expect(await page.locator(selector).first().isVisible(), selector).toBe(false);
    }
    await page.emulateMedia({ media: 'screen' });
    await page.getByText('Answer and solution').click();
    await page.emulateMedia({ media: 'print' });
    expect(await page.getByText('It has the unit of a velocity.').isVisible()).toBe(true);
    await close();
  });

  it('lets the keyboard skip to the content', async () => {
    const { page, close } = await site.open('items/practice-choice/');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await close();
  });

  it('does not move when fonts, styles and figures arrive', async () => {
    for (const path of ['', 'items/practice-code/', 'guides/flow/']) {
      const { page, close } = await site.open(path);
      await page.waitForLoadState('networkidle');
      const shift = await page.evaluate(
        () =>
          new Promise<number>((resolve) => {
            new PerformanceObserver((list) =>
              resolve(list.getEntries().reduce((sum, entry) => sum + shiftOf(entry), 0)),
            ).observe({ type: 'layout-shift', buffered: true });
            setTimeout(() => resolve(0), 300);
            function shiftOf(entry: PerformanceEntry): number {
              return 'value' in entry && typeof entry.value === 'number' ? entry.value : 0;
            }
          }),
      );
      expect(shift, path).toBeLessThan(0.05);
      await close();
    }
  });

  it('keeps an item page light', async () => {
    const { page, close } = await site.open('items/practice-choice/');
    const names = await page.evaluate(() =>
      [...document.querySelectorAll('link[rel="stylesheet"], script[src]')].map(
        (element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '',
      ),
    );
    const sizes = await Promise.all(
      ['/items/practice-choice/', ...names].map(async (path) => {
        const answer = await fetch(new URL(path, site.url), {
          headers: { 'accept-encoding': 'gzip' },
        });
        await answer.arrayBuffer();
        return Number(answer.headers.get('content-length'));
      }),
    );
    expect(sizes.length).toBeGreaterThan(3);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(60 * 1024);
    await close();
  });
});
