/** The kinds of properties that components have. */
import type { PlotSeries } from '../../model/index.ts';
import type { PropertyKind } from './component-reader.ts';

/** A text that is not empty; spaces and line breaks in it are one space. */
export const text: PropertyKind<string> = {
  words: 'a text',
  read: (value) => {
    if (typeof value !== 'string') return undefined;
    return value.replace(/\s+/g, ' ').trim() || undefined;
  },
};

/** A number of pixels. */
export const pixels: PropertyKind<number> = {
  words: 'a number above 0, such as {300}',
  read: (value) => (isNumber(value) && value > 0 ? value : undefined),
};

/** The ends of an axis. */
export const interval: PropertyKind<[number, number]> = {
  words: 'two numbers in order, such as {[0, 10]}',
  read: (value) => {
    const pair = readPair(value);
    return pair && pair[0] < pair[1] ? pair : undefined;
  },
};

/** The points of a series. */
export const points: PropertyKind<[number, number][]> = {
  words: 'a list of points, such as {[[0, 1], [1, 2]]}',
  read: (value) => readList(value, readPair),
};

/** How the points of a series are drawn. */
export const mark: PropertyKind<NonNullable<PlotSeries['mark']>> = {
  words: 'one of the texts line, point, bar',
  read: (value) => (['line', 'point', 'bar'] as const).find((one) => one === value),
};

/** Several series. */
export const seriesList: PropertyKind<PlotSeries[]> = {
  words: 'a list such as {[{"expression": "x^2", "label": "a parabola"}]}',
  read: (value) => readList(value, readSeries),
};

const seriesKeys = ['expression', 'data', 'label', 'mark'];

function readSeries(value: unknown): PlotSeries | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const record: Readonly<Record<string, unknown>> = { ...value };
  if (Object.keys(record).some((key) => !seriesKeys.includes(key))) return undefined;
  const series: PlotSeries = {};
  for (const key of Object.keys(record)) if (!readInto(series, key, record[key])) return undefined;
  return (series.expression === undefined) !== (series.data === undefined) ? series : undefined;
}

function readInto(series: PlotSeries, key: string, value: unknown): boolean {
  const expression = key === 'expression' ? text.read(value) : undefined;
  const data = key === 'data' ? points.read(value) : undefined;
  const label = key === 'label' ? text.read(value) : undefined;
  const drawn = key === 'mark' ? mark.read(value) : undefined;
  if (expression !== undefined) series.expression = expression;
  if (data !== undefined) series.data = data;
  if (label !== undefined) series.label = label;
  if (drawn !== undefined) series.mark = drawn;
  return (expression ?? data ?? label ?? drawn) !== undefined;
}

function readPair(value: unknown): [number, number] | undefined {
  if (!Array.isArray(value) || value.length !== 2) return undefined;
  const [first, second]: unknown[] = value;
  return isNumber(first) && isNumber(second) ? [first, second] : undefined;
}

function readList<T>(value: unknown, read: (one: unknown) => T | undefined): T[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const list: T[] = [];
  for (const one of value) {
    const item = read(one);
    if (item === undefined) return undefined;
    list.push(item);
  }
  return list;
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
