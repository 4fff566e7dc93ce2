/** Functions of numbers. */
import type { XmlElement } from '../../../formats/xml.ts';
import { UnsupportedRuleError } from './context.ts';
import { nullValue, numberOf, numeric, type Value } from './value.ts';

const functions: Readonly<Record<string, (value: number) => number>> = {
  sin: Math.sin,
  cos: Math.cos,
  tan: Math.tan,
  asin: Math.asin,
  acos: Math.acos,
  atan: Math.atan,
  log: Math.log10,
  ln: Math.log,
  exp: Math.exp,
  abs: Math.abs,
  signum: Math.sign,
  floor: Math.floor,
  ceil: Math.ceil,
  toDegrees: (value) => (value * 180) / Math.PI,
  toRadians: (value) => (value * Math.PI) / 180,
};

/** The value of `mathOperator`; angles are in radians. */
export function mathOperator({ attributes }: XmlElement, values: readonly Value[]): Value {
  const apply = functions[attributes.name ?? ''];
  if (!apply) throw new UnsupportedRuleError(`mathOperator ${attributes.name ?? ''}`);
  const value = numberOf(values[0] ?? nullValue);
  return value === undefined ? nullValue : numeric(apply(value));
}
