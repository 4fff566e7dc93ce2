/** Codes about versions of the format. */
import { defineCodes } from '../code-entry.ts';

export const migrationCodes = defineCodes({
  'bank-too-new': {
    severity: 'error',
    title: 'The bank is newer than the program',
    explanation:
      '`schemaVersion` in `bank.yml` says in which version of the format the files are written, and this program does not know that version. It would misread what is new in it, so nothing else that it says about this bank can be relied on. Update the program; somebody who shares the bank has updated already.',
    invalid: { 'bank.yml': 'schemaVersion: 99\n' },
    valid: { 'bank.yml': 'schemaVersion: 1\n' },
  },
  'bank-too-old': {
    severity: 'error',
    title: 'The bank is older than the program',
    explanation:
      'The files are written in an older version of the format than this program reads; a `bank.yml` without `schemaVersion` is of version 1. `stemma migrate --to` with the newer version rewrites them, and `--dry-run` shows beforehand what will change. The way back is the same command with the older version. The example is that of a program that reads version 2.',
    invalid: { 'bank.yml': 'schemaVersion: 1\n' },
    valid: { 'bank.yml': 'schemaVersion: 2\n' },
  },
  'migration-refused': {
    severity: 'error',
    title: 'The version of the bank cannot be told or written',
    explanation:
      '`stemma migrate` reads in `bank.yml` from which version the way begins, and writes there where it has ended. Here it cannot: the file is not YAML, `schemaVersion` is no whole number, or the file has a form to which no key can be added, such as a mapping in braces. Nothing is written. Put `bank.yml` right first.',
    invalid: {},
    valid: {},
  },
  'migration-loss': {
    severity: 'error',
    title: 'A version of the format cannot say this',
    explanation:
      'The files are to be rewritten in another version of the format, and what stands here has no place in it, or has a form that the step does not understand. Nothing is written. Change the line by hand, or let it go with `stemma migrate --accept-losses`; Git keeps what it was.',
    invalid: {},
    valid: {},
  },
});
