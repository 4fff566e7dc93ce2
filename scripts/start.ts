/** Checks and builds the bank, then serves the site on this machine. Options as for `build.ts`, and `--port`. */
import { serveSite } from '../src/node/serve/serve-site.ts';
import { buildEverything } from '../src/site/build/build-everything.ts';
import { readBuildOptions } from '../src/site/build/build-options.ts';
import { processHost } from '../src/site/build/process-host.ts';

const options = readBuildOptions(process.argv.slice(2), process.env);
if (await buildEverything(options, processHost)) {
  const { port, base, dist } = options;
  const { url } = await serveSite(dist, { port, base });
  console.log(`The site is at ${url} (stop with Ctrl+C).`);
} else {
  process.exitCode = 1;
}
