import { describe, expect, test } from 'vitest';
import { type ComparedItem, diffItems } from '../../../../src/bank/diff/diff-items.ts';
import { isKeyAlarm } from '../../../../src/bank/diff/item-diff.ts';
import { parseItem } from '../../../../src/markdown/parse-item.ts';
import { validateFrontMatter } from '../../../../src/node/front-matter-validator.ts';

function item(body: string, front = '', path = 'fluids/a.md'): ComparedItem {
  const source = `---\nid: a\ntitle: An item\n${front}---\n\n${body.trim()}\n`;
  const reading = parseItem(source, path, { validate: validateFrontMatter });
  expect(reading.diagnostics).toEqual([]);
  if (reading.item === undefined) throw new Error('no item');
  const { metadata, ...content } = reading.item;
  return { ...content, ...metadata };
}

/** Kinds of change with their part, `kind part`. */
function kinds(before: ComparedItem, after: ComparedItem): string[] {
  return diffItems(before, after).changes.map(({ kind, part, isFormatting }) =>
    [kind, part, isFormatting ? '(formatting)' : undefined].filter(Boolean).join(' '),
  );
}

/** What counts as right is the same; what is shown as right is typed in another way. */
const spelling = 'solution spelling of the key (formatting)';

const speed = `
What is $v_2$?

- [ ] $4\\,\\mathrm{m/s}$

  > The area goes with the square.

- [x] $8\\,\\mathrm{m/s}$
- [ ] $16\\,\\mathrm{m/s}$
`;

describe('choices', () => {
  test('nothing differs when nothing differs, however the lines are broken', () => {
    const wrapped = 'One two\nthree four.\n\n- [x] True\n- [ ] False';
    expect(kinds(item(wrapped), item(wrapped.replace('two\nthree', 'two three')))).toEqual([]);
  });

  test('another right choice is a change of the key, with both in words', () => {
    const after = speed.replace('[x]', '[ ]').replace('[ ] $16', '[x] $16');
    const diff = diffItems(item(speed), item(after));
    expect(diff.changes).toEqual([
      { kind: 'key', before: '$8\\,\\mathrm{m/s}$', after: '$16\\,\\mathrm{m/s}$' },
    ]);
    expect(isKeyAlarm(diff)).toBe(true);
  });

  test('the wording of the right choice is part of the key', () => {
    expect(kinds(item(speed), item(speed.replace('$8', '$9')))).toEqual(['key', 'choice-reworded']);
    const words = '- [x] It rises\n- [ ] It falls';
    expect(
      kinds(
        item(`What now?\n\n${words}`),
        item(`What now?\n\n${words.replace('It rises', 'it  rises.')}`),
      ),
    ).toEqual(['choice-reworded (formatting)']);
  });

  test.each([
    ['5 mW', '5 MW', ['key', 'choice-reworded']],
    ['Mg', 'mg', ['key', 'choice-reworded']],
    ['10<sup>5</sup>', '105', ['key', 'choice-reworded']],
    ['`Int`', '`int`', ['key', 'choice-reworded']],
    ['~~not~~ always', 'not always', ['key', 'choice-reworded']],
    ['[here](https://example.org/a)', '[here](https://example.org/b)', ['key', 'choice-reworded']],
    ['not *all*', 'not all', ['choice-reworded (formatting)']],
    ['Newton', 'newton', ['choice-reworded (formatting)']],
  ])('the right choice %s → %s', (before, after, expected) => {
    const choices = (right: string): ComparedItem => item(`Which?\n\n- [x] ${right}\n- [ ] None`);
    expect(kinds(choices(before), choices(after))).toEqual(expected);
  });

  test('markup of a rationale is told', () => {
    const marked = speed.replace('the square', 'the *square*');
    expect(kinds(item(speed), item(marked))).toEqual(['feedback choice 1 (formatting)']);
  });

  test('a drawing with other curves is no typography', () => {
    const plot = (fn: string): ComparedItem =>
      item(
        `What is it?\n\n<Plot fn="${fn}" alt="A curve" />\n\n- [x] A\n- [ ] B`,
        '',
        'fluids/a.mdx',
      );
    expect(kinds(plot('x^2'), plot('x^3'))).toEqual(['stem']);
  });

  test('the case of a formula is no typography', () => {
    const before = 'Which?\n\n- [x] $V$\n- [ ] $p$';
    expect(kinds(item(before), item(before.replace('$V$', '$v$')))).toEqual([
      'key',
      'choice-reworded',
    ]);
  });

  test('a distractor may come, go and be reworded without touching the key', () => {
    expect(kinds(item(speed), item(`${speed.trim()}\n- [ ] It cannot be told`))).toEqual([
      'choice-added',
    ]);
    expect(kinds(item(speed), item(speed.replace(/- \[ \] \$16.*\n/u, '')))).toEqual([
      'choice-removed',
    ]);
    expect(kinds(item(speed), item(speed.replace('$16', '$12')))).toEqual(['choice-reworded']);
  });

  test('another order is named as such', () => {
    const before = 'Which?\n\n- [x] one\n- [ ] two\n- [ ] three';
    const after = 'Which?\n\n- [ ] two\n- [x] one\n- [ ] three';
    expect(kinds(item(before), item(after))).toEqual(['choice-order']);
  });

  test('one more right choice is a key, and that several may be right a type', () => {
    const after = speed.replace('[ ] $16', '[x] $16');
    expect(kinds(item(speed), item(after))).toEqual(['key', 'type', 'type']);
  });

  test('a rationale is feedback', () => {
    expect(kinds(item(speed), item(speed.replace('the square', 'the diameter')))).toEqual([
      'feedback choice 1',
    ]);
  });
});

