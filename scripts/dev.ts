/** Shows the bank to its authors while they edit it. Options as for `build.ts`, and `--port`. */
import { dev } from 'astro';
import { readBuildOptions } from '../src/site/build/build-options.ts';
import { siteConfig } from '../src/site/site-config.ts';

const options = readBuildOptions(process.argv.slice(2), process.env);
await dev({ configFile: false, server: { port: options.port }, ...siteConfig(options) });
