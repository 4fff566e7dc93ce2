/** Makes an Astro site of a bank. */
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { projectRoot } from '../../node/project-root.ts';
import { countOf } from '../labels.ts';
import type { SiteOptions } from '../open-site.ts';
import { guidesPlugin } from './guides-plugin.ts';
import { katexFontsPlugin } from './katex-fonts-plugin.ts';
import { serveFiles } from './serve-files.ts';
import { type SiteOpener, siteOpener } from './site-opener.ts';
import { watchBank } from './watch-bank.ts';
import { writeSite } from './write-site.ts';

/** What the site is made from and to. `bank` is absolute, without links. */
export interface StemmaOptions extends SiteOptions {
  /** Directory of the finished site. */
  readonly dist: string;
}

/** Opens the bank for Astro's pages, and finishes what Astro builds. */
export function stemma(options: StemmaOptions): AstroIntegration {
  const { bank, layers, base, dist, packages } = options;
  let opener: SiteOpener | undefined;
  let isDevelopment = false;
  const current = () => {
    if (opener === undefined) throw new Error('The site is not set up.');
    return opener.current();
  };
  return {
    name: 'stemma',
    hooks: {
      'astro:config:setup': ({ command, updateConfig }) => {
        isDevelopment = command === 'dev';
        opener = siteOpener({
          ...options,
          audience: isDevelopment ? 'instructor' : options.audience,
        });
        globalThis.stemmaSite = current;
        updateConfig({
          vite: { plugins: [guidesPlugin(bank, projectRoot()), katexFontsPlugin()] },
        });
      },
      'astro:route:setup': ({ route }) => {
        // While authors work, pages come and go: each is looked up when it is asked for.
        if (isDevelopment && route.component.endsWith('[...path].astro')) route.prerender = false;
      },
      'astro:server:setup': ({ server }) => {
        serveFiles(server, base, current);
        for (const folder of [bank, ...(layers?.overlays ?? [])]) {
          watchBank(server, folder, () => opener?.forget());
        }
      },
      'astro:server:done': () => opener?.close(),
      'astro:build:start': async () => {
        const { problems } = await current();
        const errors = problems.filter(({ severity }) => severity === 'error').length;
        if (errors > 0) {
          throw new Error(`The bank has ${countOf(errors, 'error')}. \`stemma check\` shows them.`);
        }
      },
      'astro:build:done': async ({ dir }) => {
        writeSite({ built: fileURLToPath(dir), dist, site: await current(), packages });
        await opener?.close();
      },
    },
  };
}
