/** Names of targets and losses in `bank.yml`. */
import { defineCodes } from '../code-entry.ts';

export const targetCodes = defineCodes({
  'unknown-target': {
    severity: 'error',
    title: 'A target that does not exist',
    explanation:
      '`packages` and `acceptedLosses` in `bank.yml` name targets such as `canvas/classic` or ' +
      '`moodle-xml`; `stemma targets` lists them. Under this name there is none, so no package ' +
      'would be written and no loss accepted.',
    invalid: { 'bank.yml': 'packages: [canvas/clasic]\n' },
    valid: { 'bank.yml': 'packages: [canvas/classic]\n' },
  },
  'unknown-loss': {
    severity: 'error',
    title: 'A field that cannot be lost',
    explanation:
      '`acceptedLosses` in `bank.yml` lists fields of items, such as `hints` or `feedback.correct`, ' +
      '`type` for items that become another type and `item` for items that are left out. No loss ' +
      'goes by this name, so it would accept nothing.',
    invalid: { 'bank.yml': 'acceptedLosses:\n  canvas: [hint]\n' },
    valid: { 'bank.yml': 'acceptedLosses:\n  canvas: [hints]\n' },
  },
});
