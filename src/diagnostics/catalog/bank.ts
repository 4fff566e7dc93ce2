/** Codes about the bank as a whole: identity, references, settings. */
import { defineCodes } from '../code-entry.ts';

const item = (frontMatter: string): string =>
  `---\n${frontMatter}\n---\n\nIs water denser than ice?\n\n- [x] True\n- [ ] False\n`;

const stimulus = (id: string, more = ''): string =>
  `---\nid: ${id}\ntitle: A pump\ntype: stimulus\n${more}---\n\nA pump lifts water by ten metres.\n`;

const trueFalse = 'title: Ice floats\ntype: true-false';

export const bankCodes = defineCodes({
  'yaml-syntax': {
    severity: 'error',
    title: 'The file is not YAML',
    explanation:
      '`bank.yml`, `_defaults.yml` and the files of `assessments/` are YAML. The line named here breaks its rules, so nothing of the file can be used. The usual causes are a value with a colon that is not quoted, a tab in the indentation, and a list that is not indented like its neighbours.',
    invalid: { 'bank.yml': 'title: Hydraulics: an introduction\n' },
    valid: { 'bank.yml': 'title: "Hydraulics: an introduction"\n' },
  },
  'yaml-unknown-key': {
    severity: 'error',
    title: 'Unknown key in a settings file',
    explanation:
      'The key means nothing in this file, so what it says would be lost without a word. Most often it is mistyped, or it belongs to another file: `title` of an item is not a folder default, `taxonomy` is only read in `bank.yml`.',
    invalid: { 'bank.yml': 'titel: Hydraulics\n' },
    valid: { 'bank.yml': 'title: Hydraulics\n' },
  },
  'yaml-missing-key': {
    severity: 'error',
    title: 'Key missing in a settings file',
    explanation:
      'The part named here needs a key that is not there: an assessment has `id`, `title` and `sections`, an outcome has `id` and `title`. The part is left out until it is complete.',
    invalid: {
      'bank.yml': 'outcomeFrameworks:\n  - id: hydraulics\n    title: Hydraulics\n',
    },
    valid: {
      'bank.yml':
        'outcomeFrameworks:\n  - id: hydraulics\n    title: Hydraulics\n    outcomes: []\n',
    },
  },
  'yaml-value': {
    severity: 'error',
    title: 'Value not allowed in a settings file',
    explanation:
      'The value does not fit its key: a word where a number is due, a text where a list is due, or none of the words that the key allows. The key counts as absent until it is put right, so its default holds.',
    invalid: { 'bank.yml': 'release: public\n' },
    valid: { 'bank.yml': 'release: practice\n' },
  },
  'file-encoding': {
    severity: 'error',
    title: 'The file is not UTF-8',
    explanation:
      'Every text of a bank is UTF-8. This file holds bytes that are not, which comes from an editor that saves in an older encoding such as Windows-1252. Guessing the encoding could change what the item says, so the file is left out: save it as UTF-8.',
    invalid: {},
    valid: { 'ice.md': item(`id: ice-floats\n${trueFalse}`) },
  },
  'file-unreadable': {
    severity: 'error',
    title: 'The file cannot be read',
    explanation:
      'The operating system refuses to hand out the file, most often because its permissions do not allow it. What it holds is missing from the bank.',
    invalid: {},
    valid: {},
  },
  'link-skipped': {
    severity: 'warning',
    title: 'Symbolic link not followed',
    explanation:
      'A symbolic link to a folder, or to a file outside the bank, is not followed: a bank has to be whole wherever it is cloned, and must not publish files of the machine it is built on. Copy the file into the bank.',
    invalid: {},
    valid: {},
  },
  'duplicate-id': {
    severity: 'error',
    title: 'Two files with the same id',
    explanation:
      'An id names one item, or one assessment, for ever: results, packages and links depend on it. Two files have this one, most often because one was copied to begin the other. The newer file needs an id of its own; the older one keeps its id. Until then only the first file, by its path, is in the bank.',
    invalid: {
      'a.md': item(`id: ice-floats\n${trueFalse}`),
      'b.md': item(`id: ice-floats\n${trueFalse}`),
    },
    valid: {
      'a.md': item(`id: ice-floats\n${trueFalse}`),
      'b.md': item(`id: ice-floats-again\n${trueFalse}`),
    },
  },
  'unknown-stimulus': {
    severity: 'error',
    title: 'No stimulus of that name',
    explanation:
      '`stimulus` names the id of an item of type `stimulus`, which is shown with this one. There is none with this id, so the item would be shown without what it asks about.',
    invalid: { 'ice.md': item(`id: ice-floats\n${trueFalse}\nstimulus: pumpe`) },
    valid: {
      'ice.md': item(`id: ice-floats\n${trueFalse}\nstimulus: pump`),
      'stimuli/pump.md': stimulus('pump'),
    },
  },
  'not-a-stimulus': {
    severity: 'error',
    title: 'The item named is no stimulus',
    explanation:
      '`stimulus` may only name an item of type `stimulus`: a question cannot be shown as the material of another one. Move what both need into a file of type `stimulus` and name that in both.',
    invalid: {
      'ice.md': item(`id: ice-floats\n${trueFalse}\nstimulus: ice-sinks`),
      'sinks.md': item(`id: ice-sinks\n${trueFalse}`),
    },
    valid: {
      'ice.md': item(`id: ice-floats\n${trueFalse}\nstimulus: pump`),
      'stimuli/pump.md': stimulus('pump'),
    },
  },
  'nested-stimulus': {
    severity: 'error',
    title: 'A stimulus with a stimulus',
    explanation:
      'A stimulus stands by itself: it cannot name another one to be shown with it. Put both texts into one file, or name the other one in the items.',
    invalid: {
      'stimuli/pump.md': stimulus('pump', 'stimulus: well\n'),
      'stimuli/well.md': stimulus('well'),
    },
    valid: { 'stimuli/pump.md': stimulus('pump'), 'stimuli/well.md': stimulus('well') },
  },
  'hidden-stimulus': {
    severity: 'error',
    title: 'A public item with a stimulus that is not',
    explanation:
      'The item appears on the public site, but the stimulus it asks about does not: it is a draft, under review, retired or secure. The page would lack what the question is about. Publish the stimulus, or hold the item back as well.',
    invalid: {
      'ice.md': item(`id: ice-floats\n${trueFalse}\nstimulus: pump`),
      'stimuli/pump.md': stimulus('pump', 'release: secure\n'),
    },
    valid: {
      'ice.md': item(`id: ice-floats\n${trueFalse}\nstimulus: pump\nrelease: secure`),
      'stimuli/pump.md': stimulus('pump', 'release: secure\n'),
    },
  },
  'missing-asset': {
    severity: 'error',
    title: 'No file of that name',
    explanation:
      'The item shows or links to a file that is not in the bank. Addresses are relative to the file of the item, upper and lower case count, and a space is written `%20` or the address is put in angle brackets.',
    invalid: {
      'ice.md': item(`id: ice-floats\n${trueFalse}`).replace(
        'Is water',
        '![An ice cube in a glass](ice.svg)\n\nIs water',
      ),
    },
    valid: { 'ice.md': item(`id: ice-floats\n${trueFalse}`) },
  },
  'asset-outside': {
    severity: 'error',
    title: 'The file named lies outside the bank',
    explanation:
      'The address leads out of the folder of the bank, so the file would be missing wherever the bank is built from a clone, and packages could carry files that nobody meant to publish. Copy the file into the bank and name it there.',
    invalid: {
      'ice.md': item(`id: ice-floats\n${trueFalse}`).replace(
        'Is water',
        '![An ice cube in a glass](../ice.svg)\n\nIs water',
      ),
    },
    valid: { 'ice.md': item(`id: ice-floats\n${trueFalse}`) },
  },
  'unknown-topic': {
    severity: 'error',
    title: 'Topic not in the taxonomy',
    explanation:
      '`bank.yml` lists the topics of the bank under `taxonomy`, and this is none of them, so the item would stand on a page of its own. Upper and lower case count. Correct the spelling, or add the topic to the taxonomy.',
    invalid: {
      'bank.yml': 'taxonomy:\n  - name: Ice\n',
      'ice.md': item(`id: ice-floats\n${trueFalse}\ntopic: Ise`),
    },
    valid: {
      'bank.yml': 'taxonomy:\n  - name: Ice\n',
      'ice.md': item(`id: ice-floats\n${trueFalse}\ntopic: Ice`),
    },
  },
  'no-topic': {
    severity: 'warning',
    title: 'Item without a topic',
    explanation:
      '`bank.yml` has a taxonomy, but this item states no topic and the folder it lies in is none, so no topic page lists it. State a `topic`, move the file, or state the topic of the folder in `_defaults.yml`.',
    invalid: {
      'bank.yml': 'taxonomy:\n  - name: Ice\n',
      'water/ice.md': item(`id: ice-floats\n${trueFalse}`),
    },
    valid: {
      'bank.yml': 'taxonomy:\n  - name: Ice\n',
      'ice/floats.md': item(`id: ice-floats\n${trueFalse}`),
    },
  },
  'duplicate-topic': {
    severity: 'error',
    title: 'Topic listed twice',
    explanation:
      'Two topics beside each other in the taxonomy have the same name but for case, accents and hyphens, so a query or a folder could mean either. Merge them.',
    invalid: { 'bank.yml': 'taxonomy:\n  - name: Ice\n  - name: ice\n' },
    valid: { 'bank.yml': 'taxonomy:\n  - name: Ice\n  - name: Water\n' },
  },
  'unknown-outcome': {
    severity: 'error',
    title: 'Outcome not in any framework',
    explanation:
      '`bank.yml` lists learning outcomes under `outcomeFrameworks`, and none has this id. Correct the spelling, or add the outcome to its framework.',
    invalid: {
      'bank.yml':
        'outcomeFrameworks:\n  - id: ice\n    title: Ice\n    outcomes:\n      - {id: ice-density, title: Compare densities}\n',
      'ice.md': item(`id: ice-floats\n${trueFalse}\noutcomes: [ice-densty]`),
    },
    valid: {
      'bank.yml':
        'outcomeFrameworks:\n  - id: ice\n    title: Ice\n    outcomes:\n      - {id: ice-density, title: Compare densities}\n',
      'ice.md': item(`id: ice-floats\n${trueFalse}\noutcomes: [ice-density]`),
    },
  },
  'duplicate-outcome': {
    severity: 'error',
    title: 'Outcome listed twice',
    explanation:
      'Two outcomes of the frameworks in `bank.yml` have the same id, so an item that names it could mean either. Ids of outcomes are unique across all frameworks.',
    invalid: {
      'bank.yml':
        'outcomeFrameworks:\n  - id: ice\n    title: Ice\n    outcomes:\n      - {id: density, title: Compare densities}\n      - {id: density, title: Measure densities}\n',
    },
    valid: {
      'bank.yml':
        'outcomeFrameworks:\n  - id: ice\n    title: Ice\n    outcomes:\n      - {id: density, title: Compare densities}\n      - {id: measuring, title: Measure densities}\n',
    },
  },
  'guide-unknown-item': {
    severity: 'error',
    title: 'A study guide embeds an item that does not exist',
    explanation:
      'A guide shows an item by `<Item id="…" />`, and no item of the bank has this id, so its page cannot be made. Correct the id; renaming or moving a file does not change it.',
    invalid: {
      'guides/ice.mdx': '---\ntitle: Ice\n---\n\n<Item id="ice-flaots" />\n',
      'ice.md': item(`id: ice-floats\n${trueFalse}`),
    },
    valid: {
      'guides/ice.mdx': '---\ntitle: Ice\n---\n\n<Item id="ice-floats" />\n',
      'ice.md': item(`id: ice-floats\n${trueFalse}`),
    },
  },
  'guide-hidden-item': {
    severity: 'error',
    title: 'A study guide embeds an item that is not public',
    explanation:
      'Guides are public. The item embedded here is a draft, under review, retired or secure, so readers must not see it and the page of the guide cannot be made. Publish the item, or take it out of the guide.',
    invalid: {
      'guides/ice.mdx': '---\ntitle: Ice\n---\n\n<Item id="ice-floats" />\n',
      'ice.md': item(`id: ice-floats\n${trueFalse}\nrelease: secure`),
    },
    valid: {
      'guides/ice.mdx': '---\ntitle: Ice\n---\n\n<Item id="ice-floats" />\n',
      'ice.md': item(`id: ice-floats\n${trueFalse}\nrelease: preview`),
    },
  },
  'unknown-fixed-choice': {
    severity: 'error',
    title: '`fixed` names no choice of the item',
    explanation:
      '`fixed` lists the choices that keep their place when the others are shuffled: letters by position (`a` is the first), `true` and `false` for a true/false item, or `last`. This item has no such choice, so the wrong one would move.',
    invalid: { 'ice.md': item(`id: ice-floats\n${trueFalse}\nfixed: [c]`) },
    valid: { 'ice.md': item(`id: ice-floats\n${trueFalse}\nfixed: ['true']`) },
  },
});
