/** Leaves KaTeX's fonts in the one format that every browser of today reads. */
import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const olderFormat = /,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\([^)]*\)/gu;

/** Drops the older formats from KaTeX's stylesheet, so that their files are not built. */
export function katexFontsPlugin(): Plugin {
  return {
    name: 'stemma:katex-fonts',
    enforce: 'pre',
    load(id) {
      const [path = '', query = ''] = id.split('?');
      const isAddress = /\burl\b/u.test(query);
      if (isAddress || !path.endsWith('/katex.min.css')) return undefined;
      return readFileSync(path, 'utf8').replaceAll(olderFormat, '');
    },
  };
}
