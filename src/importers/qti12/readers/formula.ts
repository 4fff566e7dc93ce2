/** A number that a formula over drawn variables gives. */
import { evaluateExpression } from '../../../content/formula/evaluate.ts';
import {
  type Expression,
  isConstantName,
  isFunctionName,
} from '../../../content/formula/expression.ts';
import type { XmlElement } from '../../../formats/xml.ts';
import { childElements, descendants, elementAt, textOf } from '../../../formats/xml-query.ts';
import { isDecimal } from '../../../interactions/decimal.ts';
import { printExpression } from '../../../interactions/formula/print.ts';
import { keyAround } from '../../../interactions/numeric-entry/key-around.ts';
import type { Decimal, Tolerance, Variable } from '../../../model/index.ts';
import { readCanvasFormulas } from '../canvas-formula.ts';
import type { Question, QuestionReading } from '../question.ts';
import { markTokens } from '../tokens.ts';
import { takeUnit } from '../unit-line.ts';

/** One set of values with its answer. */
interface VariableSet {
  readonly values: Readonly<Record<string, Decimal>>;
  readonly answer: Decimal;
}

/** Decimals that our exports state where the item does not round. */
const statedForUnrounded = 4;

/**
 * The formula where our language can say it and it gives the answers of the sets; else the question
 * with the values of the first set.
 */
export function readFormula(question: Question): QuestionReading | undefined {
  const { element, text } = question;
  const calculated = elementAt(element, 'itemproc_extension', 'calculated');
  const sets = calculated ? setsIn(calculated) : [];
  const variables = calculated ? variablesIn(calculated) : [];
  const formulas = calculated ? descendants(calculated, 'formula').map(textOf) : [];
  const expression = readCanvasFormulas(formulas);
  const tolerance = toleranceOf(calculated && elementAt(calculated, 'answer_tolerance'));
  const { html, unit } = takeUnit(question.stemHtml);
  const places = Number(
    (calculated && elementAt(calculated, 'formulas')?.attributes.decimal_places) ||
      statedForUnrounded,
  );
  const rounding = expression && roundingOf(expression, sets, places);
  if (expression && rounding && tolerance && variables.every(isUsable)) {
    const names = new Set(variables.map(({ name }) => name));
    const stem = markTokens(html, (name) =>
      names.has(name) ? { kind: 'variable', name } : undefined,
    );
    return {
      type: 'formula',
      stem: text.block(stem, 'stem'),
      interactions: [
        {
          kind: 'formula',
          id: 'response',
          variables,
          expression: printExpression(expression, 'stemma'),
          tolerance,
          ...(rounding.decimals !== undefined && { decimals: rounding.decimals }),
          ...(unit !== undefined && { unit }),
        },
      ],
    };
  }
  return frozen({ html, unit, sets, tolerance, formulas }, question);
}

/** What is left of a formula that cannot be written. */
interface FormulaRest {
  readonly html: string;
  readonly unit: string | undefined;
  readonly sets: readonly VariableSet[];
  readonly tolerance: Tolerance | undefined;
  readonly formulas: readonly string[];
}

/** The question with the values of its first set. */
function frozen(
  { formulas, html, sets, tolerance, unit }: FormulaRest,
  { report, text }: Question,
): QuestionReading | undefined {
  const [first] = sets;
  if (!first || !tolerance) {
    report('import-item-unreadable', 'The formula question has no values with an answer.', {
      hint: 'Generate its solutions in Canvas and export it again.',
      field: 'answer',
    });
    return undefined;
  }
  report(
    'import-scoring-changed',
    `The formula ${formulas.join('; ')} cannot be written here, or does not give the answers of the source: the question has the values of its first set now.`,
    { hint: 'Write it as a formula item.', field: 'answer' },
  );
  const stem = html.replace(/\[([\w.-]+)\]/g, (whole, name: string) => first.values[name] ?? whole);
  return {
    type: 'numeric',
    stem: text.block(stem, 'stem'),
    interactions: [
      {
        kind: 'numeric-entry',
        id: 'response',
        keys: [keyAround(first.answer, tolerance)],
        ...(unit !== undefined && { unit }),
      },
    ],
  };
}

function setsIn(calculated: XmlElement): readonly VariableSet[] {
  return descendants(calculated, 'var_set').flatMap((set): readonly VariableSet[] => {
    const answer = textOf(elementAt(set, 'answer') ?? set).trim();
    const values = childElements(set, 'var').map((one): [string, Decimal] => [
      one.attributes.name ?? '',
      textOf(one).trim(),
    ]);
    const isWhole = [answer, ...values.map(([, value]) => value)].every(isDecimal);
    return isWhole ? [{ values: Object.fromEntries(values), answer }] : [];
  });
}

function variablesIn(calculated: XmlElement): readonly Variable[] {
  const list = elementAt(calculated, 'vars');
  return (list ? childElements(list, 'var') : []).map((one) => ({
    kind: 'interval',
    name: one.attributes.name ?? '',
    min: textOf(elementAt(one, 'min') ?? one).trim(),
    max: textOf(elementAt(one, 'max') ?? one).trim(),
    decimals: Math.min(10, Math.max(0, Math.trunc(Number(one.attributes.scale ?? 0)) || 0)),
  }));
}

function isUsable(variable: Variable): boolean {
  if (variable.kind !== 'interval') return true;
  const { max, min, name } = variable;
  const isName = /^[A-Za-z]\w*$/.test(name) && !isConstantName(name) && !isFunctionName(name);
  return isName && isDecimal(min) && isDecimal(max) && Number(min) <= Number(max);
}

/** To how many decimals the answers are rounded; undefined when they are not those of the formula. */
function roundingOf(
  expression: Expression,
  sets: readonly VariableSet[],
  places: number,
): { readonly decimals?: number } | undefined {
  const gaps = sets.map(({ answer, values }) => {
    const numbers = Object.fromEntries(
      Object.entries(values).map(([name, value]) => [name, Number(value)]),
    );
    const value = evaluateExpression(expression, numbers);
    return { gap: Math.abs(value - Number(answer)), size: Math.abs(value) };
  });
  const isUnrounded = gaps.every(({ gap, size }) => gap <= 1e-9 * Math.max(size, 1e-3));
  if (isUnrounded && places === statedForUnrounded) return {};
  const unit = 10 ** -places;
  const isRounded = gaps.every(({ gap, size }) => gap <= 0.5001 * unit + 1e-9 * size);
  return isRounded ? { decimals: places } : undefined;
}

function toleranceOf(element: XmlElement | undefined): Tolerance | undefined {
  const text = element ? textOf(element).trim() : '0';
  const value = text.replace(/\s*%$/, '');
  if (text === '') return { kind: 'exact' };
  if (!isDecimal(value)) return undefined;
  if (Number(value) === 0) return { kind: 'exact' };
  return { kind: text.endsWith('%') ? 'percent' : 'absolute', value };
}
