/** Builds the site of a bank. */
import { build } from 'astro';
import type { SitePackage } from '../packages.ts';
import { siteConfig } from '../site-config.ts';
import type { BuildOptions } from './build-options.ts';

/** @param packages to put on the site */
export async function buildSite(
  options: Pick<BuildOptions, 'bank' | 'dist' | 'base'>,
  packages: readonly SitePackage[] = [],
): Promise<void> {
  await build({ configFile: false, logLevel: 'warn', ...siteConfig(options, packages) });
}
