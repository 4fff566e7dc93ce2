/** The variables of a formula item as template variables. */
import { decimalToInteger, isDecimal, normalizeDecimal } from '../../interactions/decimal.ts';
import { valueGrid } from '../../interactions/formula/value-grid.ts';
import { drawVariants } from '../../interactions/formula/variants.ts';
import type { FormulaInteraction, Variable } from '../../model/index.ts';
import { element, type XmlElement } from '../xml.ts';
import { baseValue, operator } from './expressions.ts';

/** What an integer of QTI can be in every engine. */
const largestInteger = 2n ** 31n - 1n;

/** How many draws are tried; no engine has a way back from one without an answer. */
const tries = 200;

/** Whether every draw has an answer. */
export function canWriteFormula(interaction: FormulaInteraction, seed: string): boolean {
  const grids = interaction.variables.map(valueGrid);
  const total = grids.reduce((product, { size }) => product * size, 1n);
  const expected = total < BigInt(tries) ? Number(total) : tries;
  if (expected === 0 || interaction.variables.some(isTooLarge)) return false;
  return drawVariants(interaction, seed, tries).length === expected;
}

function isTooLarge(variable: Variable): boolean {
  if (variable.kind === 'values') return false;
  const { decimals, max, min } = variable;
  const ends = [decimalToInteger(min, decimals, 'up'), decimalToInteger(max, decimals, 'down')];
  return ends.some((end) => end > largestInteger || end < -largestInteger);
}

/** Names that the item uses itself. */
const reserved: ReadonlySet<string> = new Set([
  'RESPONSE',
  'SCORE',
  'MAXSCORE',
  'FEEDBACK',
  'FEEDBACK_GENERAL',
  'SOLUTION',
  'ANSWER',
  'MIN',
  'MAX',
  'completionStatus',
  'numAttempts',
  'duration',
]);

/** The identifier of each variable: its name, unless the item has another use for that. */
export function templateIdentifiers(variables: readonly Variable[]): ReadonlyMap<string, string> {
  return new Map(
    variables.map(({ name }) => [name, reserved.has(name) ? `variable_${name}` : name]),
  );
}

/** Whole values are integers, so that engines print them without a point. */
function isWhole(variable: Variable): boolean {
  return variable.kind === 'interval'
    ? variable.decimals === 0
    : variable.values.every((value) => isDecimal(value) && /^-?\d+$/.test(normalizeDecimal(value)));
}

/** Declares a number that is computed. */
export function computedDeclaration(identifier: string): XmlElement {
  return element('templateDeclaration', { identifier, cardinality: 'single', baseType: 'float' });
}

/** Declares the variable; `isInMath` where its value stands in formulas. */
export function templateDeclaration(
  identifier: string,
  variable: Variable,
  isInMath: boolean,
): XmlElement {
  return element('templateDeclaration', {
    identifier,
    cardinality: 'single',
    baseType: isWhole(variable) ? 'integer' : 'float',
    ...(isInMath && { mathVariable: 'true' }),
  });
}

/** Draws the value of the variable, each possible one equally likely. */
export function drawnValue(variable: Variable): XmlElement {
  if (variable.kind === 'values') {
    const baseType = isWhole(variable) ? 'integer' : 'float';
    const values = [...new Set(variable.values.map(normalizeDecimal))];
    const all = values.map((value) => baseValue(baseType, value));
    return operator('random', operator('multiple', ...all));
  }
  const { decimals } = variable;
  const steps = element('randomInteger', {
    min: String(decimalToInteger(variable.min, decimals, 'up')),
    max: String(decimalToInteger(variable.max, decimals, 'down')),
  });
  // A quotient by a power of ten is the number as it would be typed; a random float is not.
  return decimals === 0
    ? steps
    : operator('divide', steps, baseValue('float', `1${'0'.repeat(decimals)}`));
}
