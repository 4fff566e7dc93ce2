import { describe, expect, test } from 'vitest';
import type { Interaction } from '../../../../src/model/index.ts';
import { importDocument, qti22, soleItem, template } from './import.ts';

/** A field that stands alone behind its question. */
function field(declaration: string, test = '', processing = ''): ReturnType<typeof importDocument> {
  const rules = `<responseProcessing><responseCondition><responseIf>${test}<setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue></responseIf></responseCondition></responseProcessing>`;
  return importDocument(
    qti22({
      declarations: declaration,
      body: '<p>How much?</p><p><textEntryInteraction responseIdentifier="RESPONSE"/> kg</p>',
      processing: test === '' ? processing : rules,
    }),
  );
}

function keysOf(result: ReturnType<typeof importDocument>): unknown {
  const [only] = soleItem(result).interactions as readonly Interaction[];
  return only && 'keys' in only ? only.keys : undefined;
}

const number = (correct: string) =>
  `<responseDeclaration identifier="RESPONSE" cardinality="single" baseType="float">${correct === '' ? '' : `<correctResponse><value>${correct}</value></correctResponse>`}</responseDeclaration>`;
const variable = '<variable identifier="RESPONSE"/>';
const correct = '<correct identifier="RESPONSE"/>';
const base = (value: string) => `<baseValue baseType="float">${value}</baseValue>`;

describe('numbers', () => {
  test.each([
    [
      'a number alone',
      '5',
      `<equal toleranceMode="exact">${variable}${correct}</equal>`,
      { kind: 'exact', value: '5' },
    ],
    [
      'a tolerance',
      '5',
      `<equal toleranceMode="absolute" tolerance="0.5 0.5">${variable}${correct}</equal>`,
      { kind: 'absolute', value: '5', tolerance: '0.5' },
    ],
    [
      'one tolerance for both sides',
      '5',
      `<equal toleranceMode="absolute" tolerance="0.5">${variable}${correct}</equal>`,
      { kind: 'absolute', value: '5', tolerance: '0.5' },
    ],
    [
      'two tolerances around the response',
      '5',
      `<equal toleranceMode="absolute" tolerance="1 2">${variable}${correct}</equal>`,
      { kind: 'range', min: '3', max: '6' },
    ],
    [
      'a percentage',
      '200',
      `<equal toleranceMode="relative" tolerance="5 5">${correct}${variable}</equal>`,
      { kind: 'percent', value: '200', percent: '5' },
    ],
    [
      'significant figures',
      '1234',
      `<equalRounded roundingMode="significantFigures" figures="3">${variable}${correct}</equalRounded>`,
      { kind: 'significant-figures', value: '1230', figures: 3 },
    ],
    [
      'figures that need zeros',
      '1.5',
      `<equalRounded roundingMode="significantFigures" figures="3">${variable}${correct}</equalRounded>`,
      { kind: 'significant-figures', value: '1.50', figures: 3 },
    ],
    [
      'an interval',
      '',
      `<and><gte>${variable}${base('10')}</gte><lte>${variable}${base('20')}</lte></and>`,
      { kind: 'range', min: '10', max: '20' },
    ],
    [
      'an interval with the number first',
      '',
      `<and><lte>${base('10')}${variable}</lte><gte>${base('20')}${variable}</gte></and>`,
      { kind: 'range', min: '10', max: '20' },
    ],
    [
      'an interval around the correct response',
      '15',
      `<and><gte>${variable}${base('10')}</gte><lte>${variable}${base('20')}</lte></and>`,
      { kind: 'absolute', value: '15', tolerance: '5' },
    ],
    [
      'the bounds of rounding',
      '1.23',
      `<and><gte>${variable}${base('1.225')}</gte><lt>${variable}${base('1.235')}</lt></and>`,
      { kind: 'significant-figures', value: '1.23', figures: 3 },
    ],
  ])('are read from %s', (_, given, rule, key) => {
    const result = field(number(given), rule);
    expect(keysOf(result)).toEqual([key]);
    expect(soleItem(result).type).toBe('numeric');
    expect(soleItem(result).interactions).toMatchObject([{ unit: 'kg' }]);
    expect(result.diagnostics).toEqual([]);
  });

  test('are read from several alternatives', () => {
    const rule = `<or><equal toleranceMode="exact">${variable}${base('2')}</equal><equal toleranceMode="exact">${variable}${base('-2')}</equal></or>`;
    expect(keysOf(field(number(''), rule))).toEqual([
      { kind: 'exact', value: '2' },
      { kind: 'exact', value: '-2' },
    ]);
  });

  test('with an open bound are reported: here the bound itself is accepted', () => {
    const rule = `<and><gt>${variable}${base('10')}</gt><lt>${variable}${base('20')}</lt></and>`;
    const result = field(number(''), rule);
    expect(keysOf(result)).toEqual([{ kind: 'range', min: '10', max: '20' }]);
    expect(result.diagnostics.map(({ code }) => code)).toEqual(['import-scoring-changed']);
  });

  test('without any key make a draft', () => {
    const result = field(number(''));
    expect(keysOf(result)).toEqual([]);
    expect(soleItem(result).metadata.status).toBe('draft');
  });
});

