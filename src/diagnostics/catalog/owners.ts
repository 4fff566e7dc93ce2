/** Codes about who owns which folder of a bank. */
import { defineCodes } from '../code-entry.ts';

const item =
  '---\nid: ice-floats\ntitle: Ice floats\ntype: true-false\n---\n\nIs water denser than ice?\n\n- [x] True\n- [ ] False\n';

const bank = (owners: string): Record<string, string> => ({
  'bank.yml': `owners:\n  ${owners}\n`,
  'ice/floats.md': item,
});

export const ownerCodes = defineCodes({
  'owners-unknown-folder': {
    severity: 'error',
    title: 'Owners of a folder that does not exist',
    explanation:
      '`owners` in `bank.yml` names a folder that the bank does not have, so the people named there would never be asked for a review. Most often the folder was moved or is mistyped. Folders are named from the root of the bank, with the case of their letters; `*` is the whole bank, and `code` the guides and everything outside the bank.',
    invalid: bank("{ '*': ['@everyone'], icee: ['@lovelace'] }"),
    valid: bank("{ '*': ['@everyone'], ice: ['@lovelace'] }"),
  },
  'course-without-owner': {
    severity: 'warning',
    title: 'A course that nobody owns',
    explanation:
      '`owners` in `bank.yml` says who reviews changes, but of this folder with items it says nothing, so GitHub asks nobody when they change. Name its owners, or those of the whole bank under `*`.',
    invalid: bank("{ code: ['@maintainer'] }"),
    valid: bank("{ code: ['@maintainer'], ice: ['@lovelace'] }"),
  },
});
