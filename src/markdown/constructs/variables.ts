/** The key `variables` of formula items. */
import { compareDecimal, isDecimal } from '../../interactions/decimal.ts';
import { isConstantName, isFunctionName } from '../../interactions/formula/expression.ts';
import type { Decimal, Variable } from '../../model/index.ts';
import type { BodyReader } from '../body-reader.ts';
import { asRecord } from '../front-matter-values.ts';

/** Reads `v: {min: 2, max: 10, decimals: 1}` and `v: [1, 2, 5]`, numbers exactly as written. */
export function readVariables(written: unknown, reader: BodyReader): Variable[] {
  return Object.entries(asRecord(written) ?? {}).flatMap(([name, value]) => {
    const path = ['variables', name];
    if (isConstantName(name) || isFunctionName(name)) {
      reader.reportKey(
        'reserved-name',
        path,
        {
          message: `\`${name}\` means something else in formulas.`,
          hint: 'Take another name.',
        },
        'key',
      );
    }
    return readVariable(name, value, path, reader) ?? [];
  });
}

/** The value of the key as `readVariables` reads it. */
export function printVariables(variables: readonly Variable[]): Record<string, unknown> {
  return Object.fromEntries(
    variables.map((variable) => [
      variable.name,
      variable.kind === 'values'
        ? variable.values.map(decimal)
        : {
            min: decimal(variable.min),
            max: decimal(variable.max),
            ...(variable.decimals !== 0 && { decimals: variable.decimals }),
          },
    ]),
  );
}

/** A number that is printed as it is written. */
export interface WrittenDecimal {
  readonly decimal: Decimal;
}

function decimal(value: Decimal): WrittenDecimal {
  return { decimal: value };
}

function readVariable(
  name: string,
  value: unknown,
  path: readonly (string | number)[],
  reader: BodyReader,
): Variable | undefined {
  if (Array.isArray(value)) {
    const values = value.flatMap((one, index) => readDecimal(one, [...path, index], reader) ?? []);
    return values.length === value.length ? { kind: 'values', name, values } : undefined;
  }
  const record = asRecord(value);
  const min = readDecimal(record?.min, [...path, 'min'], reader);
  const max = readDecimal(record?.max, [...path, 'max'], reader);
  if (min === undefined || max === undefined) return undefined;
  if (compareDecimal(min, max) > 0) {
    reader.reportKey('limits-reversed', [...path, 'min'], {
      message: `The smallest value, ${min}, is above the largest, ${max}.`,
      hint: 'Swap `min` and `max`.',
    });
  }
  return { kind: 'interval', name, min, max, decimals: Number(record?.decimals ?? 0) };
}

function readDecimal(
  value: unknown,
  path: readonly (string | number)[],
  reader: BodyReader,
): Decimal | undefined {
  if (typeof value === 'string' && isDecimal(value)) return value.replace(/^\+/, '');
  reader.reportKey('bad-number', path, {
    message: `\`${String(value)}\` is no decimal number.`,
    hint: 'Write digits with a decimal point: `2.5`.',
  });
  return undefined;
}
