/** Codes about locks of assessments. */
import { defineCodes, type Example } from '../code-entry.ts';

const item =
  '---\nid: ice-floats\ntitle: Ice floats\ntype: true-false\n---\n\nIs water denser than ice?\n\n- [x] True\n- [ ] False\n';

const digest = (digit: string): string => digit.repeat(64);

const bank = (lock: string, more: Example = {}): Example => ({
  'assessments/quiz.yml': 'id: quiz\ntitle: Ice\nsections:\n  - items: [ice-floats]\n',
  'assessments/quiz.lock': `version: 1\n${lock}`,
  'ice.md': item,
  ...more,
});

const lock = (assessment: string, id: string): string =>
  `assessment: ${assessment}\nterm: "2026-autumn"\nlocked: "2026-11-20"\nseed: "5d0c7f9a"\nsha256: "${digest('a')}"\nsections:\n  - items:\n      - { id: ${id}, points: 1, sha256: "${digest('b')}" }\n`;

export const lockCodes = defineCodes({
  'lock-unknown-assessment': {
    severity: 'warning',
    title: 'The lock belongs to no assessment',
    explanation:
      'A file `assessments/<slug>.lock` says how the assessment in `assessments/<slug>.yml` was given. There is no assessment of the id that it names, or its file has another name, so that commands will not find the lock. Rename the lock, or delete it: Git keeps it, and `stemma exposure` goes on counting it.',
    invalid: bank(lock('quizz', 'ice-floats')),
    valid: bank(lock('quiz', 'ice-floats')),
  },
  'lock-unknown-item': {
    severity: 'warning',
    title: 'A locked item is gone',
    explanation:
      'The lock pins an item that the bank does not have any more. The exam cannot be exported as it was given from the bank as it is; `stemma export --locked --at` rebuilds it from the commit or tag in which the item is there. An item that is not to be asked any more is better `retired` than deleted.',
    invalid: bank(lock('quiz', 'ice-sinks')),
    valid: bank(lock('quiz', 'ice-floats')),
  },
  'lock-linked': {
    severity: 'error',
    title: 'An item links to a lock',
    explanation:
      'Files that an item shows or links to are published with it and packed with it. A lock names what an examination asks, so it is never published, whoever links to it. Remove the link.',
    invalid: bank(lock('quiz', 'ice-floats'), {
      'ice.md': item.replace('Is water', 'See [the lock](assessments/quiz.lock). Is water'),
    }),
    valid: bank(lock('quiz', 'ice-floats')),
  },
  'lock-outdated': {
    severity: 'info',
    title: 'A locked item has changed',
    explanation:
      'The item means something else than when the assessment was locked: its wording, key, points, feedback or a figure differs, or it is retired. That is no fault, since items go on living when an exam is over, but what would be exported now is not what was locked. `stemma outdated` shows what differs; `stemma update` pins the item as it is now.',
    invalid: bank(lock('quiz', 'ice-floats')),
    valid: { 'ice.md': item },
  },
});
