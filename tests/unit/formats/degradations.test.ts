import { describe, expect, it } from 'vitest';
import { contentToText } from '../../../src/content/to-text.ts';
import { categorizeToMatch } from '../../../src/formats/degradations/categorize-to-match.ts';
import { expandPattern } from '../../../src/formats/degradations/expand-pattern.ts';
import { hotspotToChoice } from '../../../src/formats/degradations/hotspot-to-choice.ts';
import { menusToBlanks } from '../../../src/formats/degradations/menus-to-blanks.ts';
import { numbersToBlanks } from '../../../src/formats/degradations/numbers-to-blanks.ts';
import { orderToMatch } from '../../../src/formats/degradations/order-to-match.ts';
import { patternsToLiterals } from '../../../src/formats/degradations/patterns-to-literals.ts';
import type { Degraded } from '../../../src/formats/write-item.ts';
import type { Interaction } from '../../../src/model/index.ts';
import { itemOf } from '../made/items.ts';

/** Left and right side of each row as text. */
function pairs({ item }: Degraded): readonly (readonly [string, string])[] {
  const [match] = item?.interactions ?? [];
  if (match?.kind !== 'match') return [];
  return match.sources.map(({ content, target }) => [
    contentToText(content),
    contentToText(match.targets.find(({ id }) => id === target)?.content ?? []),
  ]);
}

function literals(interaction: Interaction | undefined): readonly string[] {
  if (interaction?.kind !== 'text-entry') return [];
  return interaction.keys.map((key) => (key.kind === 'literal' ? key.value : key.source));
}

describe('ordering as matching', () => {
  const order = itemOf('o', 'ordering', 'Order.\n\n## Order\n\n1. a\n2. b\n3. c\n4. d\n5. e');

  it('gives each entry its position', () => {
    expect(pairs(orderToMatch.degrade(order)).toSorted()).toEqual([
      ['a', '1'],
      ['b', '2'],
      ['c', '3'],
      ['d', '4'],
      ['e', '5'],
    ]);
  });

  it('does not list the entries in key order', () => {
    expect(pairs(orderToMatch.degrade(order)).map(([, position]) => position)).not.toEqual([
      '1',
      '2',
      '3',
      '4',
      '5',
    ]);
  });
});

describe('categorization as matching', () => {
  it('gives each member its category, and members of none a dash', () => {
    const item = itemOf(
      'k',
      'categorization',
      'Sort.\n\n## Categories\n\n- metal\n  - iron\n  - zinc\n- gas\n  - neon\n- (none)\n  - oil',
    );
    expect(pairs(categorizeToMatch.degrade(item))).toEqual([
      ['iron', 'metal'],
      ['zinc', 'metal'],
      ['neon', 'gas'],
      ['oil', '–'],
    ]);
  });
});

describe('hot spots as a choice', () => {
  const shapes = '- [x] circle 0.2,0.3 0.1: heart\n- [ ] rect 0.5,0.5 0.2,0.2: lung';

  it('asks for the label of the right region, with the image in the stem', () => {
    const item = itemOf('h', 'hotspot', `Where?\n\n## Hotspot\n\n![body](body.png)\n\n${shapes}`);
    const { item: degraded } = hotspotToChoice.degrade(item);
    expect(degraded?.interactions).toMatchObject([
      { kind: 'choice', cardinality: 'single', choices: [{ correct: true }, { correct: false }] },
    ]);
    expect(JSON.stringify(degraded?.stem)).toContain('"url":"body.png"');
  });

  it('needs a label on every region', () => {
    const bare = shapes.replace(': lung', '');
    const item = itemOf('h', 'hotspot', `Where?\n\n## Hotspot\n\n![body](body.png)\n\n${bare}`);
    expect(hotspotToChoice.degrade(item).item).toBeUndefined();
  });
});

