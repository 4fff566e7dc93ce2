/** Opens the bank that a command is about. */
import { type BankIndex, indexBank } from '../node/index-bank.ts';
import { bankFolder } from './bank-option.ts';
import type { CliHost } from './cli-host.ts';
import { openWithProgress } from './open-with-progress.ts';

/** Runs `use` with the bank and closes it. */
export async function withBank<Result>(
  host: CliHost,
  bank: string,
  use: (index: BankIndex) => Result | Promise<Result>,
): Promise<Result> {
  const folder = bankFolder(host, bank);
  const index = await openWithProgress(host, (options) => indexBank(folder, options));
  try {
    return await use(index);
  } finally {
    index.close();
  }
}
