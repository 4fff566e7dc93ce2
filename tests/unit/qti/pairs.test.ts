import { describe, expect, it } from 'vitest';
import { itemOf } from '../made/items.ts';
import { documentOf, lossesOf, printed, qtiOf } from './made-qti.ts';

const match =
  'M.\n\n## Match\n\n| land | town |\n| - | - |\n| France | Paris |\n| Italy | Rome |\n| | Oslo |';
const sort =
  'S.\n\n## Categories\n\n- metal\n  - iron\n  - tin\n- gas\n  - neon\n- (none)\n  - oil';

function entriesOf(body: string, type: string, frontMatter = ''): Record<string, string> {
  const root = documentOf(itemOf('q', type, body, frontMatter));
  const entries = printed(root, 'mapEntry').map((xml) => {
    const [, key = '', value = ''] = /mapKey="([^"]*)" mappedValue="([^"]*)"/.exec(xml) ?? [];
    return [key, value] as const;
  });
  return Object.fromEntries(entries);
}

describe('matching', () => {
  it('gives each source an equal share', () => {
    expect(entriesOf(match, 'matching')).toEqual({ 's1 t1': '0.5', 's2 t2': '0.5' });
  });

  it('takes a share away for every wrong pair under right minus wrong', () => {
    expect(entriesOf(match, 'matching', 'scoring: right-minus-wrong')).toEqual({
      's1 t1': '0.5',
      's1 t2': '-0.5',
      's1 t3': '-0.5',
      's2 t1': '-0.5',
      's2 t2': '0.5',
      's2 t3': '-0.5',
    });
  });

  it('is compared as a whole under all or nothing', () => {
    const root = documentOf(itemOf('q', 'matching', match, 'scoring: all-or-nothing'));
    expect(printed(root, 'mapping')).toEqual([]);
    expect(printed(root, 'responseProcessing')[0]).toContain('/match_correct"');
  });

  it('lets a target take any number of sources, and heads stand above', () => {
    const made = qtiOf([itemOf('q', 'matching', match)]);
    const [interaction] = printed(documentOf(itemOf('q', 'matching', match)), 'matchInteraction');
    expect(interaction).toContain(
      'shuffle="true" maxAssociations="2"><prompt>land – town</prompt>',
    );
    expect(interaction).toContain('<simpleAssociableChoice identifier="s1" matchMax="1">France');
    expect(interaction).toContain('<simpleAssociableChoice identifier="t3" matchMax="0">Oslo');
    expect(lossesOf(made)).toEqual([expect.stringMatching(/^headings: /)]);
  });
});

describe('categorizing', () => {
  it('lets a misplaced distractor cost a share, and a wrong category nothing', () => {
    expect(entriesOf(sort, 'categorization')).toEqual({
      'm1 c1': '0.333333333333',
      'm2 c1': '0.333333333333',
      'm3 c2': '0.333333333334',
      'm4 c1': '-0.333333333333',
      'm4 c2': '-0.333333333333',
    });
  });

  it('has no pair for a distractor among the correct ones', () => {
    const root = documentOf(itemOf('q', 'categorization', sort));
    expect(printed(root, 'correctResponse')).toEqual([
      '<correctResponse><value>m1 c1</value><value>m2 c1</value><value>m3 c2</value></correctResponse>',
    ]);
  });
});

describe('ordering', () => {
  const body = 'O.\n\n## Order\n\n1. a\n2. b\n3. c';

  it('is right or wrong as a whole', () => {
    const root = documentOf(itemOf('q', 'ordering', body));
    expect(printed(root, 'responseDeclaration')[0]).toContain('cardinality="ordered"');
    expect(printed(root, 'orderInteraction')[0]).toContain('shuffle="true"');
    expect(printed(root, 'responseProcessing')[0]).toContain('/match_correct"');
  });

  it('becomes matching with positions where each counts, and says so', () => {
    const item = itemOf('q', 'ordering', body, 'scoring: partial');
    expect(printed(documentOf(item), 'mapEntry')).toHaveLength(3);
    expect(lossesOf(qtiOf([item]))).toEqual([expect.stringMatching(/^type: Ordering becomes/)]);
  });
});