describe('texts', () => {
  const declared = (mapping: string) =>
    `<responseDeclaration identifier="RESPONSE" cardinality="single" baseType="string"><mapping defaultValue="0">${mapping}</mapping></responseDeclaration>`;
  const texts = (declarations: string, processing = template('map_response')) =>
    importDocument(
      qti22({
        declarations,
        body: '<p>Which colour?</p><p><textEntryInteraction responseIdentifier="RESPONSE"/></p>',
        processing,
      }),
    );

  test('that earn most are accepted; those that earn less are reported', () => {
    const result = texts(
      declared(
        '<mapEntry mapKey="grey" mappedValue="2" caseSensitive="false"/><mapEntry mapKey="gray" mappedValue="2" caseSensitive="false"/><mapEntry mapKey="silver" mappedValue="1" caseSensitive="false"/>',
      ),
    );
    expect(keysOf(result)).toEqual([
      { kind: 'literal', value: 'grey' },
      { kind: 'literal', value: 'gray' },
    ]);
    expect(soleItem(result).metadata.points).toBe(2);
    expect(result.diagnostics.map(({ code, message }) => [code, message])).toEqual([
      [
        'import-scoring-changed',
        'made: The response “silver” earns 50 % in the source and 0 % here.',
      ],
    ]);
  });

  test('whose case expressly counts are patterns, which count it here too', () => {
    const result = texts(
      declared('<mapEntry mapKey="pH (7)" mappedValue="1" caseSensitive="true"/>'),
    );
    expect(keysOf(result)).toEqual([{ kind: 'pattern', source: 'pH \\(7\\)', flags: '' }]);
    expect(result.diagnostics).toEqual([]);
  });

  test('whose case counts by default are reported', () => {
    const result = texts(declared('<mapEntry mapKey="Paris" mappedValue="1"/>'));
    expect(keysOf(result)).toEqual([{ kind: 'literal', value: 'Paris' }]);
    expect(result.diagnostics.map(({ code }) => code)).toEqual(['import-scoring-changed']);
  });

  test('that match a pattern are accepted by it', () => {
    const result = texts(
      '<responseDeclaration identifier="RESPONSE" cardinality="single" baseType="string"/>',
      '<responseProcessing><responseCondition><responseIf><patternMatch pattern="gr[ae]y"><variable identifier="RESPONSE"/></patternMatch><setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue></responseIf></responseCondition></responseProcessing>',
    );
    expect(keysOf(result)).toEqual([{ kind: 'pattern', source: 'gr[ae]y', flags: '' }]);
  });

  test('that match a dangerous pattern are not, and the pattern is named', () => {
    const result = texts(
      '<responseDeclaration identifier="RESPONSE" cardinality="single" baseType="string"/>',
      '<responseProcessing><responseCondition><responseIf><patternMatch pattern="(a+)+"><variable identifier="RESPONSE"/></patternMatch><setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue></responseIf></responseCondition></responseProcessing>',
    );
    expect(keysOf(result)).toEqual([]);
    expect(soleItem(result).metadata.status).toBe('draft');
    expect(result.diagnostics[0]?.message).toContain('(a+)+');
  });
});

test('a rule that is not understood is named, and the key is the declared one', () => {
  const result = importDocument(
    qti22({
      declarations:
        '<responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier"><correctResponse><value>b</value></correctResponse></responseDeclaration>',
      body: '<choiceInteraction responseIdentifier="RESPONSE" maxChoices="1"><prompt>Which?</prompt><simpleChoice identifier="a">1</simpleChoice><simpleChoice identifier="b">2</simpleChoice></choiceInteraction>',
      processing: '<responseProcessing template="https://example.org/rptemplates/our_own"/>',
    }),
  );
  expect(soleItem(result).interactions).toMatchObject([
    { choices: [{ correct: false }, { correct: true }] },
  ]);
  expect(result.diagnostics.map(({ code }) => code)).toEqual(['import-scoring-changed']);
  expect(result.diagnostics[0]?.message).toContain('our_own');
});
