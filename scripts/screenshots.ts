/**
 * Draws the pictures of the documentation from the built site: `node scripts/screenshots.ts`
 * (after `npm run build`; `--dist DIR` for another site).
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { serveSite } from '../src/node/serve/serve-site.ts';
import { launchBrowser } from '../tests/browser/launch-browser.ts';

const { values } = parseArgs({ options: { dist: { type: 'string', default: 'dist' } } });
const folder = 'docs/images';

/** A page as a reader sees it. */
interface View {
  readonly path: string;
  readonly width: number;
  readonly height: number;
  readonly scheme: 'light' | 'dark';
  /** Text of disclosures to open. */
  readonly open?: string;
}

const home: View = { path: '', width: 1100, height: 760, scheme: 'light' };
const item: View = {
  path: 'items/fluids-continuity-narrowing/',
  width: 1100,
  height: 760,
  scheme: 'dark',
  open: 'Answer and solution',
};
const phone: View = {
  path: 'items/fluids-terms-of-bernoulli/',
  width: 390,
  height: 760,
  scheme: 'light',
};

const server = await serveSite(values.dist, { port: 0 });
const browser = await launchBrowser();
try {
  const pictures = await Promise.all([home, phone, item].map((view) => draw(browser, view)));
  writeFileSync(`${folder}/catalog.png`, await arrange(browser, pictures));
} finally {
  await browser.close();
  await server.close();
}

async function draw(browser: Browser, view: View): Promise<Buffer> {
  const { width, height, scheme } = view;
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme });
  await page.goto(server.url + view.path);
  await page.evaluate(() => document.fonts.ready);
  if (view.open !== undefined) await page.getByText(view.open).click();
  const picture = await page.screenshot();
  await page.close();
  return picture;
}

/** Puts pictures side by side on one sheet, at half their size. */
async function arrange(browser: Browser, pictures: readonly Buffer[]): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: 1395, height: 440 } });
  const images = pictures.map(
    (picture) => `<img alt="" src="data:image/png;base64,${picture.toString('base64')}">`,
  );
  await page.setContent(`<style>
    body { margin: 0; padding: 30px; display: flex; gap: 20px; background: #eef0ec; }
    img { height: 380px; border-radius: 8px; box-shadow: 0 4px 18px rgb(0 0 0 / 18%); }
  </style>${images.join('')}`);
  await page.waitForFunction(() => [...document.images].every((image) => image.complete));
  const sheet = await page.screenshot();
  await page.close();
  return sheet;
}
