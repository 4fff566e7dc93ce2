/** The configuration of Astro for a bank. */
import { hash } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import type { AstroUserConfig } from 'astro';
import { passthroughImageService } from 'astro/config';
import rehypeKatex from 'rehype-katex';
import remarkMath from 'remark-math';
import { cacheFolder } from '../node/cache.ts';
import { projectRoot } from '../node/project-root.ts';
import type { BuildOptions } from './build/build-options.ts';
import { rehypeDocumentLinks } from './integration/rehype-document-links.ts';
import { rehypeFrames } from './integration/rehype-frames.ts';
import { rehypeHighlight } from './integration/rehype-highlight.ts';
import { stemma } from './integration/stemma.ts';
import { rehypeLiftStyles, rehypeUnits } from './math/rehype-math.ts';
import type { SitePackage } from './packages.ts';

/** Everything Astro needs to know. @param packages to put on the site */
export function siteConfig(
  {
    bank,
    layers,
    dist,
    base,
    audience,
  }: Pick<BuildOptions, 'bank' | 'layers' | 'dist' | 'base' | 'audience'>,
  packages: readonly SitePackage[] = [],
): AstroUserConfig {
  const root = realpathSync(bank);
  const slashed = `/${base}/`.replaceAll(/\/+/gu, '/');
  return {
    root: projectRoot(),
    srcDir: 'src/site',
    publicDir: 'src/site/public',
    // Only the frame of the site: it is finished in `dist`.
    outDir: join(cacheFolder(), 'astro', hash('sha256', resolve(dist)).slice(0, 12)),
    base: slashed,
    output: 'static',
    trailingSlash: 'always',
    // Nothing is put into pages that their security policy would refuse.
    build: { format: 'directory', inlineStylesheets: 'never', assets: '_astro' },
    devToolbar: { enabled: false },
    image: { service: passthroughImageService() },
    markdown: {
      syntaxHighlight: false,
      processor: unified({
        remarkPlugins: [remarkMath],
        rehypePlugins: [
          rehypeUnits,
          rehypeKatex,
          rehypeLiftStyles,
          rehypeHighlight,
          rehypeFrames,
          rehypeDocumentLinks(slashed),
        ],
      }),
    },
    integrations: [
      mdx(),
      stemma({ bank: root, layers, dist: resolve(dist), base: slashed, audience, packages }),
    ],
    vite: {
      build: { assetsInlineLimit: 0 },
      server: { fs: { allow: [projectRoot(), root, ...(layers.overlays ?? [])] } },
    },
  };
}
