import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { publicBankDiff } from '../../../../src/node/diff/public-bank-diff.ts';
import { indexBank } from '../../../../src/node/index-bank.ts';
import { releaseNotes } from '../../../../src/node/review/release-notes.ts';
import { folderWith } from '../../cli/run-stemma.ts';
import { itemText } from '../bank-of.ts';

const swapped = (text: string): string =>
  text.replace('[x] True', '[ ] True').replace('[ ] False', '[x] False');

describe('notes for the public', () => {
  test('say nothing of keys that are not released, of hidden items, or of how many there are', async () => {
    const open = itemText('open', 'release: practice');
    const closed = itemText('closed', 'release: preview');
    const secure = itemText('secure', 'release: secure');
    const draft = itemText('draft', 'status: draft');
    const folder = folderWith({
      'old/open.md': open,
      'old/closed.md': closed,
      'old/reworded.md': itemText('reworded', 'release: preview'),
      'old/secure.md': secure,
      'new/open.md': swapped(open),
      'new/closed.md': swapped(closed),
      'new/reworded.md': swapped(itemText('reworded', 'release: preview')).replace('water', 'oil'),
      'new/secure.md': swapped(secure),
      'new/draft.md': draft,
      'new/assessments/exam.yml': 'id: exam\ntitle: Exam\nsections:\n  - items: [secure]\n',
    });
    const [before, after] = [
      await indexBank(join(folder, 'old')),
      await indexBank(join(folder, 'new')),
    ];
    const diff = await publicBankDiff(before, after);
    expect(diff.items.map(({ id, changes }) => [id, changes.map(({ kind }) => kind)])).toEqual([
      ['open', ['key']],
      ['reworded', ['stem']],
    ]);
    expect(diff.counts.items).toMatchObject({ before: 3, after: 3 });
    expect(diff.assessments).toEqual([]);
    const notes = releaseNotes(diff, { audience: 'public' });
    expect(notes).toContain('Corrected keys');
    expect(notes).not.toMatch(/closed|secure|draft|Exam/u);
    before.close();
    after.close();
  });
});
