/** A number that a formula gives for values drawn for each candidate. */
import { addDecimal, multiplyDecimal, normalizeDecimal } from '../../../interactions/decimal.ts';
import { parseExpression } from '../../../interactions/formula/parse.ts';
import type { FormulaInteraction, Item, Tolerance } from '../../../model/index.ts';
import { soleInteraction } from '../../sole-interaction.ts';
import { element, type XmlElement } from '../../xml.ts';
import { baseValue, operator, scoreIf, variable } from '../expressions.ts';
import type { QtiItemContext, QtiItemParts } from '../item-parts.ts';
import { responseDeclaration } from '../response-declaration.ts';
import { templateExpression } from '../template-expression.ts';
import { variablesInMath } from '../template-math.ts';
import {
  computedDeclaration,
  drawnValue,
  templateDeclaration,
  templateIdentifiers,
} from '../template-variables.ts';
import { unitNodes } from '../unit.ts';

/** The answer and the bounds of what is accepted are computed with the values. */
export function writeFormula(item: Item, context: QtiItemContext): QtiItemParts {
  const interaction = soleInteraction(item, 'formula');
  const { variables, unit } = interaction;
  const identifiers = templateIdentifiers(variables);
  const inMath = variablesInMath(item, identifiers.keys());
  const content = context.content(undefined, { identifiers, inMath });
  const idOf = (name: string): string => identifiers.get(name) ?? name;
  return {
    content,
    responses: [
      responseDeclaration({ identifier: 'RESPONSE', cardinality: 'single', baseType: 'float' }),
    ],
    templates: [
      ...variables.map((one) => templateDeclaration(idOf(one.name), one, inMath.has(one.name))),
      ...['ANSWER', 'MIN', 'MAX'].map(computedDeclaration),
      element(
        'templateProcessing',
        {},
        ...variables.map((one) => setTemplate(idOf(one.name), drawnValue(one))),
        setTemplate('ANSWER', answer(interaction, identifiers)),
        setTemplate('MIN', operator('subtract', variable('ANSWER'), margin(interaction.tolerance))),
        setTemplate('MAX', operator('sum', variable('ANSWER'), margin(interaction.tolerance))),
        element('setCorrectResponse', { identifier: 'RESPONSE' }, variable('ANSWER')),
      ),
    ],
    body: [
      ...content.block(item.stem),
      element(
        'p',
        {},
        element('textEntryInteraction', { responseIdentifier: 'RESPONSE' }),
        ...unitNodes(unit, content),
      ),
    ],
    scoring: {
      kind: 'rules',
      rules: [
        scoreIf(
          operator(
            'and',
            operator('gte', variable('RESPONSE'), variable('MIN')),
            operator('lte', variable('RESPONSE'), variable('MAX')),
          ),
          ['RESPONSE'],
        ),
      ],
    },
  };
}

function setTemplate(identifier: string, value: XmlElement): XmlElement {
  return element('setTemplateValue', { identifier }, value);
}

/** Halves are rounded away from zero: the small part on top makes up for binary fractions. */
function answer(
  { decimals, expression }: FormulaInteraction,
  identifiers: ReadonlyMap<string, string>,
): XmlElement {
  const parsed = parseExpression(expression);
  if (!parsed.ok) throw new TypeError(`Not a formula: ${expression}`);
  const value = templateExpression(parsed.expression, identifiers);
  // The sum makes it a float even where all numbers are whole.
  if (decimals === undefined) return operator('sum', value, baseValue('float', 0));
  const scale = `1${'0'.repeat(decimals)}`;
  const scaled = operator('product', value, baseValue('float', `${scale}.0000000001`));
  return operator('divide', operator('round', scaled), baseValue('float', scale));
}

/** What binary fractions may be off, as a share of the answer. */
const hair = '0.00000000001';

/** How far from the answer a response may be. */
function margin(tolerance: Tolerance): XmlElement {
  const size = element('mathOperator', { name: 'abs' }, variable('ANSWER'));
  const share = (value: string): XmlElement => operator('product', size, baseValue('float', value));
  switch (tolerance.kind) {
    case 'exact':
      return share(hair);
    case 'percent':
      return share(addDecimal(multiplyDecimal(tolerance.value, '0.01'), hair));
    case 'absolute':
      return operator('sum', baseValue('float', normalizeDecimal(tolerance.value)), share(hair));
  }
}
