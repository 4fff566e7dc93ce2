/** Codes about a built site that holds what the bank does not release. */
import { defineCodes } from '../code-entry.ts';

const question = `---
id: heavy-water
title: Heavy water
release: preview
---

Why does an ice cube of heavy water sink?

- [x] It is denser than water
- [ ] It is colder than water

## Solution

Each deuterium atom has a neutron that hydrogen lacks, which adds a tenth to the mass.
`;

const drawing = question.replace('Each', '![The two atoms](atoms.svg)\n\nEach');
const atoms = '<svg xmlns="http://www.w3.org/2000/svg"><title>Two atoms</title></svg>\n';
const page = '<h1>Heavy water</h1>\n<ol><li>It is denser than water</li></ol>\n';

export const leakCodes = defineCodes({
  'leak-text': {
    severity: 'error',
    title: 'A secret text is in the public site',
    explanation:
      'A file of the site holds words, a formula or a number that the bank keeps from the public: a key, a tolerance, a rationale, feedback, a solution, a sample answer, a rubric, the back of a card, notes for instructors, anything of an item that is secure, a draft, in review or retired, or the access code of an assessment. The message names the file, how the text is packed or written in it, the item and the part; it shows only the beginning. If the text was meant to be public, release the item; else find what wrote it into the file. What has once been published counts as known: see the chapter on secrecy.',
    invalid: {
      'heavy-water.md': question,
      'dist/search.json': '["Each deuterium atom has a neutron that hydrogen lacks"]\n',
    },
    valid: { 'heavy-water.md': question, 'dist/search.json': '["Heavy water"]\n' },
  },
  'leak-key': {
    severity: 'error',
    title: 'A page or record marks the key of an item',
    explanation:
      'Some keys are no texts that could be looked for: which choice is right, which entries belong together. Here a page about an item whose key is not released has an element that only answers have, or data names the item together with a field such as `correct`. Both would tell the key whatever it is.',
    invalid: {
      'heavy-water.md': question,
      'dist/items/heavy-water/index.html': page.replace('<li>', '<li class="correct">'),
    },
    valid: { 'heavy-water.md': question, 'dist/items/heavy-water/index.html': page },
  },
  'leak-package': {
    severity: 'error',
    title: 'A package with unreleased items is in the public site',
    explanation:
      'A package holds the keys of all its items, so the public site offers only packages whose every item is released for `practice`. This file names or holds an item that is not, and it is a package: it lies in an archive or database, in the folder of downloads, or has the marks of a question format.',
    invalid: {
      'heavy-water.md': question,
      'dist/downloads/ice.txt': 'Why does an ice cube of heavy water sink?\n',
    },
    valid: {
      'heavy-water.md': question.replace('preview', 'practice'),
      'dist/downloads/ice.txt': 'Why does an ice cube of heavy water sink?\n',
    },
  },
  'leak-file': {
    severity: 'error',
    title: 'A secret file is in the public site',
    explanation:
      'The bytes are those of a file of the bank that only secret parts show, such as the drawing in a solution. It may stand there under another name, inside an archive, or encoded in a page.',
    invalid: { 'heavy-water.md': drawing, 'atoms.svg': atoms, 'dist/_astro/a1.svg': atoms },
    valid: {
      'heavy-water.md': drawing.replace('preview', 'practice'),
      'atoms.svg': atoms,
      'dist/_astro/a1.svg': atoms,
    },
  },
  'leak-unreadable': {
    severity: 'error',
    title: 'A file cannot be searched for secrets',
    explanation:
      'The file, or an entry of it, is encrypted, damaged, packed in a way that is not known or more than anyone can unpack. What cannot be looked into is not passed as clean. Files that items show to everyone are known and need not be readable; so are pictures, fonts and sounds.',
    invalid: { 'heavy-water.md': question, 'dist/data.bin': '\u0001\u0002\u0003\u0004\n' },
    valid: { 'heavy-water.md': question, 'dist/data.txt': 'Water\n' },
  },
});
