/** Completes what Astro has built with everything that follows from the bank. */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { OpenSite } from '../open-site.ts';
import { packagesFolder, type SitePackage } from '../packages.ts';
import { writeMathRules } from './math-rules.ts';
import { schemaFiles } from './schema-files.ts';
import { searchFiles } from './search-files.ts';
import { writePages } from './write-pages.ts';

/** Writes into the directory of the built site. */
export function writeSite(
  directory: string,
  site: OpenSite,
  packages: readonly SitePackage[],
): void {
  writeMathRules(directory, site.styles);
  writePages(directory, site.pages);
  const texts = [...searchFiles(site.searchRecords()), ...schemaFiles()];
  for (const [path, text] of texts) write(join(directory, path), text);
  for (const [path, source] of site.files.used) {
    const bytes = site.readAsset(source);
    if (bytes !== undefined) write(join(directory, path), bytes);
  }
  for (const { name, file } of packages) {
    const target = join(directory, packagesFolder, name);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(file, target);
  }
}

function write(path: string, content: string | Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
