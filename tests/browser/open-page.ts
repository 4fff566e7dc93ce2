/** Opens pages of a built site and keeps watch over what they do. */
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { type SiteServer, serveSite } from '../../src/node/serve/serve-site.ts';
import { launchBrowser } from './launch-browser.ts';

/** A page, with everything about it that should not have happened. */
export interface WatchedPage {
  readonly page: Page;
  /** Of the answer that brought the page. */
  readonly status: number | undefined;
  /** Errors in the console, violations of the security policy, failed requests. */
  readonly complaints: readonly string[];
  /** Addresses outside the site that the page asked for. */
  readonly strangers: readonly string[];
  readonly close: () => Promise<void>;
}

/** A browser before a site. */
export interface SiteBrowser {
  readonly url: string;
  readonly browser: Browser;
  /** @param path below the site's root */
  readonly open: (path: string, options?: BrowserContextOptions) => Promise<WatchedPage>;
  readonly close: () => Promise<void>;
}

/** Serves a built site and starts a browser. */
export async function browseSite(directory: string): Promise<SiteBrowser> {
  const server: SiteServer = await serveSite(directory, { port: 0 });
  const browser = await launchBrowser();
  return {
    url: server.url,
    browser,
    open: (path, options) => openPage(browser, server.url, path, options),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

async function openPage(
  browser: Browser,
  root: string,
  path: string,
  options: BrowserContextOptions = {},
): Promise<WatchedPage> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  const strangers: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
  page.on('request', (request) => {
    if (!request.url().startsWith(root)) strangers.push(request.url());
  });
  const answer = await page.goto(new URL(path, root).href);
  await page.evaluate(() => document.fonts.ready);
  return { page, status: answer?.status(), complaints, strangers, close: () => context.close() };
}
