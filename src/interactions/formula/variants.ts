/** Draws the values of a formula item's variables. */
import { parseExpression } from '../../content/formula/parse.ts';
import type { Decimal, FormulaInteraction } from '../../model/index.ts';
import { decimalToNumber } from '../decimal.ts';
import { formulaAnswer } from './answer.ts';
import { type RandomBelow, seededRandom } from './random.ts';
import { type ValueGrid, valueGrid } from './value-grid.ts';

/** One set of values and the answer they give. */
export interface Variant {
  readonly values: Readonly<Record<string, Decimal>>;
  readonly answer: Decimal;
}

/** Up to this many sets are shuffled whole; beyond, sets are drawn and repetitions put back. */
const fewSets = 5000n;

/**
 * Up to `count` different sets of values, each equally likely, with their answers. Sets for which
 * the formula has no finite value are left out; fewer sets come back when there are not enough. The
 * same seed gives the same sets everywhere; a larger count begins with the sets of a smaller one.
 */
export function drawVariants(
  interaction: FormulaInteraction,
  seed: string,
  count: number,
): readonly Variant[] {
  const parsed = parseExpression(interaction.expression);
  if (!parsed.ok) return [];
  const grids = interaction.variables.map(valueGrid);
  const total = grids.reduce((product, grid) => product * grid.size, 1n);
  const variants: Variant[] = [];
  for (const position of positions(total, seededRandom(seed), count)) {
    if (variants.length === count) break;
    const values = valuesAt(position, interaction, grids);
    const numbers = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, decimalToNumber(value)]),
    );
    const answer = formulaAnswer(parsed.expression, numbers, interaction.decimals);
    if (answer !== undefined) variants.push({ values, answer });
  }
  return variants;
}

/** Different positions from 0 to total, in random order; at least those that are needed. */
function* positions(total: bigint, random: RandomBelow, count: number): Generator<bigint> {
  if (total <= fewSets) {
    const order = Array.from({ length: Number(total) }, (_, index) => BigInt(index));
    for (let end = order.length; end > 0; end -= 1) {
      const drawn = Number(random(BigInt(end)));
      yield* order.splice(drawn, 1);
    }
    return;
  }
  const seen = new Set<bigint>();
  for (let tries = 0; tries < 100 + 50 * count; tries += 1) {
    const drawn = random(total);
    if (!seen.has(drawn)) yield drawn;
    seen.add(drawn);
  }
}

/** A position is a number whose digits are the positions in the variables' grids. */
function valuesAt(
  position: bigint,
  interaction: FormulaInteraction,
  grids: readonly ValueGrid[],
): Readonly<Record<string, Decimal>> {
  let rest = position;
  const entries = interaction.variables.map((variable, index) => {
    const grid = grids[index] ?? { size: 1n, at: () => '0' };
    const value = grid.at(rest % grid.size);
    rest /= grid.size;
    return [variable.name, value] as const;
  });
  return Object.fromEntries(entries);
}
