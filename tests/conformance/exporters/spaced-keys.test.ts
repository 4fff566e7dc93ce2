import { describe, expect, test } from 'vitest';
import { exportTargets } from '../../../exporters/targets.ts';
import { itemOf } from '../../unit/made/items.ts';
import { isSpaceLoss } from '../wide-spaces.ts';
import { madeSource } from './every-item.ts';
import { exportAll } from './export-all.ts';

/** What compares typed texts with the white space in them. */
const comparing = [
  'canvas/classic',
  'canvas/new-quizzes',
  'qti-3.0',
  'qti-2.2',
  'qti-2.1',
  'h5p',
  'common-cartridge/1.1',
  'common-cartridge/1.3',
  'blackboard/original',
  'blackboard/ultra',
  'blackboard-qti',
  'brightspace-csv',
  'text2qti',
  'moodle-xml',
  'gift',
];

const source = madeSource([
  itemOf('one-word', 'short-answer', 'Which city?\n\n## Answer\n\n- Paris'),
  itemOf('two-words', 'short-answer', 'Which team?\n\n## Answer\n\n- Paris\n- Real Madrid'),
  itemOf('gap-of-two', 'cloze', 'The team is [[Real Madrid]].'),
]);

describe.each(exportTargets.map((target) => [target.name, target] as const))(
  '%s',
  (name, target) => {
    test('says that white space counts where it does, of items that accept some', async () => {
      const { diagnostics } = await exportAll(target, source);
      const isLeftOut = diagnostics.some(
        ({ code, item }) => code === 'export-item-omitted' && item === 'gap-of-two',
      );
      const expected = isLeftOut ? ['two-words'] : ['gap-of-two', 'two-words'];
      const told = diagnostics.filter(isSpaceLoss).map(({ item }) => item);
      expect(told.sort()).toEqual(comparing.includes(name) ? expected : []);
    });
  },
);
