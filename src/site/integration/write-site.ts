/** Puts the site together: what Astro has built, and everything that follows from the bank. */
import { hash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { keysNotice } from '../../node/audience.ts';
import { openOutputFolder } from '../../node/output-folder.ts';
import { mathRulesPath } from '../math/math-rules-path.ts';
import { styleRules } from '../math/style-rules.ts';
import type { OpenSite } from '../open-site.ts';
import { packagesFolder, type SitePackage } from '../packages.ts';
import { feedPath } from '../page/changes-page.ts';
import type { Page } from '../page/page.ts';
import { openShell, shellPath, shellRoot } from '../page/shell.ts';
import { feedFile } from './feed-file.ts';
import { schemaFiles } from './schema-files.ts';
import { searchFiles } from './search-files.ts';

/** A file of every site. */
const siteMark = 'search.json';

const notice =
  'This folder holds keys, drafts and secure questions. Serve it only to instructors who have signed in.\n';

/** What to put together and where. */
export interface SiteParts {
  /** Directory of what Astro has built. */
  readonly built: string;
  /** Directory of the finished site. */
  readonly dist: string;
  readonly site: OpenSite;
  readonly packages: readonly SitePackage[];
}

/** Writes the finished site. */
export function writeSite({ built, dist, site, packages }: SiteParts): void {
  const isPublic = site.audience === 'public';
  const output = openOutputFolder(
    dist,
    isPublic ? siteMark : keysNotice,
    isPublic ? keysNotice : undefined,
  );
  if (!isPublic) output.write(keysNotice, notice);
  const rules = styleRules(site.styles);
  const rulesPath = mathRulesPath.replace('.css', `.${hash('sha256', rules).slice(0, 10)}.css`);
  output.write(rulesPath, rules);
  const shells = new Map<string, (page: Page) => string>();
  for (const path of filesBelow(built)) {
    const content = readFileSync(join(built, path));
    if (!path.endsWith('.html')) {
      output.write(path, content);
      continue;
    }
    const html = content.toString('utf8').replaceAll(mathRulesPath, rulesPath);
    if (path.startsWith(shellRoot)) shells.set(path, openShell(html));
    else output.write(path, html);
  }
  for (const [path, make] of site.pages) {
    const page = make();
    const shell = shells.get(`${shellPath(page)}index.html`);
    if (shell === undefined) throw new Error(`There is no shell for ${path}.`);
    output.write(`${path}index.html`, shell(page));
  }
  const feed: readonly (readonly [string, string])[] =
    site.periods.length === 0 ? [] : [[feedPath, feedFile(site)]];
  const texts = [...searchFiles(site.searchRecords()), ...schemaFiles(), ...feed];
  for (const [path, text] of texts) output.write(path, text);
  for (const [path, source] of site.files.used) {
    const bytes = site.readAsset(source);
    if (bytes !== undefined) output.write(path, bytes);
  }
  for (const { name, file } of packages) output.write(packagesFolder + name, readFileSync(file));
  output.finish();
}

function filesBelow(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'));
}