describe('numbers in gaps as text', () => {
  it.each([
    ['= 9.81', ['9.81']],
    ['= 9.8 ± 0.1', ['9.8', '9.7', '9.9']],
    ['= 2.00 ± 0.01', ['2.00', '1.99', '2', '2.01']],
    ['= 200 ± 1%', ['200', '198', '199', '201', '202']],
    ['= [3, 5]', ['3', '5', '4']],
    ['= 3.14 (3 sf)', ['3.14']],
    ['= -0.5 ± 0.1', ['-0.5', '-0.6', '-0.4']],
  ])('%s accepts %j', (key, expected) => {
    const { item } = numbersToBlanks.degrade(itemOf('n', 'cloze', `It is [[${key}]].`));
    expect([...literals(item?.interactions[0])].toSorted()).toEqual(expected.toSorted());
  });

  it('gives up on an interval with too many numbers', () => {
    const { item, reason } = numbersToBlanks.degrade(
      itemOf('n', 'cloze', 'It is [[= 0.5 ± 0.4999]].'),
    );
    expect(item).toBeUndefined();
    expect(reason).toMatch(/gap-1/);
  });
});

describe('menus as blanks', () => {
  const mixed = itemOf('m', 'cloze', 'The [[cell]] has **[[( ) no | (x) a]]** nucleus.');

  it('names the options after the blank and accepts the right one', () => {
    const { item } = menusToBlanks.degrade(mixed);
    expect(contentToText(item?.stem ?? [])).toBe('The ____ has ____ (no / a) nucleus.');
    expect(item?.interactions.map(literals)).toEqual([['cell'], ['a']]);
  });

  it('leaves the item as it was', () => {
    menusToBlanks.degrade(mixed);
    expect(contentToText(mixed.stem)).toBe('The ____ has ____ nucleus.');
  });

  it('cannot ask to type a formula', () => {
    const formula = itemOf('m', 'cloze', 'The [[cell]] has [[( ) no | (x) $x^2$]].');
    expect(menusToBlanks.degrade(formula).item).toBeUndefined();
  });
});

describe('regular expressions', () => {
  it('are left out beside literals, and named', () => {
    const item = itemOf('p', 'short-answer', 'Who?\n\n## Answer\n\n- Ada\n- /Ada .*/i');
    const degraded = patternsToLiterals.degrade(item);
    expect(literals(degraded.item?.interactions[0])).toEqual(['Ada']);
    expect(degraded.reason).toContain('/Ada .*/i');
  });

  it('alone make a text that a person scores', () => {
    const item = itemOf('p', 'short-answer', 'Who?\n\n## Answer\n\n- /Ada .*/i');
    expect(patternsToLiterals.degrade(item).item?.interactions).toEqual([
      { kind: 'extended-text', id: 'response' },
    ]);
  });

  it('that match few texts are replaced by these', () => {
    const item = itemOf('p', 'cloze', 'A [[grau | /gr[ae]y/]] one.');
    const degraded = patternsToLiterals.degrade(item);
    expect(literals(degraded.item?.interactions[0])).toEqual(['grau', 'gray', 'grey']);
    expect(degraded.reason).toContain('/gr[ae]y/');
  });

  it('alone in a gap cannot be carried', () => {
    const item = itemOf('p', 'cloze', 'By [[/Ada .*/]].');
    expect(patternsToLiterals.degrade(item)).toMatchObject({ item: undefined });
  });
});

describe('the texts that a regular expression matches', () => {
  it.each([
    ['colou?r', ['colour', 'color']],
    ['^gr[ae]y$', ['gray', 'grey']],
    ['(?:Dr\\. )?(Ada|Grace)', ['Dr. Ada', 'Dr. Grace', 'Ada', 'Grace']],
    ['a|b|', ['a', 'b', '']],
    ['x?x?', ['xx', 'x', '']],
    ['5\\$', ['5$']],
  ])('%s: %j', (source, expected) => {
    const texts = expandPattern(source) ?? [];
    expect(texts.toSorted()).toEqual(expected.toSorted());
    for (const text of texts) expect(text).toMatch(new RegExp(`^(?:${source})$`));
  });

  it.each([
    'a*',
    'a+',
    'a{2}',
    '.',
    '\\d',
    '[^a]',
    '[a-z]',
    '(?=a)',
    '(?<n>a)',
    'a??',
    '(a',
    '[abcdefgh][abcdefgh]',
  ])('%s: too many, or not read', (source) => {
    expect(expandPattern(source)).toBeUndefined();
  });
});
