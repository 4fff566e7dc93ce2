/** The values that the variables of a calculated question take. */
import { isConstantName, isFunctionName } from '../../content/formula/expression.ts';
import type { XmlElement } from '../../formats/xml.ts';
import { childElements, elementAt } from '../../formats/xml-query.ts';
import { compareDecimal, isDecimal, roundDecimal } from '../../interactions/decimal.ts';
import type { Decimal, Variable } from '../../model/index.ts';
import { fieldOf } from './question-element.ts';

/** One variable as Moodle has it. */
export interface Dataset {
  /** In the source. */
  readonly name: string;
  readonly variable: Variable;
  /** Values by number of the set: those of equal number belong together. */
  readonly values: readonly Decimal[];
}

/** The variables of a question; undefined where a value is no number. */
export function readDatasets(question: XmlElement): readonly Dataset[] | undefined {
  const list = elementAt(question, 'dataset_definitions');
  const definitions = list ? childElements(list, 'dataset_definition') : [];
  const taken = new Set<string>();
  const datasets = definitions.map((definition) => readDataset(definition, taken));
  return datasets.some((dataset) => dataset === undefined)
    ? undefined
    : datasets.flatMap((dataset) => dataset ?? []);
}

function readDataset(definition: XmlElement, taken: Set<string>): Dataset | undefined {
  const items = elementAt(definition, 'dataset_items');
  const values = (items ? childElements(items, 'dataset_item') : [])
    .map((item) => ({ number: Number(fieldOf(item, 'number')), value: fieldOf(item, 'value') }))
    .sort((left, right) => left.number - right.number)
    .map(({ value }) => value);
  const [min, max] = [fieldOf(definition, 'minimum'), fieldOf(definition, 'maximum')];
  const decimals = Number(fieldOf(definition, 'decimals') || 0);
  if (!values.every(isDecimal)) return undefined;
  const name = fieldOf(definition, 'name');
  const own = ownName(name, taken);
  const isRegular =
    isDecimal(min) &&
    isDecimal(max) &&
    Number.isInteger(decimals) &&
    decimals >= 0 &&
    decimals <= 10 &&
    compareDecimal(min, max) <= 0 &&
    values.every(
      (value) =>
        compareDecimal(value, min) >= 0 &&
        compareDecimal(value, max) <= 0 &&
        compareDecimal(value, roundDecimal(value, decimals)) === 0,
    );
  if (!isRegular && values.length === 0) return undefined;
  const isDrawn = isRegular && looksDrawn(values, min, max, decimals);
  const variable: Variable = isDrawn
    ? { kind: 'interval', name: own, min, max, decimals }
    : { kind: 'values', name: own, values: [...new Set(values)].sort(compareDecimal) };
  return { name, variable, values };
}

/**
 * Whether the values look as if drawn from the whole interval, and not from a few values in it: then
 * there are about as many different ones as chance gives.
 */
function looksDrawn(
  values: readonly Decimal[],
  min: Decimal,
  max: Decimal,
  decimals: number,
): boolean {
  const size = Math.round((Number(max) - Number(min)) * 10 ** decimals) + 1;
  if (values.length === 0) return size > 1;
  const expected = size * (1 - (1 - 1 / size) ** values.length);
  return size > 1 && new Set(values).size > 0.75 * expected;
}

/** A legal name that stands for nothing else. */
function ownName(name: string, taken: Set<string>): string {
  const plain = name.replace(/\W+/g, '_').replace(/^(?=[^A-Za-z])/, 'v');
  const isFree = (one: string) => !isConstantName(one) && !isFunctionName(one) && !taken.has(one);
  let own = plain;
  for (let count = 1; !isFree(own); count += 1) own = `${plain}${count}`;
  taken.add(own);
  return own;
}
