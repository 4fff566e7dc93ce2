/** Builds the site of a bank. */
import { build } from 'astro';
import type { SitePackage } from '../packages.ts';
import { siteConfig } from '../site-config.ts';
import type { BuildOptions } from './build-options.ts';

/** @param packages to put on the site */
export async function buildSite(
  options: Pick<BuildOptions, 'bank' | 'layers' | 'dist' | 'base' | 'audience'>,
  packages: readonly SitePackage[] = [],
): Promise<void> {
  // The site is made for its readers, whatever the shell that builds it is set up for.
  process.env.NODE_ENV = 'production';
  await build({ configFile: false, logLevel: 'warn', ...siteConfig(options, packages) });
}
