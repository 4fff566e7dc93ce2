/** The options of every command that opens a bank about what lies over it and what it names. */
import { delimiter, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import type { Layers } from '../node/index-bank.ts';
import type { CliHost } from './cli-host.ts';
import { collect } from './named-options.ts';

/**
 * Adds `--overlay` and `--offline` to each command that has `--bank`, also below this one.
 * @param set is called before such a command runs
 */
export function addLayerOptions(
  command: Command,
  host: CliHost,
  set: (layers: Layers) => void,
): Command {
  if (command.options.some(({ long }) => long === '--bank')) {
    command
      .addOption(
        new Option(
          '--overlay <dir>',
          'folder of items kept apart from the bank; may be given several times; also STEMMA_OVERLAY',
        ).argParser(collect),
      )
      .option('--offline', 'fetch no other banks; use those that are kept')
      .hook('preAction', (_, running) => {
        if (running !== command) return;
        const { overlay, offline } = running.opts<LayerValues>();
        set({ overlays: overlayFolders(overlay, host), isOffline: offline === true });
      });
  }
  for (const below of command.commands) addLayerOptions(below, host, set);
  return command;
}

interface LayerValues {
  readonly overlay?: readonly string[];
  readonly offline?: boolean;
}

/** Absolute; those of the variable are separated as in PATH. */
export function overlayFolders(
  named: readonly string[] | undefined,
  { cwd, env }: Pick<CliHost, 'cwd' | 'env'>,
): readonly string[] {
  const folders = named ?? (env.STEMMA_OVERLAY ?? '').split(delimiter);
  const absolute = folders.filter((folder) => folder !== '').map((folder) => resolve(cwd, folder));
  return [...new Set(absolute)];
}

/** The options of a command line that say the same. */
export function layerArguments({ overlays = [], isOffline }: Layers): readonly string[] {
  return [
    ...overlays.flatMap((folder) => ['--overlay', folder]),
    ...(isOffline ? ['--offline'] : []),
  ];
}
