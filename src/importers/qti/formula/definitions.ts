/** How the template variables of an item get their values. */
import type { XmlElement } from '../../../formats/xml.ts';
import { childElements, descendants, elementAt, textOf } from '../../../formats/xml-query.ts';
import { multiplyDecimal, powerOfTen } from '../../../interactions/decimal.ts';
import type { Decimal, Variable } from '../../../model/index.ts';
import { decimalText } from '../keys/decimal-text.ts';

/** Drawn variables, and expressions for the computed ones. */
export interface Definitions {
  readonly drawn: ReadonlyMap<string, Variable>;
  readonly computed: ReadonlyMap<string, XmlElement>;
  /** The expression that gives the correct response, where one is computed. */
  readonly answer?: XmlElement;
}

/** Undefined where values depend on conditions or constraints. */
export function readDefinitions(item: XmlElement): Definitions | undefined {
  const processing = elementAt(item, 'templateProcessing');
  if (!processing) return undefined;
  const drawn = new Map<string, Variable>();
  const computed = new Map<string, XmlElement>();
  let answer: XmlElement | undefined;
  for (const rule of childElements(processing)) {
    const { identifier = '' } = rule.attributes;
    const [expression] = childElements(rule);
    if (!expression) return undefined;
    if (rule.name === 'setCorrectResponse') answer = expression;
    else if (rule.name === 'setTemplateValue') {
      if (drawn.has(identifier) || computed.has(identifier)) return undefined;
      const variable = readDrawn(identifier, expression, item);
      if (variable) drawn.set(identifier, variable);
      else computed.set(identifier, expression);
    } else return undefined;
  }
  return { drawn, computed, ...(answer && { answer }) };
}

/** At most so many values are listed one by one. */
const mostValues = 500;

function readDrawn(name: string, expression: XmlElement, item: XmlElement): Variable | undefined {
  const { attributes } = expression;
  switch (expression.name) {
    case 'baseValue': {
      const value = decimalText(textOf(expression));
      return value === undefined ? undefined : { kind: 'values', name, values: [value] };
    }
    case 'random': {
      const values = descendants(expression, 'baseValue').map((one) => decimalText(textOf(one)));
      const known = values.flatMap((value) => value ?? []);
      return known.length === 0 || known.length < values.length
        ? undefined
        : { kind: 'values', name, values: known };
    }
    case 'randomInteger':
      return integers(name, attributes, 0);
    case 'randomFloat':
      return interval(name, attributes.min, attributes.max, decimalsShown(name, item), 0);
    case 'divide':
    case 'product':
      return scaled(name, expression);
    case 'roundTo': {
      const [inner] = childElements(expression);
      const decimals = Number(attributes.figures);
      if (inner?.name !== 'randomFloat' || attributes.roundingMode !== 'decimalPlaces')
        return undefined;
      return interval(name, inner.attributes.min, inner.attributes.max, decimals, 0);
    }
    default:
      return undefined;
  }
}

/** A random integer divided by a power of ten, or multiplied by a tenth of one. */
function scaled(name: string, expression: XmlElement): Variable | undefined {
  const operands = childElements(expression);
  const random = operands.find((one) => one.name === 'randomInteger');
  const factor = operands.find((one) => one.name === 'baseValue');
  if (!random || !factor || operands.length !== 2) return undefined;
  if (expression.name === 'divide' && operands[0] !== random) return undefined;
  const power = Math.log10(Number(textOf(factor))) * (expression.name === 'divide' ? 1 : -1);
  const decimals = Math.round(power);
  const isPower = Math.abs(power - decimals) < 1e-9 && decimals >= 0 && decimals <= 10;
  return isPower ? integers(name, random.attributes, decimals) : undefined;
}

function integers(
  name: string,
  { min, max, step = '1' }: XmlElement['attributes'],
  decimals: number,
): Variable | undefined {
  if (step === '1') return interval(name, min, max, decimals, decimals);
  const [first, last, by] = [Number(min), Number(max), Number(step)];
  const count = Math.floor((last - first) / by) + 1;
  if (!(by > 0) || !(count > 0) || count > mostValues) return undefined;
  const values = Array.from({ length: count }, (_, at) =>
    multiplyDecimal(String(first + at * by), powerOfTen(-decimals)),
  );
  return { kind: 'values', name, values };
}

function interval(
  name: string,
  min: string | undefined,
  max: string | undefined,
  decimals: number,
  shift: number,
): Variable | undefined {
  const shifted = (text: string | undefined): Decimal | undefined => {
    const value = decimalText(text);
    return value === undefined ? undefined : multiplyDecimal(value, powerOfTen(-shift));
  };
  const [low, high] = [shifted(min), shifted(max)];
  if (low === undefined || high === undefined) return undefined;
  return { kind: 'interval', name, min: low, max: high, decimals };
}

/** Digits after the point that the text shows, as in `%.2f`; two where it does not say. */
function decimalsShown(name: string, item: XmlElement): number {
  const shown = descendants(item, 'printedVariable').find(
    ({ attributes }) => attributes.identifier === name,
  );
  const [, digits = '2'] = /%\.?(\d+)[a-z]/.exec(shown?.attributes.format ?? '') ?? [];
  return Math.min(10, Number(digits));
}
