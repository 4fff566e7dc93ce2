/** Every expression that is understood, by its name in QTI 2.x. */
import type { XmlElement } from '../../../formats/xml.ts';
import { textOf } from '../../../formats/xml-query.ts';
import { isInArea } from './area.ts';
import {
  equal,
  equalRounded,
  match,
  patternMatch,
  roundTo,
  stringMatch,
  truth,
} from './compare.ts';
import type { ProcessingContext } from './context.ts';
import {
  arithmetic,
  binary,
  compared,
  folded,
  type Operator,
  onNumber,
  unary,
  valuesOf,
} from './lifted.ts';
import { mapResponse, mapResponsePoint } from './mapping.ts';
import { mathOperator } from './math-operator.ts';
import { isNull, isSame, nullValue, numeric, parseValue, single, type Value } from './value.ts';

/** @see https://www.imsglobal.org/question/qtiv2p1/imsqti_infov2p1.html#section10086 */
export const operators: ReadonlyMap<string, Operator> = new Map<string, Operator>([
  [
    'variable',
    ({ attributes }, { variables }) => variables.get(attributes.identifier ?? '') ?? nullValue,
  ],
  [
    'correct',
    ({ attributes }, { correct }) => correct.get(attributes.identifier ?? '') ?? nullValue,
  ],
  [
    'baseValue',
    (one) =>
      parseValue([textOf(one)], {
        cardinality: 'single',
        baseType: one.attributes.baseType ?? 'string',
      }),
  ],
  ['null', () => nullValue],
  ['mapResponse', mapped(mapResponse)],
  ['mapResponsePoint', mapped(mapResponsePoint)],
  ['and', (one, context) => combined(valuesOf(one, context), false)],
  ['or', (one, context) => combined(valuesOf(one, context), true)],
  ['not', unary((value) => (isNull(value) ? nullValue : truth(value.values[0] !== true)))],
  ['isNull', unary((value) => truth(isNull(value)))],
  ['match', binary((_, left, right) => match(left, right))],
  ['equal', binary(equal)],
  ['equalRounded', binary(equalRounded)],
  ['stringMatch', binary(stringMatch)],
  [
    'substring',
    binary((one, left, right) =>
      stringMatch({ ...one, attributes: { ...one.attributes, substring: 'true' } }, right, left),
    ),
  ],
  ['patternMatch', (one, context) => patternMatch(one, valuesOf(one, context)[0] ?? nullValue)],
  ['gt', compared((left, right) => left > right)],
  ['gte', compared((left, right) => left >= right)],
  ['lt', compared((left, right) => left < right)],
  ['lte', compared((left, right) => left <= right)],
  ['sum', folded((left, right) => left + right)],
  ['product', folded((left, right) => left * right)],
  ['min', folded(Math.min)],
  ['max', folded(Math.max)],
  ['subtract', arithmetic((left, right) => left - right)],
  ['divide', arithmetic((left, right) => left / right)],
  ['power', arithmetic((left, right) => left ** right)],
  ['integerDivide', arithmetic((left, right) => Math.floor(left / right))],
  ['integerModulus', arithmetic((left, right) => left - right * Math.floor(left / right))],
  ['round', unary((value) => onNumber(value, Math.round))],
  ['truncate', unary((value) => onNumber(value, Math.trunc))],
  ['integerToFloat', unary((value) => value)],
  [
    'roundTo',
    (one, context) =>
      onNumber(valuesOf(one, context)[0] ?? nullValue, (value) => roundTo(one, value)),
  ],
  ['mathOperator', (one, context) => mathOperator(one, valuesOf(one, context))],
  ['mathConstant', ({ attributes }) => numeric(attributes.name === 'pi' ? Math.PI : Math.E)],
  ['multiple', (one, context) => container('multiple', valuesOf(one, context))],
  ['ordered', (one, context) => container('ordered', valuesOf(one, context))],
  ['containerSize', unary((value) => single('integer', value.values.length))],
  [
    'member',
    binary((_, left, right) =>
      isNull(left) || isNull(right) ? nullValue : truth(contains(right, left)),
    ),
  ],
  [
    'contains',
    binary((_, left, right) =>
      isNull(left) || isNull(right) ? nullValue : truth(contains(left, right)),
    ),
  ],
  [
    'delete',
    binary((_, left, right) => ({
      ...right,
      values: right.values.filter((value) => !contains(left, { ...right, values: [value] })),
    })),
  ],
  [
    'index',
    (one, context) => indexed(valuesOf(one, context)[0] ?? nullValue, Number(one.attributes.n) - 1),
  ],
  ['inside', (one, context) => inside(one, valuesOf(one, context)[0] ?? nullValue)],
  ['random', (one, context) => indexed(valuesOf(one, context)[0] ?? nullValue, undefined, context)],
  ['randomInteger', (one, context) => randomInteger(one, context)],
  [
    'randomFloat',
    ({ attributes }, { random }) =>
      numeric(
        Number(attributes.min) + random() * (Number(attributes.max) - Number(attributes.min)),
      ),
  ],
]);

/** NULL where any part is NULL. */

/** Three-valued: one `decisive` value decides, else NULL makes it NULL. */

function combined(values: readonly Value[], decisive: boolean): Value {
  if (values.some(({ values: [value] }) => value === decisive)) return truth(decisive);
  return values.some(isNull) ? nullValue : truth(!decisive);
}

function container(cardinality: string, parts: readonly Value[]): Value {
  const baseType = parts.find((part) => part.baseType !== '')?.baseType ?? '';
  return { cardinality, baseType, values: parts.flatMap(({ values }) => values) };
}

function contains(container: Value, part: Value): boolean {
  return part.values.every((value) =>
    container.values.some((other) => isSame(value, other, container.baseType)),
  );
}

function indexed(list: Value, position: number | undefined, context?: ProcessingContext): Value {
  const at = position ?? Math.floor((context?.random() ?? 0) * list.values.length);
  const value = list.values[at];
  return value === undefined ? nullValue : single(list.baseType, value);
}

function inside({ attributes }: XmlElement, value: Value): Value {
  const { shape = '', coords = '' } = attributes;
  if (isNull(value)) return nullValue;
  return truth(
    value.values.some((one) => typeof one === 'object' && isInArea({ shape, coords }, one)),
  );
}

function randomInteger({ attributes }: XmlElement, { random }: ProcessingContext): Value {
  const { min = '0', max = '0', step = '1' } = attributes;
  const count = Math.floor((Number(max) - Number(min)) / Number(step)) + 1;
  return single('integer', Number(min) + Math.floor(random() * count) * Number(step));
}

function mapped(
  map: (declaration: Parameters<typeof mapResponse>[0], response: Value) => Value,
): Operator {
  return ({ attributes }, { responses, variables }) => {
    const declaration = responses.get(attributes.identifier ?? '');
    const response = variables.get(attributes.identifier ?? '') ?? nullValue;
    return declaration ? map(declaration, response) : nullValue;
  };
}
