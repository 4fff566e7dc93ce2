/** Expressions and rules of QTI, with values worked out by hand from the specification. */
import { describe, expect, test } from 'vitest';
import { parseXml } from '../../../../src/formats/parse-xml.ts';
import { UnsupportedRuleError } from '../../../../src/importers/qti/processing/context.ts';
import {
  openSession,
  type QtiResponses,
} from '../../../../src/importers/qti/processing/session.ts';

/** The value that an expression gives to SCORE; undefined for NULL. */
function scoreOf(expression: string, responses: QtiResponses = {}, declarations = ''): unknown {
  return run(
    `<setOutcomeValue identifier="SCORE">${expression}</setOutcomeValue>`,
    responses,
    declarations,
  );
}

function run(rules: string, responses: QtiResponses = {}, declarations = ''): unknown {
  const reading = parseXml(
    `<assessmentItem>${declarations}<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/><responseProcessing>${rules}</responseProcessing></assessmentItem>`,
  );
  if (!reading.ok) throw new Error(reading.message);
  return openSession(reading.root).run(responses).get('SCORE')?.values[0];
}

/** Whether a condition holds: 1, 0. */
const holds = (condition: string, responses: QtiResponses = {}, declarations = '') =>
  run(
    `<responseCondition><responseIf>${condition}<setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue></responseIf></responseCondition>`,
    responses,
    declarations,
  );

const number = (value: string) => `<baseValue baseType="float">${value}</baseValue>`;
const yes = '<baseValue baseType="boolean">true</baseValue>';
const no = '<baseValue baseType="boolean">false</baseValue>';

test.each([
  ['sum', `<sum>${number('1')}${number('2')}${number('3.5')}</sum>`, 6.5],
  ['product', `<product>${number('2')}${number('3')}</product>`, 6],
  ['subtract', `<subtract>${number('2')}${number('3')}</subtract>`, -1],
  ['divide', `<divide>${number('1')}${number('4')}</divide>`, 0.25],
  ['divide by zero', `<divide>${number('1')}${number('0')}</divide>`, undefined],
  ['power', `<power>${number('2')}${number('10')}</power>`, 1024],
  ['integerDivide', `<integerDivide>${number('-7')}${number('2')}</integerDivide>`, -4],
  ['integerModulus', `<integerModulus>${number('-7')}${number('2')}</integerModulus>`, 1],
  ['truncate', `<truncate>${number('-6.8')}</truncate>`, -6],
  ['round', `<round>${number('6.5')}</round>`, 7],
  ['min', `<min>${number('3')}${number('2')}</min>`, 2],
  ['mathOperator', `<mathOperator name="log">${number('1000')}</mathOperator>`, 3],
  ['sum with NULL', `<sum>${number('1')}<null/></sum>`, undefined],
  [
    'containerSize',
    `<containerSize><multiple>${number('1')}${number('1')}</multiple></containerSize>`,
    2,
  ],
  ['index', `<index n="2"><ordered>${number('5')}${number('7')}</ordered></index>`, 7],
])('%s', (_, expression, value) => {
  expect(scoreOf(expression)).toBe(value);
});

