/** Values of QTI's variables and expressions. */

/** One value; points are `[x, y]` in pixels. */
export type Scalar = string | number | boolean | readonly [number, number];

/** A value of any cardinality; NULL has no values. */
export interface Value {
  readonly cardinality: string;
  readonly baseType: string;
  readonly values: readonly Scalar[];
}

/** Cardinality of a single correct response that lists several, any of which is right. */
export const alternatives = 'alternatives';

/** The value that every expression gives where something is missing. */
export const nullValue: Value = { cardinality: 'single', baseType: '', values: [] };

/** A single value. */
export function single(baseType: string, value: Scalar): Value {
  return { cardinality: 'single', baseType, values: [value] };
}

/** A number; NULL for what is none. */
export function numeric(value: number): Value {
  return Number.isFinite(value) ? single('float', value) : nullValue;
}

/** Whether it is NULL: no value, an empty container or an empty string. */
export function isNull({ values }: Value): boolean {
  return values.length === 0 || (values.length === 1 && values[0] === '');
}

/** The number; undefined for NULL and for what is no number. */
export function numberOf({ values: [value] }: Value): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

/** A text as a value of a base type; undefined when it is none of that type. */
function parseScalar(text: string, baseType: string): Scalar | undefined {
  const trimmed = text.trim();
  switch (baseType) {
    case 'integer':
    case 'float': {
      const value = Number(trimmed);
      return trimmed === '' || !Number.isFinite(value) ? undefined : value;
    }
    case 'boolean':
      return trimmed === 'true' || trimmed === '1';
    case 'point': {
      const [x = Number.NaN, y = Number.NaN] = trimmed.split(/\s+/).map(Number);
      return Number.isFinite(x) && Number.isFinite(y) ? [x, y] : undefined;
    }
    case 'string':
      return text;
    default:
      return trimmed.replace(/\s+/g, ' ');
  }
}

/** The value that texts stand for; those that are none of the base type are left out. */
export function parseValue(
  texts: readonly string[],
  { cardinality, baseType }: Pick<Value, 'cardinality' | 'baseType'>,
): Value {
  const values = texts.flatMap((text) => {
    const value = parseScalar(text, baseType);
    return value === undefined ? [] : [value];
  });
  return { cardinality, baseType, values: cardinality === 'single' ? values.slice(0, 1) : values };
}

/** Whether two single values are the same; pairs have no direction. */
export function isSame(left: Scalar, right: Scalar, baseType: string): boolean {
  if (baseType === 'pair' && typeof left === 'string' && typeof right === 'string') {
    return left === right || left.split(' ').toReversed().join(' ') === right;
  }
  if (typeof left === 'object' || typeof right === 'object') return `${left}` === `${right}`;
  return left === right;
}
