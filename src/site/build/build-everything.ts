/** Checks a bank and builds everything of it: packages and site, which is searched for leaks. */
import { join } from 'node:path';
import type { CliHost } from '../../cli/cli-host.ts';
import { layerArguments } from '../../cli/layer-options.ts';
import { countFindings } from '../../cli/report-diagnostics.ts';
import { runCli } from '../../cli/run-cli.ts';
import { countOf } from '../labels.ts';
import type { BuildOptions } from './build-options.ts';
import { buildPackages, lossesFile } from './build-packages.ts';
import { buildSite } from './build-site.ts';
import { isWithoutLeaks } from './is-without-leaks.ts';

/** @returns whether all went well; a bank with errors is not built */
export async function buildEverything(options: BuildOptions, host: CliHost): Promise<boolean> {
  const { bank, layers, dist, packages, audience } = options;
  if ((await runCli(['check', '--bank', bank, ...layerArguments(layers)], host)) !== 0)
    return false;
  const built = await buildPackages({ bank, layers }, packages, audience);
  const losses =
    built.losses.length === 0
      ? ''
      : `; ${countFindings(built.losses)} about what they cannot carry in ${join(packages, lossesFile)}`;
  host.err(`${packages}: ${countOf(built.count, 'package')}${losses}.\n`);
  await buildSite(options, built.shown);
  const shown = countOf(built.shown.length, 'package');
  if (audience === 'instructor') {
    host.err(`${dist}: the site for instructors, with keys and ${shown}. Do not publish it.\n`);
    return true;
  }
  host.err(`${dist}: the site, with ${shown} that everyone may have.\n`);
  return isWithoutLeaks(options, host);
}
