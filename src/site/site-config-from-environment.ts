/** Reads what to build, and where to, from variables. */
import type { AstroUserConfig } from 'astro';
import { siteConfig } from './site-config.ts';

/**
 * `STEMMA_BANK`: directory of the bank, `questions`. `STEMMA_DIST`: directory to write, `dist`.
 * `STEMMA_BASE`: path below which the site stands, `/`.
 */
export function siteConfigFromEnvironment(
  variables: Readonly<Record<string, string | undefined>>,
): AstroUserConfig {
  return siteConfig({
    bank: variables.STEMMA_BANK || 'questions',
    dist: variables.STEMMA_DIST || 'dist',
    base: variables.STEMMA_BASE || '/',
  });
}
