import { describe, expect, test } from 'vitest';
import { contentToText } from '../../../../src/content/to-text.ts';
import type { Content } from '../../../../src/model/index.ts';
import { dot } from '../../made/every-type.ts';
import { importDocument, qti22, soleItem, template } from './import.ts';

function declared(
  cardinality: string,
  baseType: string,
  correct: readonly string[],
  more = '',
): string {
  const values = correct.map((value) => `<value>${value}</value>`).join('');
  const response = values === '' ? '' : `<correctResponse>${values}</correctResponse>`;
  return `<responseDeclaration identifier="RESPONSE" cardinality="${cardinality}" baseType="${baseType}">${response}${more}</responseDeclaration>`;
}

const text = (content: Content) => contentToText(content).trim();
const codes = (result: ReturnType<typeof importDocument>) =>
  result.diagnostics.map(({ code }) => code);

describe('choices', () => {
  const body = `<choiceInteraction responseIdentifier="RESPONSE" shuffle="true" maxChoices="1">
    <prompt>Which gas?</prompt>
    <simpleChoice identifier="x">oxygen</simpleChoice>
    <simpleChoice identifier="n">nitrogen<feedbackInline outcomeIdentifier="F" identifier="n" showHide="show">78 %</feedbackInline></simpleChoice>
    <simpleChoice identifier="z" fixed="true">none of these</simpleChoice>
  </choiceInteraction>`;

  test('keep key, order, rationale and prompt', () => {
    const result = importDocument(
      qti22({
        declarations: declared('single', 'identifier', ['n']),
        body: `<p>Air is a mixture.</p>${body}`,
        processing: template('match_correct'),
      }),
    );
    const item = soleItem(result);
    expect(codes(result)).toEqual([]);
    expect(text(item.stem)).toBe('Air is a mixture.\nWhich gas?');
    expect(item.metadata.fixed).toEqual(['c']);
    expect(item.metadata.shuffle).toBeUndefined();
    expect(item.interactions).toMatchObject([
      {
        kind: 'choice',
        cardinality: 'single',
        choices: [{ correct: false }, { correct: true }, { correct: false }],
      },
    ]);
    const [choice] = item.interactions;
    const feedback = choice?.kind === 'choice' ? choice.choices[1]?.feedback : undefined;
    expect(text(feedback ?? [])).toBe('78 %');
  });

  test('take the key from the rules where no correct response is declared', () => {
    const result = importDocument(
      qti22({
        declarations: declared('single', 'identifier', []),
        body,
        processing: `<responseProcessing><responseCondition><responseIf>
          <match><variable identifier="RESPONSE"/><baseValue baseType="identifier">n</baseValue></match>
          <setOutcomeValue identifier="SCORE"><baseValue baseType="float">3</baseValue></setOutcomeValue>
        </responseIf></responseCondition></responseProcessing>`,
      }),
    );
    const item = soleItem(result);
    expect(item.interactions).toMatchObject([
      { choices: [{ correct: false }, { correct: true }, { correct: false }] },
    ]);
    expect(item.metadata.points).toBe(3);
    expect(codes(result)).toEqual([]);
  });

  test('without any key become a draft with nothing marked', () => {
    const result = importDocument(
      qti22({ declarations: declared('single', 'identifier', []), body }),
    );
    expect(soleItem(result).metadata.status).toBe('draft');
    expect(soleItem(result).interactions).toMatchObject([
      { choices: [{ correct: false }, { correct: false }, { correct: false }] },
    ]);
    expect(codes(result)).toEqual(['import-answer-missing']);
  });

  test('in a text become choices below it', () => {
    const result = importDocument(
      qti22({
        declarations: declared('single', 'identifier', ['b']),
        body: `<hottextInteraction responseIdentifier="RESPONSE" maxChoices="1"><prompt>Find the verb.</prompt>
          <p>The <hottext identifier="a">cat</hottext> <hottext identifier="b">sat</hottext> still.</p></hottextInteraction>`,
        processing: template('match_correct'),
      }),
    );
    const item = soleItem(result);
    expect(codes(result)).toEqual(['import-part-dropped']);
    expect(text(item.stem)).toBe('Find the verb.\nThe cat sat still.');
    expect(item.interactions).toMatchObject([{ choices: [{ correct: false }, { correct: true }] }]);
  });
});

describe('several interactions', () => {
  const choice = (id: string) => `<choiceInteraction responseIdentifier="${id}" maxChoices="1">
    <prompt>Question ${id}</prompt><simpleChoice identifier="a">yes</simpleChoice><simpleChoice identifier="b">no</simpleChoice></choiceInteraction>`;
  const declarations = ['R1', 'R2']
    .map(
      (id) =>
        `<responseDeclaration identifier="${id}" cardinality="single" baseType="identifier"><correctResponse><value>b</value></correctResponse></responseDeclaration>`,
    )
    .join('');

  test('of one choice each become menus', () => {
    const result = importDocument(qti22({ declarations, body: choice('R1') + choice('R2') }));
    const item = soleItem(result);
    expect(item.type).toBe('cloze');
    expect(item.interactions).toMatchObject([
      { kind: 'inline-choice', id: 'gap-1', choices: [{ correct: false }, { correct: true }] },
      { kind: 'inline-choice', id: 'gap-2', choices: [{ correct: false }, { correct: true }] },
    ]);
    expect(codes(result)).toEqual(['import-part-dropped', 'import-part-dropped']);
  });

  test('that cannot stand in a text are named and not imported', () => {
    const result = importDocument(
      qti22({
        declarations,
        body: `${choice('R1')}<extendedTextInteraction responseIdentifier="R2"/>`,
      }),
    );
    expect([result.items.length, result.found]).toEqual([0, 1]);
    expect(codes(result)).toEqual(['import-type-unsupported']);
    expect(result.diagnostics[0]?.message).toContain('extendedTextInteraction');
  });
});

