/** Opens the bank that a command is about. */
import { type BankIndex, indexBank } from '../node/index-bank.ts';
import { bankFolder } from './bank-option.ts';
import type { CliHost } from './cli-host.ts';
import { progressLine } from './progress.ts';

/** Runs `use` with the bank and closes it. */
export async function withBank<Result>(
  host: CliHost,
  bank: string,
  use: (index: BankIndex) => Result | Promise<Result>,
): Promise<Result> {
  const progress = progressLine(host, 'Reading items:');
  const index = await indexBank(bankFolder(host, bank), {
    onProgress: progress.show,
    ...host.layers?.(),
  });
  progress.end();
  try {
    return await use(index);
  } finally {
    index.close();
  }
}
