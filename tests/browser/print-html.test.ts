import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { htmlPrintExporter } from '../../exporters/html-print/index.ts';
import type { HtmlPrintOptions } from '../../exporters/html-print/options.ts';
import { openBank } from '../../src/node/open-bank.ts';
import { launchBrowser } from './launch-browser.ts';

/** Sizes in CSS pixels, 96 to the inch: the paper less its margins of 18 and 20 mm. */
const sizes = {
  a4: { width: 174, height: 257, box: [595, 842] },
  letter: { width: 180, height: 239, box: [612, 792] },
} as const;
const pixelsPerMillimetre = 96 / 25.4;

let browser: Browser;
const pages = new Map<string, string>();

beforeAll(async () => {
  browser = await launchBrowser();
  const { bank, readAsset } = await openBank('questions');
  const items = [...bank.items, ...bank.stimuli].map(({ id }) => id);
  for (const paper of ['a4', 'letter'] as const) {
    const options: HtmlPrintOptions = {
      versions: 1,
      seed: '',
      paper,
      solutions: true,
      answerSheet: true,
    };
    const selection = { id: paper, title: 'Every item', assessments: [], items };
    const { files } = htmlPrintExporter.export(bank, selection, options, { readAsset });
    for (const { content, path } of files) pages.set(path, String(content));
  }
});

afterAll(async () => {
  await browser.close();
});

/** The file in a window as wide as the text on paper; whatever it loads from elsewhere is named. */
async function open(
  path: string,
  width: number,
): Promise<{ readonly page: Page; readonly loaded: readonly string[] }> {
  const page = await browser.newPage({ viewport: { width: Math.round(width), height: 1000 } });
  const loaded: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) loaded.push(request.url());
  });
  await page.emulateMedia({ media: 'print' });
  await page.setContent(pages.get(path) ?? '', { waitUntil: 'load' });
  return { page, loaded };
}

describe.each(['a4', 'letter'] as const)('On %s', (paper) => {
  const { box, height, width } = sizes[paper];

  test.each(['', '-key', '-sheet'])(
    'the file %s needs nothing else, and nothing is cut',
    async (kind) => {
      const { loaded, page } = await open(`${paper}${kind}.html`, width * pixelsPerMillimetre);
      expect(loaded).toEqual([]);
      const cut = await page.evaluate(() => {
        const wide = [
          ...document.querySelectorAll('.body, .key, table, pre, math, img, svg, .row'),
        ];
        const edge = document.body.getBoundingClientRect().right + 1;
        return wide
          .filter((one) => one.getBoundingClientRect().right > edge)
          .map((one) => one.outerHTML.slice(0, 200));
      });
      expect(cut).toEqual([]);
      const broken = await page.evaluate(() =>
        [...document.images].filter((image) => image.naturalWidth === 0).map(({ alt }) => alt),
      );
      expect(broken).toEqual([]);
      await page.close();
    },
  );

  test('each question fits on a page, but for lines to write on, and is not to be split', async () => {
    const { page } = await open(`${paper}.html`, width * pixelsPerMillimetre);
    const found = await page.evaluate(() =>
      [...document.querySelectorAll('.question')].map((question) => ({
        number: question.querySelector('.number')?.textContent,
        height:
          question.getBoundingClientRect().height -
          (question.querySelector('.ruled')?.getBoundingClientRect().height ?? 0),
        way: getComputedStyle(question).breakInside,
      })),
    );
    expect(found.length).toBeGreaterThan(200);
    expect(found.filter((one) => one.height > height * pixelsPerMillimetre)).toEqual([]);
    expect(new Set(found.map(({ way }) => way))).toEqual(new Set(['avoid']));
    await page.close();
  });

  test('it prints on paper of that size', async () => {
    const { page } = await open(`${paper}-sheet.html`, width * pixelsPerMillimetre);
    const pdf = await page.pdf({ preferCSSPageSize: true });
    const [, ...printed] =
      /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf.toString('latin1')) ?? [];
    expect(printed.map((side) => Math.round(Number(side)))).toEqual(box);
    await page.close();
  });
});
