/** Serves in development what a build writes beside the pages. */

import { extname } from 'node:path';
import type { ViteDevServer } from 'vite';
import { contentTypes } from '../../node/serve/response-headers.ts';
import { mathRulesPath } from '../math/math-rules-path.ts';
import { styleRules } from '../math/style-rules.ts';
import type { OpenSite } from '../open-site.ts';
import { feedPath } from '../page/changes-page.ts';
import { feedFile } from './feed-file.ts';
import { schemaFiles } from './schema-files.ts';
import { searchFiles } from './search-files.ts';

/** Adds the files of the current site to the server. */
export function serveFiles(
  server: ViteDevServer,
  base: string,
  current: () => Promise<OpenSite>,
): void {
  server.middlewares.use((request, response, next) => {
    const address = (request.url ?? '').replace(/[?#].*$/su, '');
    const path = address.startsWith(base) ? address.slice(base.length) : address.slice(1);
    findFile(path, current).then((content) => {
      if (content === undefined) next();
      else response.setHeader('Content-Type', contentTypes[extname(path)] ?? '').end(content);
    }, next);
  });
}

async function findFile(
  path: string,
  current: () => Promise<OpenSite>,
): Promise<string | Uint8Array | undefined> {
  if (path === mathRulesPath) return styleRules((await current()).styles);
  if (path === feedPath) return feedFile(await current());
  if (path.startsWith('schemas/')) return schemaFiles().get(path);
  if (path === 'search.json' || path.startsWith('_astro/search-')) {
    return searchFiles((await current()).searchRecords()).get(path);
  }
  if (!path.startsWith('_astro/')) return undefined;
  const { files, readAsset } = await current();
  const file = files.used.get(path);
  return file === undefined ? undefined : readAsset(file);
}