test.each([
  ['and with NULL is not true', `<and>${yes}<null/></and>`, 0],
  ['or with NULL can be true', `<or>${yes}<null/></or>`, 1],
  ['not', `<not>${no}</not>`, 1],
  [
    'containers match in any order',
    `<match><multiple>${number('1')}${number('2')}</multiple><multiple>${number('2')}${number('1')}</multiple></match>`,
    1,
  ],
  [
    'ordered ones in theirs only',
    `<match><ordered>${number('1')}${number('2')}</ordered><ordered>${number('2')}${number('1')}</ordered></match>`,
    0,
  ],
  ['member', `<member>${number('2')}<multiple>${number('1')}${number('2')}</multiple></member>`, 1],
  [
    'contains',
    `<contains><multiple>${number('1')}${number('2')}</multiple><multiple>${number('3')}</multiple></contains>`,
    0,
  ],
  [
    'a tolerance includes its bounds',
    `<equal toleranceMode="absolute" tolerance="0.01 0.01">${number('3.14')}${number('3.15')}</equal>`,
    1,
  ],
  [
    'a bound may be left out',
    `<equal toleranceMode="absolute" tolerance="1 1" includeUpperBound="false">${number('3')}${number('4')}</equal>`,
    0,
  ],
  [
    'significant figures round alike',
    `<equalRounded roundingMode="significantFigures" figures="3">${number('3.175')}${number('3.183')}</equalRounded>`,
    1,
  ],
  [
    'and not',
    `<equalRounded roundingMode="significantFigures" figures="3">${number('3.175')}${number('3.1749')}</equalRounded>`,
    0,
  ],
  [
    'decimal places round alike',
    `<equalRounded roundingMode="decimalPlaces" figures="2">${number('1.68572')}${number('1.69')}</equalRounded>`,
    1,
  ],
  [
    'a pattern matches the whole',
    '<patternMatch pattern="gr[ae]y"><baseValue baseType="string">greyer</baseValue></patternMatch>',
    0,
  ],
  [
    'texts without case',
    '<stringMatch caseSensitive="false"><baseValue baseType="string">Rome</baseValue><baseValue baseType="string">rOME</baseValue></stringMatch>',
    1,
  ],
])('%s', (_, condition, score) => {
  expect(holds(condition)).toBe(score);
});

describe('mapping', () => {
  const declared = (cardinality: string, mapping: string) =>
    `<responseDeclaration identifier="R" cardinality="${cardinality}" baseType="identifier">${mapping}</responseDeclaration>`;
  const entries = '<mapEntry mapKey="a" mappedValue="2"/><mapEntry mapKey="b" mappedValue="-3"/>';

  test('adds what each different value gives, within its bounds', () => {
    const declaration = declared(
      'multiple',
      `<mapping lowerBound="-2" upperBound="3" defaultValue="1">${entries}</mapping>`,
    );
    const score = (...values: readonly string[]) =>
      scoreOf('<mapResponse identifier="R"/>', { R: values }, declaration);
    expect(score('a')).toBe(2);
    expect(score('a', 'a')).toBe(2);
    expect(score('a', 'x', 'y')).toBe(3);
    expect(score('b')).toBe(-2);
  });

  test('of points counts each area once', () => {
    const declaration =
      '<responseDeclaration identifier="R" cardinality="multiple" baseType="point"><areaMapping defaultValue="-1"><areaMapEntry shape="circle" coords="10,10,5" mappedValue="2"/></areaMapping></responseDeclaration>';
    const score = (...values: readonly string[]) =>
      scoreOf('<mapResponsePoint identifier="R"/>', { R: values }, declaration);
    expect(score('12 12')).toBe(2);
    expect(score('12 12', '9 9')).toBe(2);
    expect(score('12 12', '90 90')).toBe(1);
  });
});

test('any of several correct responses of a single one is right', () => {
  const declaration =
    '<responseDeclaration identifier="R" cardinality="single" baseType="string"><correctResponse><value>grey</value><value>gray</value></correctResponse></responseDeclaration>';
  const condition = '<match><variable identifier="R"/><correct identifier="R"/></match>';
  expect(holds(condition, { R: ['gray'] }, declaration)).toBe(1);
  expect(holds(condition, { R: ['green'] }, declaration)).toBe(0);
});

describe('rules', () => {
  const set = (value: string) =>
    `<setOutcomeValue identifier="SCORE">${number(value)}</setOutcomeValue>`;

  test('take the first branch that holds', () => {
    const condition = `<responseCondition><responseIf>${no}${set('1')}</responseIf><responseElseIf>${yes}${set('2')}</responseElseIf><responseElse>${set('3')}</responseElse></responseCondition>`;
    expect(run(condition)).toBe(2);
  });

  test('end where they say so', () => {
    expect(run(`${set('1')}<exitResponse/>${set('2')}`)).toBe(1);
  });

  test('that are not understood are named', () => {
    expect(() => run('<lookupOutcomeValue identifier="SCORE"/>')).toThrow(UnsupportedRuleError);
    expect(() => scoreOf('<customOperator class="x"/>')).toThrow(/customOperator/);
  });
});
