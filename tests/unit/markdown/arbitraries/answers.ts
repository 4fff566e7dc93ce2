/** Keys of typed answers. */
import fc from 'fast-check';
import type { NumericKey, TextKey } from '../../../../src/model/index.ts';
import { line } from './phrasing.ts';

const decimal = fc.oneof(
  fc.integer({ min: -999, max: 999 }).map(String),
  fc
    .tuple(fc.integer({ min: -99, max: 99 }), fc.integer({ min: 0, max: 999 }))
    .map(([a, b]) => `${a}.${b}`),
  fc.constantFrom('6.02e23', '1e-7', '-0.5', '0.10', '1500'),
);
const positive = decimal.map((value) => value.replace('-', ''));
/** Units, most of them none that anybody uses. */
export const unit = fc.option(
  fc.oneof(
    fc.constantFrom(
      'm',
      '%',
      'kPa',
      '$\\mathrm{m/s^2}$',
      '°C',
      '1/s',
      '(g)',
      'mL/h',
      '$',
      '&amp;',
      'a|b',
      '^2',
      '\\%',
      '[[x]]',
    ),
    line,
  ),
  { nil: undefined },
);
/** Numbers and intervals of every kind. */
export const numericKey: fc.Arbitrary<NumericKey> = fc.oneof(
  decimal.map((value): NumericKey => ({ kind: 'exact', value })),
  fc
    .tuple(decimal, positive)
    .map(([value, tolerance]): NumericKey => ({ kind: 'absolute', value, tolerance })),
  fc
    .tuple(decimal, positive)
    .map(([value, percent]): NumericKey => ({ kind: 'percent', value, percent })),
  fc
    .tuple(fc.integer({ min: -9, max: 0 }), fc.integer({ min: 0, max: 9 }))
    .map(([min, max]): NumericKey => ({ kind: 'range', min: String(min), max: String(max) })),
  fc.constant<NumericKey>({ kind: 'significant-figures', value: '0.00314', figures: 3 }),
);
/** Literals and patterns. */
export const textKey: fc.Arbitrary<TextKey> = fc.oneof(
  { weight: 4, arbitrary: line.map((value): TextKey => ({ kind: 'literal', value })) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom(
          'colou?r',
          'a|b',
          '[a-z]+\\]',
          '\\/x',
          '&amp;',
          '[[]x]',
          '\\|',
          'a*b*',
          '<b>',
          '\\$',
          '$x$',
          '`',
        ),
        fc.constantFrom('', 'i', 'iu'),
      )
      .filter(([source, flags]) => isPattern(source, flags))
      .map(([source, flags]): TextKey => ({ kind: 'pattern', source, flags })),
  },
);

function isPattern(source: string, flags: string): boolean {
  try {
    return new RegExp(source, flags) instanceof RegExp;
  } catch {
    return false;
  }
}
