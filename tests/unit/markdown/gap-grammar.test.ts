import { describe, expect, it } from 'vitest';
import { parseItem } from '../../../src/markdown/parse-item.ts';
import type { Interaction } from '../../../src/model/index.ts';

function gapsOf(stem: string): readonly Interaction[] {
  const { item, diagnostics } = parseItem(
    `---\nid: a\ntitle: A\ntype: cloze\n---\n\n${stem}\n`,
    'a.md',
  );
  if (!item) throw new Error(diagnostics.map((one) => one.message).join('\n'));
  return item.interactions;
}

const literals = (gap: Interaction | undefined) =>
  gap?.kind === 'text-entry'
    ? gap.keys.map((key) => (key.kind === 'literal' ? key.value : key.source))
    : [];

describe('A gap for text', () => {
  it.each([
    ['[[oxygen]]', ['oxygen']],
    ['[[ a |b\\|c ]]', ['a', 'b', 'c']],
    ['[[a&#124;b]]', ['a|b']],
    ['[[a\\]\\]b]]', ['a]]b']],
    ['[[x[1]]]', ['x[1]']],
    ['[[/a|b/ | c]]', ['a|b', 'c']],
    ['[[/[a-z]+/]]', ['[a-z]+']],
    ['[[a / b]]', ['a / b']],
    ['[[5 €]]', ['5 €']],
    ['[[a\nb]]', ['a b']],
    ['[[`]]', ['`']],
    ['[[AT&amp;T]]', ['AT&T']],
  ])('in `%s` accepts %j', (written, expected) => {
    expect(gapsOf(`x ${written} y`).map(literals)).toEqual([expected]);
  });

  it('may stand beside another, in a quote, a heading and a link', () => {
    expect(
      gapsOf('[[a]][[b]]\n\n> [[c]]\n\n# [[d]]\n\n[see [[e]] there](x.md)').flatMap(literals),
    ).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it('is none in code, in formulas and behind a backslash', () => {
    expect(gapsOf('`[[a]]` $[[b]]$ \\[[c]] [[d]]\n\n```\n[[e]]\n```').flatMap(literals)).toEqual([
      'd',
    ]);
  });
});

describe('A gap for a choice', () => {
  it.each([
    ['[[(x) $|a|$ | ( ) $a$]]', 2],
    ['[[( ) `a[i[0]]` | (x) `a | (x)`]]', 2],
    ['[[() no | (X) yes | ( ) perhaps]]', 3],
    ['[[(x) costs $5 | ( ) free]]', 2],
  ])('in `%s` has %i choices', (written, count) => {
    const [gap] = gapsOf(written);
    expect(gap).toMatchObject({ kind: 'inline-choice' });
    expect(gap?.kind === 'inline-choice' && gap.choices).toHaveLength(count);
  });
});

describe('A gap for a number', () => {
  it('has the grammar of numeric answers', () => {
    expect(gapsOf('[[= 9.81 ± 1% $\\unit{m/s^2}$ | = 10 $\\unit{m/s^2}$]]')).toEqual([
      {
        kind: 'numeric-entry',
        id: 'gap-1',
        keys: [
          { kind: 'percent', value: '9.81', percent: '1' },
          { kind: 'exact', value: '10' },
        ],
        unit: '$\\unit{m/s^2}$',
      },
    ]);
  });
});
