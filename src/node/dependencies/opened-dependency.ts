/** Another bank whose items are used, open. */
import type { BankDependency } from '../../model/index.ts';
import type { BankIndex } from '../index-bank.ts';

export interface OpenedDependency {
  /** As `bank.yml` names it. */
  readonly entry: BankDependency;
  /** Author date of the commit, seconds since 1970. */
  readonly time: number;
  /** The bank as it was at the commit, with its own ids and paths. */
  readonly index: BankIndex;
}
