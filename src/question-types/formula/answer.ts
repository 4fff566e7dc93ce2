/** The words after `=` of a formula item: expression, tolerance, unit. */
import { isDecimal } from '../../interactions/decimal.ts';
import { isConstantName, isFunctionName } from '../../interactions/formula/expression.ts';
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

/**
 * Reads `v^2 / (2 * g) ± 1% m`. Behind a complete formula without a tolerance a unit may stand,
 * unless it begins with a name that formulas know.
 */
export function readFormula(text: string, variables: ReadonlySet<string>): FormulaReading {
  const sign = /±|\+-|\+\/-/.exec(text);
  const written = sign ? text.slice(0, sign.index) : text;
  const indent = written.length - written.trimStart().length;
  const formula = written.trim();
  const parsed = parseExpression(formula);
  if (!parsed.ok) {
    const divided = sign ? undefined : divideUnit(formula, parsed.offset, variables);
    return divided ?? { ...parsed, offset: indent + parsed.offset, hint };
  }
  const expression = formula.replace(/\s+/g, ' ');
  const names = variablesOf(parsed.expression);
  if (!sign) return { ok: true, expression, names, tolerance: { kind: 'exact' } };
  // A tolerance and unit read as they do behind a number.
  const around = readNumericKey(`0${text.slice(sign.index)}`);
  if (!around.ok) return { ...around, offset: sign.index + Math.max(0, around.offset - 1) };
  const { key, unit } = around;
  return {
    ok: true,
    expression,
    names,
    tolerance: toleranceOf(key),
    ...(unit !== undefined && { unit }),
  };
}

const hint =
  'A formula has `+ - * / ^`, parentheses, functions and variables; a unit stands behind all of it.';

/** The formula before the place where it could not be read on, and the unit behind it. */
function divideUnit(
  formula: string,
  at: number,
  variables: ReadonlySet<string>,
): FormulaReading | undefined {
  const before = formula.slice(0, at);
  const unit = formula.slice(at);
  const name = /^\w+/.exec(unit)?.[0] ?? '';
  const isName = variables.has(name) || isConstantName(name) || isFunctionName(name);
  if (isName || !/\s$/.test(before)) return undefined;
  const parsed = parseExpression(before.trim());
  const reading = readNumericKey(`0 ${unit}`);
  if (!parsed.ok || !reading.ok || reading.unit === undefined) return undefined;
  return {
    ok: true,
    expression: before.trim().replace(/\s+/g, ' '),
    names: variablesOf(parsed.expression),
    tolerance: { kind: 'exact' },
    unit: reading.unit,
  };
}

/** The answer as `readFormula` reads it. */
export function printFormula(formula: FormulaInteraction): string {
  const { expression, tolerance, unit } = formula;
  if (tolerance.kind === 'exact') {
    const brief = `${expression}${printNumericKey({ kind: 'exact', value: '' }, unit)}`;
    const names = new Set(formula.variables.map((variable) => variable.name));
    const reading = readFormula(brief, names);
    if (reading.ok && reading.unit === unit && reading.expression === expression) return brief;
  }
  return `${expression} ${printNumericKey(keyOf(tolerance), unit).slice(2)}`;
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
