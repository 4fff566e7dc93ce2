/** `calculatedsimple`: a formula with sets of values. */
import { parseExpression } from '../../../src/content/formula/parse.ts';
import { visitContent } from '../../../src/content/walk.ts';
import { printMoodleExpression } from '../../../src/formats/moodle/expression.ts';
import { soleInteraction } from '../../../src/formats/sole-interaction.ts';
import { element, type XmlElement } from '../../../src/formats/xml.ts';
import { compareDecimal, multiplyDecimal } from '../../../src/interactions/decimal.ts';
import { drawVariants, type Variant } from '../../../src/interactions/formula/variants.ts';
import type { Content, FormulaInteraction, Variable } from '../../../src/model/index.ts';
import { field, hintElements, reportWithoutPlace } from '../fields.ts';
import type { QuestionWriter } from '../moodle-question.ts';
import { withoutUnits } from '../units.ts';

/** Each set of values is drawn as often as any other. */
export const writeFormula: QuestionWriter = (item, context) => {
  const interaction = soleInteraction(item, 'formula');
  const { variables, decimals } = interaction;
  const { hints } = item;
  const variants = drawVariants(interaction, item.id, context.options.variants);
  if (variables.some(({ kind }) => kind === 'values')) {
    const reason = `Moodle has ${variants.length} drawn sets of values, and no list of those that are possible.`;
    context.report({ kind: 'degraded', field: 'variables', reason });
  }
  if (hints.some(hasVariable)) {
    const reason = 'Moodle puts no values into hints: they name the variables.';
    context.report({ kind: 'degraded', field: 'hints', reason });
  }
  reportWithoutPlace(item, context, 'feedback.incorrect', 'notes');
  const { size, type } = toleranceOf(interaction);
  return {
    type: 'calculatedsimple',
    settings: { hasVariables: true },
    children: [
      field('synchronize', 0),
      field('single', 0),
      field('answernumbering', 'abc'),
      field('shuffleanswers', 0),
      ...['correctfeedback', 'partiallycorrectfeedback', 'incorrectfeedback'].map((name) =>
        element(name, {}, element('text')),
      ),
      element(
        'answer',
        { fraction: '100' },
        element('text', {}, expressionOf(interaction)),
        field('tolerance', size),
        field('tolerancetype', type),
        field('correctanswerformat', 1),
        field('correctanswerlength', decimals ?? 6),
        context.text('feedback', item.feedback.correct, { hasVariables: true }),
      ),
      ...withoutUnits,
      ...hintElements(item, context),
      element(
        'dataset_definitions',
        {},
        ...variables.map((variable) => datasetOf(variable, variants)),
      ),
    ],
  };
};

function hasVariable(content: Content): boolean {
  let isFound = false;
  visitContent(content, (node) => {
    isFound ||= node.type === 'variable' || ('value' in node && node.value.includes('{{'));
  });
  return isFound;
}

function expressionOf({ expression, decimals }: FormulaInteraction): string {
  const parsed = parseExpression(expression);
  if (!parsed.ok) throw new TypeError(`No formula: ${expression}`);
  const printed = printMoodleExpression(parsed.expression);
  return decimals === undefined ? printed : `round(${printed}, ${decimals})`;
}

/** Moodle counts a share of the answer as 1 and a number as 2. */
function toleranceOf({ tolerance }: FormulaInteraction): { size: string; type: number } {
  switch (tolerance.kind) {
    case 'exact':
      return { size: '0', type: 2 };
    case 'absolute':
      return { size: tolerance.value, type: 2 };
    case 'percent':
      return { size: multiplyDecimal(tolerance.value, '0.01'), type: 1 };
  }
}

function datasetOf(variable: Variable, variants: readonly Variant[]): XmlElement {
  const { name } = variable;
  const { min, max, decimals } = rangeOf(variable);
  const items = variants.map(({ values }, index) =>
    element('dataset_item', {}, field('number', index + 1), field('value', values[name] ?? '0')),
  );
  return element(
    'dataset_definition',
    {},
    element('status', {}, element('text', {}, 'private')),
    element('name', {}, element('text', {}, name)),
    field('type', 'calculated'),
    element('distribution', {}, element('text', {}, 'uniform')),
    element('minimum', {}, element('text', {}, min)),
    element('maximum', {}, element('text', {}, max)),
    element('decimals', {}, element('text', {}, String(decimals))),
    field('itemcount', variants.length),
    element('dataset_items', {}, ...items),
    field('number_of_items', variants.length),
  );
}

function rangeOf(variable: Variable): { min: string; max: string; decimals: number } {
  if (variable.kind === 'interval') return variable;
  const sorted = variable.values.toSorted(compareDecimal);
  const decimals = variable.values.map((value) => value.split('.')[1]?.length ?? 0);
  return { min: sorted[0] ?? '0', max: sorted.at(-1) ?? '0', decimals: Math.max(0, ...decimals) };
}