test('an association has no counterpart and is named', () => {
  const result = importDocument(
    qti22({
      declarations: declared('multiple', 'pair', ['a b']),
      body: '<associateInteraction responseIdentifier="RESPONSE"><simpleAssociableChoice identifier="a" matchMax="1">A</simpleAssociableChoice></associateInteraction>',
    }),
  );
  expect([result.items.length, result.found]).toEqual([0, 1]);
  expect(codes(result)).toEqual(['import-type-unsupported']);
});

describe('pairs', () => {
  const sets = `<matchInteraction responseIdentifier="RESPONSE" maxAssociations="0">
    <prompt>Where?</prompt>
    <simpleMatchSet><simpleAssociableChoice identifier="a" matchMax="1">Rome</simpleAssociableChoice>
      <simpleAssociableChoice identifier="b" matchMax="1">Turin</simpleAssociableChoice>
      <simpleAssociableChoice identifier="c" matchMax="1">Atlantis</simpleAssociableChoice></simpleMatchSet>
    <simpleMatchSet><simpleAssociableChoice identifier="i" matchMax="0">Italy</simpleAssociableChoice>
      <simpleAssociableChoice identifier="f" matchMax="0">France</simpleAssociableChoice></simpleMatchSet>
  </matchInteraction>`;

  test('with an entry that belongs nowhere are a categorization', () => {
    const result = importDocument(
      qti22({
        declarations: declared('multiple', 'directedPair', ['a i', 'b i']),
        body: sets,
        processing: template('match_correct'),
      }),
    );
    const item = soleItem(result);
    expect(item.type).toBe('categorization');
    expect(item.metadata.scoring).toBe('all-or-nothing');
    expect(item.interactions).toMatchObject([
      {
        categories: [{ id: 'c1' }, { id: 'c2' }],
        members: [
          { id: 'm1', category: 'c1' },
          { id: 'm2', category: 'c1' },
          { id: 'm3', category: null },
        ],
      },
    ]);
  });

  test('without any right one are named and not imported', () => {
    const result = importDocument(
      qti22({ declarations: declared('multiple', 'directedPair', []), body: sets }),
    );
    expect([result.items.length, result.found]).toEqual([0, 1]);
    expect(codes(result)).toEqual(['import-answer-missing']);
  });
});

describe('pictures', () => {
  const picture = '<object type="image/png" data="map.png" width="200" height="100">A map</object>';
  const files = { 'map.png': dot };

  test('take regions from the mapping of points', () => {
    const mapping =
      '<areaMapping defaultValue="0"><areaMapEntry shape="circle" coords="50,50,20" mappedValue="1"/></areaMapping>';
    const result = importDocument(
      qti22({
        declarations: declared('single', 'point', [], mapping),
        body: `<selectPointInteraction responseIdentifier="RESPONSE" maxChoices="1"><prompt>Point.</prompt>${picture}</selectPointInteraction>`,
        processing: template('map_response_point'),
      }),
      files,
    );
    const item = soleItem(result);
    expect(codes(result)).toEqual([]);
    expect(item.interactions).toMatchObject([
      {
        kind: 'hotspot',
        image: { url: 'map.png', alt: 'A map' },
        areas: [{ id: 'h1', correct: true, shape: { kind: 'circle', x: 0.25, y: 0.5, r: 0.1 } }],
      },
    ]);
    expect([...result.assets.keys()]).toEqual(['map.png']);
  });

  test('need a known size', () => {
    const result = importDocument(
      qti22({
        declarations: declared('single', 'identifier', ['h']),
        body: '<hotspotInteraction responseIdentifier="RESPONSE" maxChoices="1"><object type="image/png" data="gone.png">A map</object><hotspotChoice identifier="h" shape="rect" coords="0,0,50,50"/></hotspotInteraction>',
      }),
    );
    expect([result.items.length, result.found]).toEqual([0, 1]);
    expect(codes(result)).toEqual(['import-image-missing', 'import-item-unreadable']);
  });
});

test('an order without key is named and not imported', () => {
  const result = importDocument(
    qti22({
      declarations: declared('ordered', 'identifier', []),
      body: '<orderInteraction responseIdentifier="RESPONSE"><simpleChoice identifier="a">1</simpleChoice><simpleChoice identifier="b">2</simpleChoice></orderInteraction>',
    }),
  );
  expect([result.items.length, result.found]).toEqual([0, 1]);
  expect(codes(result)).toEqual(['import-answer-missing']);
});

test('a sample answer and words for scorers come along', () => {
  const result = importDocument(
    qti22({
      declarations: declared('single', 'string', ['Because of gravity.']),
      body: `<rubricBlock view="candidate"><p>Answer in one sentence.</p></rubricBlock><rubricBlock view="scorer"><p>Be strict.</p></rubricBlock>
        <extendedTextInteraction responseIdentifier="RESPONSE"><prompt>Why do things fall?</prompt></extendedTextInteraction>`,
    }),
  );
  const item = soleItem(result);
  expect(text(item.stem)).toBe('Answer in one sentence.\nWhy do things fall?');
  expect(text(item.notes ?? [])).toBe('Be strict.');
  const [essay] = item.interactions;
  expect(text((essay?.kind === 'extended-text' && essay.sampleAnswer) || [])).toBe(
    'Because of gravity.',
  );
});
