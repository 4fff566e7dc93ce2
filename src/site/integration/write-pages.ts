/** Fills the shells that Astro rendered with every page that follows from the bank. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pages } from '../page/all-pages.ts';
import type { Page } from '../page/page.ts';
import { openShell, shellPath, shellRoot } from '../page/shell.ts';

/** Writes the pages into the built site and takes the shells out of it. */
export function writePages(directory: string, pages: Pages): void {
  const shells = new Map<string, (page: Page) => string>();
  const shellOf = (page: Page): ((page: Page) => string) => {
    const path = shellPath(page);
    const known = shells.get(path);
    if (known !== undefined) return known;
    const shell = openShell(readFileSync(join(directory, path, 'index.html'), 'utf8'));
    shells.set(path, shell);
    return shell;
  };
  for (const [path, make] of pages) {
    const page = make();
    const folder = join(directory, path);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'index.html'), shellOf(page)(page));
  }
  rmSync(join(directory, shellRoot), { recursive: true, force: true });
}
