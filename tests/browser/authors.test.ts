/** What authors see while they edit: their pages, alive, with the problems on them. */
import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { plainEnvironment } from '../plain-environment.ts';
import { launchBrowser } from './launch-browser.ts';

describe('npm run dev', () => {
  const bank = mkdtempSync(join(tmpdir(), 'stemma-authors-'));
  const file = join(bank, 'physics/flow/practice-choice.md');
  let server: ChildProcess;
  let browser: Browser;
  let page: Page;
  let url = '';

  beforeAll(async () => {
    cpSync('tests/fixtures/site-bank', bank, { recursive: true });
    const port = await freePort();
    url = `http://localhost:${port}/`;
    server = spawn(process.execPath, ['scripts/dev.ts', '--bank', bank, '--port', String(port)], {
      stdio: 'ignore',
      env: plainEnvironment(),
    });
    await untilAnswering(url);
    browser = await launchBrowser();
    page = await browser.newPage();
  });
  afterAll(async () => {
    await browser.close();
    const ended = new Promise((done) => server.once('exit', done));
    server.kill();
    await ended;
    rmSync(bank, { recursive: true, force: true });
  });

  const edit = (from: string, to: string): void => {
    writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
  };

  it('reloads the page of an item when its file changes', async () => {
    await page.goto(`${url}items/practice-choice/`);
    edit('The Bezoar stone knows.', 'The words have changed.');
    await page.getByText('The words have changed.').waitFor();
  });

  it('shows the problem, its line and a caret where the item stood', async () => {
    edit('- [x] The quantity', '- [ ] The quantity');
    const problem = page.locator('.problem');
    await problem.waitFor();
    expect(await problem.textContent()).toContain('physics/flow/practice-choice.md:');
    expect(await problem.locator('pre').textContent()).toMatch(/^- \[ \] The fraction\n\^/u);
    edit('- [ ] The quantity', '- [x] The quantity');
    await page.getByRole('heading', { level: 1, name: 'A practised' }).waitFor();
    expect(await problem.count()).toBe(0);
  });

  it('leaves the pages of other items alone, and lists all problems', async () => {
    edit('title: A practised', 'title: [A practised');
    const problem = page.locator('.problem-error', { hasText: 'physics/flow/practice-choice.md' });
    await problem.first().waitFor();
    await page.goto(`${url}items/practice-code/`);
    await page.getByRole('heading', { level: 1, name: 'What does the program print?' }).waitFor();
    await page.goto(`${url}problems/`);
    await problem.first().waitFor();
    edit('title: [A practised', 'title: A practised');
    await problem.first().waitFor({ state: 'detached' });
  });

  it('shows drafts and secure items to their authors, and what has no page as such', async () => {
    await page.goto(`${url}items/hidden-secure/`);
    await page.getByText('SENTINEL-STEM-secure').waitFor();
    const answer = await page.goto(`${url}items/no-such-item/`);
    expect(answer?.status()).toBe(404);
  });

  it('serves figures, formula styles and the search as a build would', async () => {
    await page.goto(`${url}items/practice-code/`);
    const width = await page
      .locator('.item img')
      .evaluate((image) => (image instanceof HTMLImageElement ? image.naturalWidth : 0));
    expect(width).toBe(240);
    await page.goto(`${url}?q=bezoar`);
    await page.getByText('Nothing found').waitFor();
  });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.listen(0, 'localhost', () => {
      const address = server.address();
      server.close(() =>
        resolve(typeof address === 'object' && address !== null ? address.port : 0),
      );
    });
  });
}

async function untilAnswering(url: string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt += 1) {
    try {
      await fetch(url);
      return;
    } catch {
      await new Promise((done) => setTimeout(done, 200));
    }
  }
  throw new Error('The development server does not answer.');
}
