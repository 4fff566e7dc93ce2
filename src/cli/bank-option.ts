/** The option that every command about a bank has. */
import { isAbsolute, relative, resolve } from 'node:path';
import { Option } from 'commander';
import type { CliHost } from './cli-host.ts';

/** `--bank DIR`, else the variable STEMMA_BANK, else `questions`. */
export function bankOption(host: CliHost): Option {
  const named = host.env.STEMMA_BANK;
  return new Option('--bank <dir>', 'folder of the bank; also STEMMA_BANK').default(
    named === undefined || named === '' ? 'questions' : named,
  );
}

/** Absolute path of the folder that the option names. */
export function bankFolder(host: CliHost, bank: string): string {
  return resolve(host.cwd, bank);
}

/**
 * What to put before a path of the bank so that it is one from the folder `from`, where terminals
 * open it: `questions/`, or nothing.
 * @param root of the bank, absolute
 */
export function pathPrefix(root: string, from: string): string {
  const path = relative(from, root);
  if (path === '') return '';
  const prefix = isAbsolute(path) ? root : path;
  return `${prefix.replaceAll('\\', '/')}/`;
}
