/** Responses to the scores that a mapping gives them. */
import type { MapEntry, ResponseDeclaration } from '../declarations/response.ts';
import { isInArea } from './area.ts';
import { isSame, nullValue, numeric, type Scalar, type Value } from './value.ts';

/** The sum over the different values of the response, within the bounds. */
export function mapResponse(declaration: ResponseDeclaration, response: Value): Value {
  const { mapping, baseType } = declaration;
  if (!mapping) return nullValue;
  const left = [...mapping.entries];
  let sum = 0;
  for (const value of distinct(response.values, baseType)) {
    const at = left.findIndex((entry) => isMapped(entry, value, baseType));
    sum += at >= 0 ? (left[at]?.value ?? 0) : mapping.defaultValue;
    if (at >= 0) left.splice(at, 1);
  }
  return numeric(bounded(sum, mapping));
}

/** The sum over the areas that are hit, each counted once, within the bounds. */
export function mapResponsePoint(declaration: ResponseDeclaration, response: Value): Value {
  const { areaMapping } = declaration;
  if (!areaMapping) return nullValue;
  const hit = new Set<number>();
  let sum = 0;
  for (const point of response.values) {
    if (typeof point !== 'object') continue;
    const at = areaMapping.entries.findIndex((entry) => isInArea(entry, point));
    if (at < 0) sum += areaMapping.defaultValue;
    else if (!hit.has(at)) sum += areaMapping.entries[at]?.value ?? 0;
    hit.add(at);
  }
  return numeric(bounded(sum, areaMapping));
}

function isMapped({ key, isCaseSensitive }: MapEntry, value: Scalar, baseType: string): boolean {
  if (baseType === 'integer' || baseType === 'float') return Number(key) === value;
  const isText = baseType === 'string' && typeof value === 'string';
  if (isText && !isCaseSensitive) return key.toLowerCase() === value.toLowerCase();
  return isSame(
    key.replace(/\s+/g, ' '),
    typeof value === 'boolean' ? `${value}` : value,
    baseType,
  );
}

function distinct(values: readonly Scalar[], baseType: string): readonly Scalar[] {
  return values.filter(
    (value, index) => values.findIndex((other) => isSame(other, value, baseType)) === index,
  );
}

function bounded(
  sum: number,
  { lowerBound, upperBound }: { readonly lowerBound?: number; readonly upperBound?: number },
): number {
  return Math.min(Math.max(sum, lowerBound ?? -Infinity), upperBound ?? Infinity);
}
