/** Regions of images, and formulas over drawn values. */
import fc from 'fast-check';
import { unit } from './answers.ts';
import type { Body } from './bodies.ts';
import { line } from './phrasing.ts';

const fraction = fc.integer({ min: 0, max: 500 }).map((value) => value / 1000);
const shape = fc.oneof(
  fc.record({
    kind: fc.constant('circle' as const),
    x: fraction,
    y: fraction,
    r: fc.constantFrom(0.05, 1e-7, 1),
  }),
  fc.record({
    kind: fc.constant('rect' as const),
    x: fraction,
    y: fraction,
    width: fc.constant(0.3),
    height: fc.constant(0.25),
  }),
  fc.record({
    kind: fc.constant('polygon' as const),
    points: fc.array(fc.tuple(fraction, fraction), { minLength: 3, maxLength: 5 }),
  }),
);
/** Areas of an image. */
export const hotspotBody: fc.Arbitrary<Body> = fc
  .tuple(
    fc.array(
      fc.record(
        { shape, correct: fc.boolean(), label: line },
        { requiredKeys: ['shape', 'correct'] },
      ),
      { minLength: 1, maxLength: 4 },
    ),
    line,
  )
  .map(
    ([areas, alt]): Body => ({
      interactions: [
        {
          kind: 'hotspot',
          id: 'response',
          image: { url: 'a b.svg', alt },
          areas: areas.map((area, index) => ({
            id: `h${index + 1}`,
            ...area,
            correct: index === 0 || area.correct,
          })),
        },
      ],
    }),
  );

/** Variables, an expression and a stem that shows them. */
export const formulaBody: fc.Arbitrary<Body> = fc
  .record({
    variables: fc.constantFrom(
      [{ kind: 'interval' as const, name: 'v', min: '2', max: '10.50', decimals: 1 }],
      [
        { kind: 'interval' as const, name: 'v', min: '-1e3', max: '0', decimals: 0 },
        { kind: 'values' as const, name: 'g_1', values: ['1', '2.50', '9.81'] },
      ],
    ),
    expression: fc.constantFrom('v^2 / (2 * 9.81)', 'sqrt(v) * 3', '-v', 'v'),
    tolerance: fc.oneof(
      fc.constant({ kind: 'exact' as const }),
      fc.constantFrom('0.1', '2', '1e-3').map((value) => ({ kind: 'absolute' as const, value })),
      fc.constantFrom('1', '0.5').map((value) => ({ kind: 'percent' as const, value })),
    ),
    decimals: fc.option(fc.integer({ min: 0, max: 10 }), { nil: undefined }),
    unit,
  })
  .map(
    ({ decimals, unit: name, ...rest }): Body => ({
      stem: [
        {
          type: 'paragraph',
          children: [
            { type: 'text', value: 'A stone flies at ' },
            { type: 'variable', name: 'v' },
            { type: 'text', value: ' or ' },
            { type: 'inlineMath', value: 'g = {{v}}' },
          ],
        },
      ],
      interactions: [
        {
          kind: 'formula',
          id: 'response',
          ...rest,
          ...(decimals !== undefined && { decimals }),
          ...(name !== undefined && { unit: name }),
        },
      ],
    }),
  );
