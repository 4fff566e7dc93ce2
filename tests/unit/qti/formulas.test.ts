import { describe, expect, it } from 'vitest';
import type { Item } from '../../../src/model/index.ts';
import { itemOf } from '../made/items.ts';
import { documentOf, lossesOf, printed, qtiOf } from './made-qti.ts';

function formula(answer: string, variables: string, stem = 'With {{v}}?'): Item {
  return itemOf('q', 'formula', `${stem}\n\n= ${answer}`, `variables:\n  ${variables}`);
}

function setValue(item: Item, name: string): string {
  const values = printed(documentOf(item), 'setTemplateValue');
  const start = `<setTemplateValue identifier="${name}">`;
  const value = values.find((one) => one.startsWith(start)) ?? '';
  return value.slice(start.length, -'</setTemplateValue>'.length);
}

/** A formula that parsing would refuse. */
function withMath(value: string): Item {
  const item = formula('v ± 1%', 'v: [2, 3]');
  return { ...item, stem: [{ type: 'paragraph', children: [{ type: 'inlineMath', value }] }] };
}

const float = (value: string): string => `<baseValue baseType="float">${value}</baseValue>`;

describe('formulas', () => {
  it('draw values on the grid of decimals, as quotients of whole numbers', () => {
    const item = formula('2 * v ± 0.5', 'v: {min: 1.25, max: 3, decimals: 1}');
    expect(setValue(item, 'v')).toBe(
      `<divide><randomInteger min="13" max="30"/>${float('10')}</divide>`,
    );
    expect(printed(documentOf(item), 'templateDeclaration')[0]).toContain('baseType="float"');
  });

  it('draw whole values as integers, and listed values from the list', () => {
    expect(setValue(formula('v', 'v: {min: 2, max: 9, decimals: 0}'), 'v')).toBe(
      '<randomInteger min="2" max="9"/>',
    );
    expect(setValue(formula('v', 'v: [1.5, 2]'), 'v')).toBe(
      `<random><multiple>${float('1.5')}${float('2')}</multiple></random>`,
    );
  });

  it('compute the answer with the operators of QTI', () => {
    const item = formula('sqrt(v) - 3 * sin(v)^2 / 4', 'v: {min: 2, max: 9, decimals: 0}');
    const v = '<variable identifier="v"/>';
    const root = `<power>${v}${float('0.5')}</power>`;
    const square = `<power><mathOperator name="sin">${v}</mathOperator>${float('2')}</power>`;
    const product = `<product>${float('3')}${square}</product>`;
    expect(setValue(item, 'ANSWER')).toBe(
      `<sum><subtract>${root}<divide>${product}${float('4')}</divide></subtract>${float('0')}</sum>`,
    );
  });

  it('accept what lies within the tolerance, and a hair more for binary fractions', () => {
    const size = '<mathOperator name="abs"><variable identifier="ANSWER"/></mathOperator>';
    const variables = 'v: {min: 2, max: 9, decimals: 0}';
    expect(setValue(formula('v ± 1%', variables), 'MAX')).toBe(
      `<sum><variable identifier="ANSWER"/><product>${size}${float('0.01000000001')}</product></sum>`,
    );
    expect(setValue(formula('v ± 0.5', variables), 'MIN')).toBe(
      `<subtract><variable identifier="ANSWER"/><sum>${float('0.5')}<product>${size}${float('0.00000000001')}</product></sum></subtract>`,
    );
    const [test] = printed(documentOf(formula('v ± 1%', variables)), 'responseElseIf');
    expect(test).toContain(
      '<and><gte><variable identifier="RESPONSE"/><variable identifier="MIN"/></gte><lte><variable identifier="RESPONSE"/><variable identifier="MAX"/></lte></and>',
    );
  });

  it('print the values where the text names them', () => {
    const item = formula('v ± 1%', 'v: {min: 2, max: 9, decimals: 0}', 'With {{v}}?');
    expect(printed(documentOf(item), 'p')[0]).toBe(
      '<p>With <printedVariable identifier="v"/>?</p>',
    );
  });

  it('put values into formulas by letters, which stand for nothing else there', () => {
    const item = formula('v ± 1%', 'v: {min: 2, max: 9, decimals: 0}', 'With $v = {{v}}$?');
    const root = documentOf(item, { version: '3.0' });
    expect(printed(root, 'qti-template-declaration')[0]).toContain('math-variable="true"');
    expect(printed(root, 'mi')).toEqual(['<mi>\u{1D463}</mi>', '<mi>v</mi>']);
    expect(printed(root, 'math')[0]).toContain('alttext="v = {{v}}"');
  });

  it('keep their own names apart from those of variables', () => {
    const item = formula('MAX ± 1%', 'MAX: {min: 2, max: 9, decimals: 0}', 'With {{MAX}}?');
    expect(printed(documentOf(item), 'printedVariable')).toEqual([
      '<printedVariable identifier="variable_MAX"/>',
    ]);
    expect(setValue(item, 'ANSWER')).toContain('<variable identifier="variable_MAX"/>');
  });

  it.each([
    ['a value cannot be typeset', withMath('\\qty{{{v}}}{m}')],
    ['some values have no answer', formula('1 / v ± 1%', 'v: [0, 1, 2]')],
  ])('have one set of values where %s', (_, item) => {
    expect(printed(documentOf(item), 'templateProcessing')).toEqual([]);
    expect(lossesOf(qtiOf([item]))).toEqual([
      expect.stringMatching(/^type: The variables have one/),
    ]);
  });
});