describe('numbers', () => {
  const number = (line: string): ComparedItem => item(`How much?\n\n${line}`);

  test.each([
    ['= 132.5 ± 0.1 kPa', '= 132.5 ± 0.2 kPa', ['tolerance']],
    ['= 132.5 ± 0.1 kPa', '= 132.6 ± 0.1 kPa', ['key']],
    ['= 132.5 ± 0.1 kPa', '= 132.50 +- 0.10 kPa', [spelling]],
    ['= 132.5 kPa', '= 132.5 Pa', ['key']],
    ['= 132.5', '= 132.5 ± 0', [spelling]],
    ['= 5 mW', '= 5 MW', ['key']],
    ['= 1 ± 0.1\n= 2', '= 1\n= 2 ± 0.1', ['tolerance']],
    ['= 1 ± 0.1\n= 2', '= 2\n= 1 ± 0.1', [spelling]],
    ['= 132.5', '= 132.5 ± 2%', ['tolerance']],
    ['= [130, 135]', '= [129, 135]', ['key']],
    ['= 0.00314 (3 sf)', '= 0.003140 (4 sf)', ['tolerance']],
    ['= 132.5 ± 0.1', '= 132.6 ± 0.2', ['key', 'tolerance']],
  ])('%s → %s', (before, after, expected) => {
    expect(kinds(number(before), number(after))).toEqual(expected);
  });

  test('an expression is a key, the range of a variable is not', () => {
    const front = (max: number): string =>
      `variables:\n  v: { min: 2, max: ${max}, decimals: 1 }\n`;
    const body = 'How high with {{v}}?\n\n= v^2 / (2 * 9.81) ± 1% m';
    expect(kinds(item(body, front(9)), item(body, front(10)))).toEqual(['variables']);
    expect(kinds(item(body, front(9)), item(body.replace('9.81', '9.8'), front(9)))).toEqual([
      'key',
    ]);
    expect(kinds(item(body, front(9)), item(body.replace('1%', '2%'), front(9)))).toEqual([
      'tolerance',
    ]);
    const two = `${front(9)}  V: [1, 2]\n`;
    const both = 'How high with {{v}} and {{V}}?\n\n= v + v * V';
    expect(kinds(item(both, two), item(both.replace('= v +', '= V +'), two))).toEqual(['key']);
  });
});

