/** Typed numbers around the edges of what is accepted. */
import {
  absoluteDecimal,
  addDecimal,
  compareDecimal,
  magnitudeOf,
  multiplyDecimal,
  powerOfTen,
  subtractDecimal,
} from '../../../src/interactions/decimal.ts';
import { drawVariants } from '../../../src/interactions/formula/variants.ts';
import { numericBounds } from '../../../src/interactions/numeric-entry/bounds.ts';
import type {
  Decimal,
  FormulaInteraction,
  NumericEntryInteraction,
  NumericKey,
  ResponseByKind,
} from '../../../src/model/index.ts';
import type { Simulated } from './simulated.ts';

/** For each key its middle and both edges: on them, a little inside, a little outside. */
export function typeNumbers(interaction: NumericEntryInteraction): readonly Simulated<string>[] {
  return [
    ...interaction.keys.flatMap((key, index) =>
      numbersAround(key).map(({ name, response }) => ({
        name: `key ${index + 1}, ${name}`,
        response,
      })),
    ),
    { name: 'no number', response: 'many' },
  ];
}

/** For three sets of values the answer and both edges of its tolerance. */
export function typeResults(
  interaction: FormulaInteraction,
): readonly Simulated<ResponseByKind['formula']>[] {
  return drawVariants(interaction, 'simulated responses', 3).flatMap(({ values, answer }) => {
    const variables = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, Number(value)]),
    );
    const seen = Object.entries(values).map(([name, value]) => `${name} = ${value}`);
    return numbersAround(keyAround(answer, interaction)).map(({ name, response }) => ({
      name: `${seen.join(', ')}, ${name}`,
      response: { value: response, variables },
    }));
  });
}

function keyAround(value: Decimal, { tolerance }: FormulaInteraction): NumericKey {
  if (tolerance.kind === 'absolute') {
    return { kind: 'absolute', value, tolerance: tolerance.value };
  }
  return tolerance.kind === 'percent'
    ? { kind: 'percent', value, percent: tolerance.value }
    : { kind: 'exact', value };
}

function numbersAround(key: NumericKey): readonly Simulated<string>[] {
  const { min, max } = numericBounds(key);
  const step = stepFor(min, max);
  const middle = multiplyDecimal('0.5', addDecimal(min, max));
  const isPoint = compareDecimal(min, max) === 0;
  const given = 'value' in key ? key.value : middle;
  return [
    { name: `the value ${given}`, response: given },
    { name: 'just below the lower edge', response: subtractDecimal(min, step) },
    { name: 'just above the upper edge', response: addDecimal(max, step) },
    { name: 'far above', response: addDecimal(multiplyDecimal('3', absoluteDecimal(max)), '7') },
    ...(isPoint
      ? []
      : [
          { name: 'on the lower edge', response: min },
          { name: 'on the upper edge', response: max },
          { name: 'just above the lower edge', response: addDecimal(min, step) },
          { name: 'just below the upper edge', response: subtractDecimal(max, step) },
        ]),
  ];
}

/** A thousandth of the interval, or of the value where it is a point: no rounding hides it. */
function stepFor(min: Decimal, max: Decimal): Decimal {
  const width = subtractDecimal(max, min);
  const size = compareDecimal(width, '0') === 0 ? absoluteDecimal(max) : width;
  return powerOfTen(magnitudeOf(size) - 3);
}
