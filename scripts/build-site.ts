/**
 * Builds the site alone: `node scripts/build-site.ts [--bank DIR] [--dist DIR] [--base PATH]
 * [--audience public|instructor] [--overlay DIR]... [--offline]`.
 */
import { readBuildOptions } from '../src/site/build/build-options.ts';
import { buildSite } from '../src/site/build/build-site.ts';

await buildSite(readBuildOptions(process.argv.slice(2), process.env));