describe('texts, pairs and orders', () => {
  test('an accepted answer more or less is a key; its case is not', () => {
    const body = 'Colour?\n\n## Answer\n\n- grey';
    expect(kinds(item(body), item(`${body}\n- gray`))).toEqual(['key']);
    expect(kinds(item(body), item(body.replace('grey', 'Grey')))).toEqual([spelling]);
    expect(kinds(item(body), item(body.replace('grey', 'grey.')))).toEqual(['key']);
    const pattern = body.replace('grey', String.raw`/\d+/`);
    expect(kinds(item(pattern), item(pattern.replace('d+', 'D+')))).toEqual(['key']);
  });

  test('pairs that are paired anew are a key; a source that is reworded is not', () => {
    const body = 'Match.\n\n## Match\n\n| | |\n|---|---|\n| France | Paris |\n| Italy | Rome |';
    const swapped = body.replace('Paris', '?').replace('Rome', 'Paris').replace('?', 'Rome');
    expect(kinds(item(body), item(swapped))).toEqual(['key', 'choice-order']);
    expect(kinds(item(body), item(body.replace('Italy', 'The Italian republic')))).toEqual([
      'choice-reworded',
    ]);
    expect(kinds(item(body), item(body.replace('Rome', 'Roma')))).toEqual([
      'key',
      'choice-reworded',
    ]);
  });

  test('an order is a key; one entry reworded is not', () => {
    const body = 'Sort.\n\n## Order\n\n1. wash hands\n2. put on gloves\n3. touch the patient';
    const swapped = 'Sort.\n\n## Order\n\n1. put on gloves\n2. wash hands\n3. touch the patient';
    expect(kinds(item(body), item(swapped))).toEqual(['key']);
    expect(kinds(item(body), item(body.replace('wash hands', 'wash your hands')))).toEqual([
      'choice-reworded',
    ]);
  });

  test('a member that changes its category is a key', () => {
    const body = 'Sort.\n\n## Categories\n\n- Acid\n  - HCl\n  - HNO3\n- Base\n  - NaOH';
    const after = 'Sort.\n\n## Categories\n\n- Acid\n  - HCl\n- Base\n  - HNO3\n  - NaOH';
    expect(kinds(item(body), item(after))).toEqual(['key']);
  });

  test('gaps are told apart, and one gap less is a key', () => {
    const body = 'Water boils at [[= 100]] degrees and freezes at [[= 0]] degrees.';
    expect(kinds(item(body), item(body.replace('= 0', '= 1')))).toEqual(['key gap-2']);
    expect(kinds(item(body), item('Water boils at [[= 100]] degrees.'))).toEqual([
      'key gap-2',
      'stem',
    ]);
  });

  test('another way to respond is a key as well as a type', () => {
    const diff = diffItems(item('How much?\n\n= 3'), item('How much?\n\n- [x] 3\n- [ ] 4'));
    expect(diff.changes.map(({ kind }) => kind)).toEqual(['key', 'type', 'type']);
    expect(diff.changes[0]).toMatchObject({ before: '3', after: '3' });
  });
});

describe('everything else', () => {
  const body = 'Ice floats.\n\n- [x] True\n- [ ] False';

  test.each([
    ['Water ice floats.\n\n- [x] True\n- [ ] False', ['stem']],
    ['**Ice** floats.\n\n- [x] True\n- [ ] False', ['stem (formatting)']],
    [`${body}\n\n## Hint\n\nThink.`, ['hints 1']],
    [`${body}\n\n## Solution\n\nIt does.`, ['solution']],
    [`${body}\n\n## Notes\n\nNew.`, ['notes']],
    [`${body}\n\n## Feedback\n\n### Correct\n\nYes.`, ['feedback correct']],
  ])('%j', (after, expected) => {
    expect(kinds(item(body), item(after))).toEqual(expected);
  });

  test('metadata say which field', () => {
    const front = 'points: 2\ndifficulty: hard\nstatus: draft\nscoring: partial\n';
    expect(kinds(item(body), item(body, front))).toEqual([
      'scoring',
      'points',
      'metadata status',
      'metadata difficulty',
    ]);
  });

  test('a move is no other change', () => {
    expect(diffItems(item(body), item(body, '', 'ice/b.md')).changes).toEqual([
      { kind: 'moved', before: 'fluids/a.md', after: 'ice/b.md' },
    ]);
  });

  test('a figure whose bytes differ is named by its path', () => {
    const shown = item('![A ship](img/ship.svg)\n\nIt floats.\n\n- [x] True\n- [ ] False');
    const digests = { before: () => 'one', after: () => 'other' };
    expect(diffItems(shown, shown, digests).changes).toEqual([
      { kind: 'assets', part: 'fluids/img/ship.svg' },
    ]);
    expect(diffItems(shown, shown, { before: () => 'one', after: () => 'one' }).changes).toEqual(
      [],
    );
  });

  test('new and gone', () => {
    expect(diffItems(undefined, item(body))).toMatchObject({ changes: [{ kind: 'added' }] });
    expect(diffItems(item(body), undefined)).toMatchObject({
      id: 'a',
      title: 'An item',
      path: 'fluids/a.md',
      changes: [{ kind: 'removed' }],
    });
  });
});
