/** Leaves KaTeX's fonts in the one format that every browser of today reads. */
import type { Plugin } from 'vite';

/** Drops the older formats from KaTeX's stylesheet, so that their files are not built. */
export function katexFontsPlugin(): Plugin {
  return {
    name: 'stemma:katex-fonts',
    enforce: 'pre',
    transform(code, id) {
      if (!/katex[^/]*\.css/u.test(id)) return undefined;
      return code.replaceAll(/,\s*url\([^)]*\.(?:woff|ttf)\)\s*format\([^)]*\)/gu, '');
    },
  };
}
