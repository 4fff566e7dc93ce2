/** Codes about assessments. */
import { defineCodes, type Example } from '../code-entry.ts';

const item = (id: string, more = ''): string =>
  `---\nid: ${id}\ntitle: Ice floats\ntype: true-false\nrelease: practice\n${more}---\n\nIs water denser than ice?\n\n- [x] True\n- [ ] False\n`;

const bank = (sections: string, more: Example = {}): Example => ({
  'assessments/quiz.yml': `id: quiz\ntitle: Ice\nsections:\n${sections}`,
  'one.md': item('ice-one'),
  'two.md': item('ice-two'),
  ...more,
});

export const assessmentCodes = defineCodes({
  'assessment-unknown-item': {
    severity: 'error',
    title: 'The assessment names an item that does not exist',
    explanation:
      'A section lists an id that no item of the bank has. The item would be missing from the assessment, so that its points and its length are wrong. Correct the id; renaming or moving a file does not change it.',
    invalid: bank('  - items: [ice-one, ice-tow]\n'),
    valid: bank('  - items: [ice-one, ice-two]\n'),
  },
  'assessment-stimulus': {
    severity: 'error',
    title: 'The assessment names a stimulus',
    explanation:
      'A stimulus asks nothing and gives no points, so a section cannot list it. List the items that name it: it is shown with them.',
    invalid: bank('  - items: [pump]\n', {
      'stimuli/pump.md': '---\nid: pump\ntitle: A pump\ntype: stimulus\n---\n\nA pump.\n',
    }),
    valid: bank('  - items: [ice-one]\n'),
  },
  'assessment-query': {
    severity: 'error',
    title: 'The query of a section cannot be read',
    explanation:
      '`from` holds a query in the language of `stemma query`: words, `field:value` terms, `AND`, `OR`, `NOT` and parentheses. The place named here does not follow it, so nothing can be drawn.',
    invalid: bank('  - pick: 1\n    from: "topc:Ice"\n'),
    valid: bank('  - pick: 1\n    from: "type:true-false"\n'),
  },
  'assessment-too-few': {
    severity: 'error',
    title: 'Fewer items than are drawn',
    explanation:
      '`pick` says how many items each student gets of those that `from` gives, and there are not so many. A stimulus, a draft and a retired item are never drawn by a query. Lower `pick`, widen `from`, or write more items.',
    invalid: bank('  - pick: 3\n    from: "type:true-false"\n'),
    valid: bank('  - pick: 2\n    from: "type:true-false"\n'),
  },
  'assessment-points': {
    severity: 'warning',
    title: 'Items of a draw are worth different points',
    explanation:
      'Students who draw from items of different worth would have different totals, and a learning platform gives every drawn item the same points. State `points` in the section.',
    invalid: bank('  - pick: 1\n    from: "type:true-false"\n', {
      'two.md': item('ice-two', 'points: 2\n'),
    }),
    valid: bank('  - pick: 1\n    from: "type:true-false"\n    points: 1\n', {
      'two.md': item('ice-two', 'points: 2\n'),
    }),
  },
  'assessment-repeated-item': {
    severity: 'warning',
    title: 'The same item may be given twice',
    explanation:
      'An item stands in two places of the assessment, or stands in one and can be drawn in another, so that a student may get the same question twice. Remove one, or exclude it from the query with `-id:…`.',
    invalid: bank('  - items: [ice-one]\n  - pick: 1\n    from: "type:true-false"\n'),
    valid: bank('  - items: [ice-one]\n  - pick: 1\n    from: "type:true-false -id:ice-one"\n'),
  },
  'assessment-unfinished-item': {
    severity: 'warning',
    title: 'The assessment uses an item that is not published',
    explanation:
      'The item is a draft, under review or retired. It is given as it stands; whoever wrote the assessment should know. Publish the item, or take another one.',
    invalid: bank('  - items: [ice-one]\n', { 'one.md': item('ice-one', 'status: retired\n') }),
    valid: bank('  - items: [ice-one]\n'),
  },
  'assessment-secure-item': {
    severity: 'warning',
    title: 'A practice assessment uses a secure item',
    explanation:
      'A practice assessment shows its items and their keys to everybody, and this item is `secure`, kept for examinations. On the public site it is left out. Take another item, or change the release of one of the two.',
    invalid: bank('  - items: [ice-one]\n', {
      'assessments/quiz.yml':
        'id: quiz\ntitle: Ice\nrelease: practice\nsections:\n  - items: [ice-one]\n',
      'one.md': item('ice-one').replace('release: practice', 'release: secure'),
    }),
    valid: bank('  - items: [ice-one]\n', {
      'assessments/quiz.yml':
        'id: quiz\ntitle: Ice\nrelease: practice\nsections:\n  - items: [ice-one]\n',
    }),
  },
  'assessment-times': {
    severity: 'error',
    title: 'Times in the wrong order',
    explanation:
      'An assessment opens before it is due and is due before it closes; the times named here say otherwise, so that nobody could take it in time.',
    invalid: {
      'assessments/quiz.yml':
        'id: quiz\ntitle: Ice\nsettings:\n  availableFrom: "2026-03-02T09:00:00Z"\n  dueAt: "2026-03-01T09:00:00Z"\nsections:\n  - items: [ice-one]\n',
      'one.md': item('ice-one'),
    },
    valid: {
      'assessments/quiz.yml':
        'id: quiz\ntitle: Ice\nsettings:\n  availableFrom: "2026-03-01T09:00:00Z"\n  dueAt: "2026-03-02T09:00:00Z"\nsections:\n  - items: [ice-one]\n',
      'one.md': item('ice-one'),
    },
  },
});
