import { describe, expect, test } from 'vitest';
import { contentToText } from '../../../../src/content/to-text.ts';
import type { FormulaInteraction } from '../../../../src/model/index.ts';
import { importDocument, qti22, soleItem } from './import.ts';

interface Parts {
  readonly templates: Readonly<Record<string, string>>;
  readonly test?: string;
  readonly body?: string;
  readonly attributes?: string;
}

/** An item that asks for what `ANS` is. */
function computed({ templates, test = tolerance('0'), body, attributes = '' }: Parts) {
  const names = Object.keys(templates);
  const declarations = names.map(
    (name) =>
      `<templateDeclaration identifier="${name}" cardinality="single" baseType="float" ${attributes}/>`,
  );
  const rules = names.map(
    (name) => `<setTemplateValue identifier="${name}">${templates[name] ?? ''}</setTemplateValue>`,
  );
  return importDocument(
    qti22({
      declarations: `<responseDeclaration identifier="RESPONSE" cardinality="single" baseType="float"/>${declarations.join('')}<templateProcessing>${rules.join('')}<setCorrectResponse identifier="RESPONSE"><variable identifier="ANS"/></setCorrectResponse></templateProcessing>`,
      body:
        body ??
        '<p>What is it for <printedVariable identifier="a"/>?</p><p><textEntryInteraction responseIdentifier="RESPONSE"/> m</p>',
      processing: `<responseProcessing><responseCondition><responseIf>${test}<setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue></responseIf></responseCondition></responseProcessing>`,
    }),
  );
}

const variable = (name: string) => `<variable identifier="${name}"/>`;
const value = (number: string) => `<baseValue baseType="float">${number}</baseValue>`;
const tolerance = (size: string, mode = 'absolute') =>
  `<equal toleranceMode="${mode}" tolerance="${size} ${size}">${variable('ANS')}${variable('RESPONSE')}</equal>`;
const integer = '<randomInteger min="2" max="9"/>';

function formulaOf(result: ReturnType<typeof importDocument>): FormulaInteraction | undefined {
  const [only] = soleItem(result).interactions;
  return only?.kind === 'formula' ? only : undefined;
}

describe('a computed answer', () => {
  test.each([
    ['a + 3', `<sum>${variable('a')}${value('3')}</sum>`],
    ['a * 2 * a', `<product>${variable('a')}${value('2')}${variable('a')}</product>`],
    [
      '(a - 1) / 2',
      `<divide><subtract>${variable('a')}${value('1')}</subtract>${value('2')}</divide>`,
    ],
    ['a^3', `<power>${variable('a')}${value('3')}</power>`],
    ['sqrt(a)', `<power>${variable('a')}${value('0.5')}</power>`],
    ['sin(a)', `<mathOperator name="sin">${variable('a')}</mathOperator>`],
    ['2 * pi', `<product>${value('2')}<mathConstant name="pi"/></product>`],
    ['max(a, 5)', `<max>${variable('a')}${value('5')}</max>`],
    ['-a', `<subtract>${value('0')}${variable('a')}</subtract>`],
  ])('is %s', (expression, answer) => {
    const result = computed({ templates: { a: integer, ANS: answer }, test: tolerance('0.01') });
    expect(formulaOf(result)).toMatchObject({
      expression,
      tolerance: { kind: 'absolute', value: '0.01' },
      unit: 'm',
      variables: [{ kind: 'interval', name: 'a', min: '2', max: '9', decimals: 0 }],
    });
    expect(result.diagnostics).toEqual([]);
  });

  test('is put together from values that are computed on the way', () => {
    const result = computed({
      templates: {
        a: integer,
        b: `<product>${variable('a')}${variable('a')}</product>`,
        ANS: `<sum>${variable('b')}${value('1')}</sum>`,
      },
    });
    expect(formulaOf(result)?.expression).toBe('a * a + 1');
  });

  test('is rounded where the rules round it', () => {
    const result = computed({
      templates: {
        a: integer,
        ANS: `<roundTo roundingMode="decimalPlaces" figures="2"><divide>${variable('a')}${value('7')}</divide></roundTo>`,
      },
      test: tolerance('0.005'),
    });
    expect(formulaOf(result)).toMatchObject({ expression: 'a / 7', decimals: 2 });
    expect(result.diagnostics).toEqual([]);
  });

  test('may be off by a percentage', () => {
    const result = computed({
      templates: { a: integer, ANS: `<product>${variable('a')}${value('9.81')}</product>` },
      test: tolerance('2', 'relative'),
    });
    expect(formulaOf(result)?.tolerance).toEqual({ kind: 'percent', value: '2' });
  });
});

describe('a drawn value', () => {
  test.each([
    [
      'a whole number in steps',
      '<randomInteger min="10" max="20" step="5"/>',
      { kind: 'values', name: 'a', values: ['10', '15', '20'] },
    ],
    [
      'a number with decimals',
      '<randomFloat min="1.5" max="2.5"/>',
      { kind: 'interval', name: 'a', min: '1.5', max: '2.5', decimals: 2 },
    ],
    [
      'a part of a whole number',
      `<divide>${integer}${value('10')}</divide>`,
      { kind: 'interval', name: 'a', min: '0.2', max: '0.9', decimals: 1 },
    ],
    [
      'one of a list',
      `<random><multiple>${value('1.5')}${value('4')}</multiple></random>`,
      { kind: 'values', name: 'a', values: ['1.5', '4'] },
    ],
  ])('is %s', (_, drawn, expected) => {
    const result = computed({
      templates: { a: drawn, ANS: `<sum>${variable('a')}${value('1')}</sum>` },
    });
    expect(formulaOf(result)?.variables).toEqual([expected]);
  });

  test('is called otherwise where its name is a constant or function here', () => {
    const result = computed({
      templates: { e: integer, ANS: `<sum>${variable('e')}${value('1')}</sum>` },
      body: '<p>What is 1 + <printedVariable identifier="e"/>?</p><p><textEntryInteraction responseIdentifier="RESPONSE"/></p>',
    });
    expect(formulaOf(result)).toMatchObject({
      expression: 'e_value + 1',
      variables: [{ name: 'e_value' }],
    });
    expect(contentToText(soleItem(result).stem)).toContain('e_value');
  });

  test('stands in formulas too', () => {
    const result = computed({
      templates: { a: integer, ANS: `<sum>${variable('a')}${value('1')}</sum>` },
      attributes: 'mathVariable="true"',
      body: '<p>What is <math xmlns="http://www.w3.org/1998/Math/MathML"><mi>a</mi><mo>+</mo><mn>1</mn></math>?</p><p><textEntryInteraction responseIdentifier="RESPONSE"/></p>',
    });
    const [paragraph] = soleItem(result).stem;
    const math = paragraph?.type === 'paragraph' ? paragraph.children[1] : undefined;
    expect(math?.type === 'inlineMath' && math.value.replaceAll(' ', '')).toBe('{{a}}+1');
    expect(result.diagnostics).toEqual([]);
  });
});

test.each([
  ['conditions', { a: integer, ANS: '<null/>' }, 'computed in a way'],
  [
    'a shown value that is computed',
    { b: integer, a: `<sum>${variable('b')}${value('1')}</sum>`, ANS: variable('b') },
    'computed value a',
  ],
])('with %s there is no such item, and that is said', (_, templates, reason) => {
  const result = computed({ templates });
  expect([result.items.length, result.found]).toEqual([0, 1]);
  expect(result.diagnostics.map(({ code }) => code)).toEqual(['import-type-unsupported']);
  expect(result.diagnostics[0]?.message).toContain(reason);
});
