/** Codes about what a target cannot carry. */
import { defineCodes } from '../code-entry.ts';

const choices = `- [ ] 90 °C
- [x] 100 °C
- [ ] 110 °C
`;

const plain = {
  'boiling.md': `---
id: boiling
title: Boiling
type: multiple-choice
---

At what temperature does water boil at sea level?

${choices}`,
};

const card = {
  'boiling.md': `---
id: boiling
title: Boiling
type: flashcard
---

Boiling point of water at sea level

## Answer

100 °C
`,
};

const ordered = {
  'phases.md': `---
id: phases
title: Phases by energy
type: ordering
---

Put the phases in the order of rising energy.

## Order

1. ice
2. water
3. steam
`,
};

const withHint = {
  'boiling.md': `---
id: boiling
title: Boiling
type: multiple-choice
---

At what temperature does water boil at sea level?

${choices}
## Hint

The Celsius scale was made for it.
`,
};

const withSolution = {
  'boiling.md': `---
id: boiling
title: Boiling
type: multiple-choice
---

At what temperature does water boil at sea level?

${choices}
## Solution

The Celsius scale was made so.
`,
};

const withLostImage = {
  'boiling.md': `---
id: boiling
title: Boiling
type: multiple-choice
---

![A kettle](kettle.png)

At what temperature does the water boil?

${choices}`,
};

const longWinded = {
  'boiling.md': `---
id: boiling
title: Boiling
type: multiple-choice
---

${'Water is heated in an open kettle at sea level. '.repeat(400)}At what temperature does it boil?

${choices}`,
};

export const exportCodes = defineCodes({
  'export-item-omitted': {
    severity: 'warning',
    title: 'An item is left out',
    explanation:
      'The target has no question of this kind, and no simpler one would ask the same. The item is ' +
      'not in the exported file. Export to another target, write the item as another type, or ' +
      'leave it out of the selection; `--strict` makes this an error.',
    invalid: card,
    valid: plain,
  },
  'export-item-degraded': {
    severity: 'warning',
    title: 'An item becomes a simpler one',
    explanation:
      'The target has no question of this kind; the item is exported as the nearest kind that it ' +
      'has, so candidates answer it in another way, and it may be scored in another way. The ' +
      'message says what it becomes.',
    invalid: ordered,
    valid: plain,
  },
  'export-field-omitted': {
    severity: 'info',
    title: 'Part of an item is not carried',
    explanation:
      'The target has no place for this part of the item or assessment, such as hints, notes or ' +
      'tags. The question itself is there; the part stays in the bank.',
    invalid: withHint,
    valid: plain,
  },
  'export-field-degraded': {
    severity: 'warning',
    title: 'Part of an item is carried in another form',
    explanation:
      'The target has no place of its own for this part, or reads it differently: a solution that ' +
      'is shown with the general feedback, a formula where only plain text is shown, a way of ' +
      'scoring that the target does not know. The message says what becomes of it.',
    invalid: withSolution,
    valid: plain,
  },
  'export-asset-missing': {
    severity: 'error',
    title: 'A file to be packed is missing',
    explanation:
      'A text of the item shows or links to a file that is not in the bank, so the package would ' +
      'show a broken image. Add the file beside the item or correct the address.',
    invalid: withLostImage,
    valid: plain,
  },
  'export-package-invalid': {
    severity: 'error',
    title: 'The package breaks a rule of its target',
    explanation:
      'The finished package is read again and checked against the rules under which its target ' +
      'imports it without loss. The message names the rule and the file. Where the item causes it ' +
      '(a stem of more than 16,384 characters, say), shorten or split the item.',
    invalid: longWinded,
    valid: plain,
  },
});
