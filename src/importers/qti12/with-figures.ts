/** Numbers that show how precise they are. */
import { magnitudeOf, roundSignificant } from '../../interactions/decimal.ts';
import type { Decimal } from '../../model/index.ts';

/** The value rounded and written with that many significant figures: 3.1 with three is 3.10. */
export function withFigures(value: Decimal, figures: number): Decimal {
  const [mantissa = '', exponent] = roundSignificant(value, figures).split(/(?=e)/);
  const places = figures - 1 - magnitudeOf(mantissa);
  if (places <= 0) return mantissa + (exponent ?? '');
  const [whole = '', fraction = ''] = mantissa.split('.');
  return `${whole}.${fraction.padEnd(places, '0')}${exponent ?? ''}`;
}
