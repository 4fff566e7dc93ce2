import { describe, expect, it } from 'vitest';
import type { FormulaInteraction, Shape } from '../../../src/model/index.ts';
import { printFormula, readFormula } from '../../../src/question-types/formula/answer.ts';
import { printShape, readShape } from '../../../src/question-types/hotspot/shape.ts';

describe('The answer of a formula item', () => {
  const names = new Set(['v', 'g', 'm']);

  it.each([
    ['v^2 / (2 * g) ± 1% m', 'v^2 / (2 * g)', { kind: 'percent', value: '1' }, 'm'],
    [' v  *  g +- 0.5', 'v * g', { kind: 'absolute', value: '0.5' }, undefined],
    ['3 * v ± 0 N', '3 * v', { kind: 'exact' }, 'N'],
    ['3 * v Ω', '3 * v', { kind: 'exact' }, 'Ω'],
    ['v / 60 mL/h', 'v / 60', { kind: 'exact' }, 'mL/h'],
    ['100 * v / g %', '100 * v / g', { kind: 'exact' }, '%'],
    ['v', 'v', { kind: 'exact' }, undefined],
  ])('is read from `%s`', (text, expression, tolerance, unit) => {
    const reading = readFormula(text, names);
    expect(reading).toMatchObject({ ok: true, expression, tolerance });
    expect(reading.ok && reading.unit).toBe(unit);
  });

  it.each(['2 v', 'v m', '3 pi', 'v (g', 'v ± x', ''])(
    'is refused in `%s`, where a unit cannot be told from a forgotten operator',
    (text) => {
      expect(readFormula(text, names).ok).toBe(false);
    },
  );

  it.each([
    ['N', 'v * g N'],
    ['m', 'v * g ± 0 m'],
    [undefined, 'v * g'],
  ])('with the unit %s is printed as `%s`', (unit, written) => {
    const variables: FormulaInteraction['variables'] = [...names].map((name) => ({
      kind: 'values',
      name,
      values: ['1'],
    }));
    const formula: FormulaInteraction = {
      kind: 'formula',
      id: 'response',
      variables,
      expression: 'v * g',
      tolerance: { kind: 'exact' },
      ...(unit !== undefined && { unit }),
    };
    expect(printFormula(formula)).toBe(written);
  });
});

describe('A shape', () => {
  it.each<[string, Shape, string?]>([
    ['circle 0.5,0.25 0.1', { kind: 'circle', x: 0.5, y: 0.25, r: 0.1 }],
    ['circle .5, .25 .1: Lamp A', { kind: 'circle', x: 0.5, y: 0.25, r: 0.1 }, 'Lamp A'],
    ['rect 0,0 1,1 all of it', { kind: 'rect', x: 0, y: 0, width: 1, height: 1 }, 'all of it'],
    ['rect 0.7,0.1 0.3,0.9', { kind: 'rect', x: 0.7, y: 0.1, width: 0.3, height: 0.9 }],
    [
      'polygon 0,0 1,0 0.5,1: 3 corners',
      {
        kind: 'polygon',
        points: [
          [0, 0],
          [1, 0],
          [0.5, 1],
        ],
      },
      '3 corners',
    ],
  ])('is read from `%s`', (text, shape, label) => {
    expect(readShape(text)).toEqual({ ok: true, shape, ...(label !== undefined && { label }) });
    expect(readShape(printShape(shape))).toEqual({ ok: true, shape });
  });

  it.each([
    ['circle 1.1,0.5 0.1', 'The centre is outside the image.'],
    ['circle 0.5,0.5 0', 'The radius is not between 0 and 1.'],
    ['rect 0.8,0.8 0.3,0.1', 'The rectangle reaches outside the image.'],
    ['rect 0.8,0.8 0,0.1', 'The rectangle has no size.'],
    ['polygon 0,0 1,1', 'A polygon has at least three corners.'],
    ['polygon 0,0 1,1 2,0', 'A corner of the polygon is outside the image.'],
    ['circle 0.5,0.5 0.1 0.2', '`0.2` is too much for a circle.'],
    ['oval 0.5,0.5 0.1', '`oval 0.5,0.5 0.1` is no shape.'],
    ['circle 0.5 0.5 0.1', '`circle 0.5 0.5 0.1` is no shape.'],
  ])('is refused in `%s`', (text, message) => {
    expect(readShape(text)).toMatchObject({ ok: false, message });
  });
});
