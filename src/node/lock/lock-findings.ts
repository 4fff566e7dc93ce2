/** Tells of locked items that have changed. */
import type { OutdatedReason } from '../../bank/lock/index.ts';
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Diagnostic } from '../../model/index.ts';
import type { BankIndex } from '../index-bank.ts';
import { type OutdatedLockFile, outdatedLocks } from './outdated-locks.ts';

/** One finding for each pinned item that is not as it was, at its line of the lock. */
export async function lockFindings(index: BankIndex): Promise<readonly Diagnostic[]> {
  return (await outdatedLocks(index)).flatMap(findingsOf);
}

/** What is said of an item; of one that is gone the link check tells. */
const messages: Readonly<Record<OutdatedReason, ((id: string) => string) | undefined>> = {
  changed: (id) => `${id} means something else than when it was locked.`,
  retired: (id) => `${id} is retired.`,
  joined: (id) => `${id} would be drawn from now as well.`,
  left: (id) => `${id} would not be drawn from any more.`,
  gone: undefined,
};

function findingsOf({ lock, assessment, pins, reading }: OutdatedLockFile): Diagnostic[] {
  const hint = `stemma outdated ${lock.assessment} shows what differs; stemma update ${lock.assessment} pins it as it is.`;
  const own =
    assessment === 'changed'
      ? [
          diagnostic('lock-outdated', {
            message: `The assessment ${lock.assessment} itself says something else than when it was locked.`,
            hint,
            place: reading.place(['sha256']),
          }),
        ]
      : [];
  return [
    ...own,
    ...pins.flatMap(({ id, reason, at = ['sections'] }) => {
      const message = messages[reason]?.(id);
      if (message === undefined) return [];
      return [diagnostic('lock-outdated', { message, hint, place: reading.place(at), item: id })];
    }),
  ];
}
