/**
 * Checks the bank and builds packages and site: `node scripts/build.ts [--bank DIR] [--dist DIR]
 * [--packages DIR] [--base PATH] [--audience public|instructor] [--overlay DIR]... [--offline]`.
 */
import { buildEverything } from '../src/site/build/build-everything.ts';
import { readBuildOptions } from '../src/site/build/build-options.ts';
import { processHost } from '../src/site/build/process-host.ts';

const options = readBuildOptions(process.argv.slice(2), process.env);
if (!(await buildEverything(options, processHost))) process.exitCode = 1;
