/** Formula questions: variables, the formula, and sets of values with their answers. */

import { soleInteraction } from '../../../src/formats/sole-interaction.ts';
import { element, type XmlElement } from '../../../src/formats/xml.ts';
import { compareDecimal } from '../../../src/interactions/decimal.ts';
import { parseExpression } from '../../../src/interactions/formula/parse.ts';
import { printExpression } from '../../../src/interactions/formula/print.ts';
import { drawVariants } from '../../../src/interactions/formula/variants.ts';
import type { Decimal, FormulaInteraction, Item, Variable } from '../../../src/model/index.ts';
import type { Question, QuestionContext } from '../question.ts';
import { unitHtml } from '../unit-html.ts';
import { decimalField } from './numeric-entry.ts';

/** Decimals of the answer where the item does not round it: the most that Canvas offers. */
const mostDecimals = 4;

/** Both importers draw from the given sets only, so these are what candidates see. */
export function writeFormula(item: Item, context: QuestionContext): Question {
  const interaction = soleInteraction(item, 'formula');
  reportLists(interaction, context);
  return {
    type: 'calculated_question',
    presentation: [context.stem(item, unitHtml(interaction.unit, context)), decimalField()],
    scoring: [
      outcome('correct', element('other'), '100'),
      outcome('incorrect', element('not', {}, element('other')), '0'),
    ],
    extension: element('itemproc_extension', {}, calculation(item, interaction, context)),
  };
}

function outcome(title: string, test: XmlElement, score: string): XmlElement {
  return element(
    'respcondition',
    { title },
    element('conditionvar', {}, test),
    element('setvar', { action: 'Set', varname: 'SCORE' }, score),
  );
}

function calculation(
  item: Item,
  interaction: FormulaInteraction,
  { number, options }: QuestionContext,
): XmlElement {
  const { decimals, expression, variables } = interaction;
  const sets = drawVariants(interaction, item.id, options.variants).map(
    ({ values, answer }, index) =>
      element(
        'var_set',
        { ident: number(index + 1) },
        ...variables.map(({ name }) => element('var', { name }, values[name] ?? '')),
        element('answer', {}, answer),
      ),
  );
  return element(
    'calculated',
    {},
    element('answer_tolerance', {}, toleranceOf(interaction)),
    element(
      'formulas',
      { decimal_places: String(decimals ?? mostDecimals) },
      element('formula', {}, canvasFormula(expression)),
    ),
    element('vars', {}, ...variables.map(variableElement)),
    element('var_sets', {}, ...sets),
  );
}

/** The formula only documents the sets; what cannot be parsed was reported when the item was read. */
function canvasFormula(expression: string): string {
  const parsed = parseExpression(expression);
  return parsed.ok ? printExpression(parsed.expression, 'canvas') : expression;
}

function toleranceOf({ tolerance }: FormulaInteraction): string {
  switch (tolerance.kind) {
    case 'exact':
      return '0';
    case 'absolute':
      return tolerance.value;
    case 'percent':
      return `${tolerance.value}%`;
  }
}

function variableElement(variable: Variable): XmlElement {
  const { min, max, decimals } =
    variable.kind === 'interval' ? variable : intervalAround(variable.values);
  return element(
    'var',
    { name: variable.name, scale: String(decimals) },
    element('min', {}, min),
    element('max', {}, max),
  );
}

function intervalAround(values: readonly Decimal[]) {
  const [min = '0', ...rest] = values.toSorted(compareDecimal);
  const fractions = values.map((value) => /\.(\d+)$/.exec(value)?.[1]?.length ?? 0);
  return { min, max: rest.at(-1) ?? min, decimals: Math.max(0, ...fractions) };
}

function reportLists({ variables }: FormulaInteraction, { report }: QuestionContext): void {
  const names = variables.filter(({ kind }) => kind === 'values').map(({ name }) => name);
  if (names.length === 0) return;
  report({
    kind: 'degraded',
    field: 'variables',
    reason:
      `The list of values of ${names.join(', ')} becomes an interval; the sets in the package ` +
      'keep to the list, but sets that an instructor generates anew in Canvas do not.',
  });
}
