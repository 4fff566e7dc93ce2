/** Codes about overlays and about other banks whose items are used. */
import { defineCodes } from '../code-entry.ts';

const entry = (name: string, source: string): string =>
  `  - name: ${name}\n    source: ${source}\n    commit: 4b825dc642cb6eb9a060e54bf8d69288fbee4904\n`;

export const layerCodes = defineCodes({
  'overlay-path': {
    severity: 'error',
    title: 'A file that the bank has as well',
    explanation:
      'An overlay adds files to a bank and hides none: this path is that of a file of the bank, or of another overlay, so one of the two would be out of sight without anybody noticing. The file of the overlay is left out. Give it another name. Only `_defaults.yml` may be in both: that of the overlay holds for its own items. A figure may be in both when its bytes are the same.',
    invalid: {},
    valid: {},
  },
  'overlay-committed': {
    severity: 'warning',
    title: 'An overlay in the repository of the bank',
    explanation:
      'An overlay keeps items away from those who may read the repository of the bank, but files of this one are committed to that repository, or staged to be, so everybody who has it has them. Keep the overlay in a repository of its own, with fewer readers. Removing the files does not take them out of the history that was pushed: treat the items as known.',
    invalid: {},
    valid: {},
  },
  'overlay-release': {
    severity: 'warning',
    title: 'An item of an overlay that is public',
    explanation:
      'What lies in an overlay is kept out of the public repository, and is `secure` unless it says otherwise. This item or assessment states a `release` that shows it on the public site. If that is meant, it can as well live in the bank itself; if not, remove the key.',
    invalid: {},
    valid: {},
  },
  'overlay-unused': {
    severity: 'info',
    title: 'A file of an overlay that is not read',
    explanation:
      'The settings of a bank are those of its own `bank.yml`, and its guides are pages with code that are built and reviewed with it. An overlay adds neither: its `bank.yml` serves only to check the overlay alone, and its guides are shown nowhere.',
    invalid: {},
    valid: {},
  },
  'bank-unavailable': {
    severity: 'error',
    title: 'Another bank cannot be read',
    explanation:
      '`banks` in `bank.yml` names a bank whose repository cannot be opened or fetched, or which does not have the commit. Its items are missing until it can. A bank at a web address is fetched once for each commit and kept, so that later runs need no network; `--offline` never fetches.',
    invalid: {},
    valid: {},
  },
  'bank-duplicate-name': {
    severity: 'error',
    title: 'Two banks of one name',
    explanation:
      'The ids of items from another bank begin with its name in `banks`, so each name stands for one bank. The second one is left out: give it a name of its own.',
    invalid: { 'bank.yml': `banks:\n${entry('ocean', '../ocean')}${entry('ocean', '../sea')}` },
    valid: { 'bank.yml': `banks:\n${entry('ocean', '../ocean')}${entry('sea', '../sea')}` },
  },
  'bank-folder-taken': {
    severity: 'error',
    title: 'A folder has the path of another bank',
    explanation:
      'Items of a bank named under `banks` have paths below `banks/` and its name, so a folder of that path in this bank would mix with them. The other bank is left out. Rename the folder, or the bank.',
    invalid: {
      'bank.yml': `banks:\n${entry('ocean', '../ocean')}`,
      'banks/ocean/notes.txt': 'High tide at noon.\n',
    },
    valid: {
      'bank.yml': `banks:\n${entry('ocean', '../ocean')}`,
      'tides/notes.txt': 'High tide at noon.\n',
    },
  },
  'bank-faulty': {
    severity: 'warning',
    title: 'Another bank has errors',
    explanation:
      'At the commit named here the other bank has errors of its own. The items concerned are left out or incomplete, all others are used. Its maintainers can put it right; `stemma banks problems` shows the errors so that they can be told.',
    invalid: {},
    valid: {},
  },
  'bank-nested': {
    severity: 'info',
    title: 'Another bank uses further banks',
    explanation:
      'The bank named here has `banks` of its own. Only one level is read: their items are not used here. To use them as well, name those banks in this `bank.yml`.',
    invalid: {},
    valid: {},
  },
  'bank-license-unknown': {
    severity: 'warning',
    title: 'It is not known what the licence of items allows',
    explanation:
      'Items of another bank state no licence, one that is no SPDX expression, or one whose terms are not known here. Without a licence nobody may copy or publish them. Ask their authors; where they have agreed to something, state it as `license` of the bank in `banks`, which holds for items that state none.',
    invalid: {},
    valid: {},
  },
  'bank-license-conflict': {
    severity: 'warning',
    title: 'Items may not be used as the licence of the bank says',
    explanation:
      'The licence of this bank allows its readers something that the licence of items from another bank does not: commercial use, changed versions, changed versions under another licence, or use without the names of the authors. The items keep their own licence, which is shown with them, but whoever goes by that of the bank is misled. Leave the items out, or give this bank a licence that asks as much.',
    invalid: {},
    valid: {},
  },
});
