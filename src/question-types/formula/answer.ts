/** The words after `=` of a formula item: expression, tolerance, unit. */
import { isDecimal } from '../../interactions/decimal.ts';
import { parseExpression } from '../../interactions/formula/parse.ts';
import { variablesOf } from '../../interactions/formula/variables-of.ts';
import { printNumericKey, readNumericKey } from '../../markdown/constructs/numeric-key.ts';
import type { FormulaInteraction, NumericKey, Tolerance } from '../../model/index.ts';

/** An answer, or what is wrong and where (0-based offset into the text). */
export type FormulaReading =
  | {
      readonly ok: true;
      readonly expression: string;
      /** Variables that the expression uses. */
      readonly names: readonly string[];
      readonly tolerance: Tolerance;
      readonly unit?: string;
    }
  | {
      readonly ok: false;
      readonly message: string;
      readonly hint?: string;
      readonly offset: number;
    };

/** Reads `v^2 / (2 * g) ± 1% m`; a unit needs a tolerance before it, `± 0` for none. */
export function readFormula(text: string): FormulaReading {
  const sign = /±|\+-|\+\/-/.exec(text);
  const written = sign ? text.slice(0, sign.index) : text;
  const indent = written.length - written.trimStart().length;
  const expression = written.trim().replace(/\s+/g, ' ');
  const parsed = parseExpression(expression);
  if (!parsed.ok) {
    return {
      ok: false,
      message: parsed.message,
      offset: indent + parsed.offset,
      hint: 'A formula has `+ - * / ^`, parentheses, functions and variables; a unit stands behind `± 0`.',
    };
  }
  const names = variablesOf(parsed.expression);
  if (!sign) return { ok: true, expression, names, tolerance: { kind: 'exact' } };
  // A tolerance and unit read as they do behind a number.
  const around = readNumericKey(`0${text.slice(sign.index)}`);
  if (!around.ok) return { ...around, offset: sign.index + Math.max(0, around.offset - 1) };
  const { key, unit } = around;
  const tolerance = toleranceOf(key);
  return { ok: true, expression, names, tolerance, ...(unit !== undefined && { unit }) };
}

/** The answer as `readFormula` reads it. */
export function printFormula(formula: FormulaInteraction): string {
  const { expression, tolerance, unit } = formula;
  if (tolerance.kind === 'exact' && unit === undefined) return expression;
  const key = keyOf(tolerance);
  return `${expression} ${printNumericKey(key, unit).slice(2)}`;
}

function toleranceOf(key: NumericKey): Tolerance {
  if (key.kind === 'percent') return { kind: 'percent', value: key.percent };
  if (key.kind !== 'absolute' || isZero(key.tolerance)) return { kind: 'exact' };
  return { kind: 'absolute', value: key.tolerance };
}

function keyOf(tolerance: Tolerance): NumericKey {
  switch (tolerance.kind) {
    case 'exact':
      return { kind: 'absolute', value: '0', tolerance: '0' };
    case 'absolute':
      return { kind: 'absolute', value: '0', tolerance: tolerance.value };
    case 'percent':
      return { kind: 'percent', value: '0', percent: tolerance.value };
  }
}

function isZero(decimal: string): boolean {
  return isDecimal(decimal) && Number(decimal) === 0;
}
