/**
 * Builds the site alone, from what these variables name:
 *   STEMMA_BANK  directory of the bank, `questions`
 *   STEMMA_DIST  directory to write, `dist`
 *   STEMMA_BASE  path below which the site stands, `/`
 */
import { build } from 'astro';
import { siteConfigFromEnvironment } from '../src/site/site-config-from-environment.ts';

await build({ configFile: false, logLevel: 'warn', ...siteConfigFromEnvironment(process.env) });
