/**
 * Shapes of JSON values: each tests a value, names what is wrong with it at its place, and says the
 * same as JSON Schema.
 */
import { below, type ValuePath } from './value-path.ts';

/** Takes note of a fault: `is missing`, `is no text`. */
export type NoteFault = (at: ValuePath | undefined, what: string) => void;

/** What a value has to be. */
export interface Shape<T> {
  /** @see https://json-schema.org/draft/2020-12 */
  readonly schema: object;
  readonly test: (value: unknown, at: ValuePath | undefined, note: NoteFault) => value is T;
}

/** The type that a shape stands for. */
export type ShapeOf<S> = S extends Shape<infer T> ? T : never;

type Fields = Readonly<Record<string, Shape<unknown>>>;

/** Objects with these fields. */
export type ObjectOf<R extends Fields, O extends Fields> = {
  [K in keyof R]: ShapeOf<R[K]>;
} & { [K in keyof O]?: ShapeOf<O[K]> };

/** An object with all `required` fields, any of the `optional` ones and no others. */
export function object<const R extends Fields, const O extends Fields = Record<never, never>>(
  required: R,
  optional: O,
): Shape<ObjectOf<R, O>> {
  const shapes = new Map<string, Shape<unknown>>(Object.entries({ ...required, ...optional }));
  const names = Object.keys(required);
  return {
    schema: {
      type: 'object',
      additionalProperties: false,
      required: names,
      properties: Object.fromEntries([...shapes].map(([name, { schema }]) => [name, schema])),
    },
    test: (value, at, note): value is ObjectOf<R, O> => {
      if (!isRecord(value)) return fault(at, 'is no object', note);
      let isRight = true;
      for (const name of names) {
        if (!Object.hasOwn(value, name)) isRight = fault(below(at, name), 'is missing', note);
      }
      for (const [name, part] of Object.entries(value)) {
        const shape = shapes.get(name);
        if (shape === undefined) isRight = fault(below(at, name), 'is no field here', note);
        else if (!shape.test(part, below(at, name), note)) isRight = false;
      }
      return isRight;
    },
  };
}

/** Objects told apart by the text in one field. */
export function variants<const M extends Fields>(
  discriminator: string,
  shapes: M,
): Shape<ShapeOf<M[keyof M]>> {
  return {
    schema: { oneOf: Object.values(shapes).map(({ schema }) => schema) },
    test: (value, at, note): value is ShapeOf<M[keyof M]> => {
      if (!isRecord(value)) return fault(at, 'is no object', note);
      const name = value[discriminator];
      const shape =
        typeof name === 'string' && Object.hasOwn(shapes, name) ? shapes[name] : undefined;
      if (shape !== undefined) return shape.test(value, at, note);
      const known = Object.keys(shapes).join(', ');
      return fault(below(at, discriminator), `is none of ${known}`, note);
    },
  };
}

/** A list of values of one shape. */
export function list<T>(shape: Shape<T>, least = 0): Shape<T[]> {
  return {
    schema: { type: 'array', items: shape.schema, ...(least > 0 && { minItems: least }) },
    test: (value, at, note): value is T[] => {
      if (!Array.isArray(value)) return fault(at, 'is no list', note);
      if (value.length < least) return fault(at, `has less than ${least} entries`, note);
      let isRight = true;
      for (const [index, part] of value.entries()) {
        if (!shape.test(part, below(at, index), note)) isRight = false;
      }
      return isRight;
    },
  };
}

/** An object with any names and values of one shape. */
export function dictionary<T>(shape: Shape<T>): Shape<Record<string, T>> {
  return {
    schema: { type: 'object', additionalProperties: shape.schema },
    test: (value, at, note): value is Record<string, T> => {
      if (!isRecord(value)) return fault(at, 'is no object', note);
      const parts = Object.entries(value);
      return parts.filter(([name, part]) => !shape.test(part, below(at, name), note)).length === 0;
    },
  };
}

/** A text, all of which the pattern matches. */
export function text(pattern?: RegExp, what = 'does not have the right form'): Shape<string> {
  return {
    schema: { type: 'string', ...(pattern && { pattern: pattern.source }) },
    test: (value, at, note): value is string => {
      if (typeof value !== 'string') return fault(at, 'is no text', note);
      return pattern === undefined || pattern.test(value) || fault(at, what, note);
    },
  };
}

/** A finite number within bounds. */
export function number(
  bounds: { readonly above?: number; readonly min?: number; readonly max?: number } = {},
  isWhole = false,
): Shape<number> {
  const { above = Number.NEGATIVE_INFINITY, min, max } = bounds;
  return {
    schema: {
      type: isWhole ? 'integer' : 'number',
      ...(bounds.above !== undefined && { exclusiveMinimum: above }),
      ...(min !== undefined && { minimum: min }),
      ...(max !== undefined && { maximum: max }),
    },
    test: (value, at, note): value is number => {
      if (typeof value !== 'number' || !Number.isFinite(value)) {
        return fault(at, 'is no number', note);
      }
      if (isWhole && !Number.isInteger(value)) return fault(at, 'is no whole number', note);
      const isWithin = value > above && value >= (min ?? value) && value <= (max ?? value);
      return isWithin || fault(at, 'is out of bounds', note);
    },
  };
}

/** True or false. */
export const flag: Shape<boolean> = {
  schema: { type: 'boolean' },
  test: (value, at, note): value is boolean =>
    typeof value === 'boolean' || fault(at, 'is neither true nor false', note),
};

/** One of some texts, numbers, or null. */
export function oneOf<const T extends string | number | null>(...values: readonly T[]): Shape<T> {
  return {
    schema: { enum: values },
    test: (value, at, note): value is T =>
      values.some((one) => one === value) || fault(at, `is none of ${values.join(', ')}`, note),
  };
}

/** A value of either shape; the faults of the second are named. */
export function either<A, B>(first: Shape<A>, second: Shape<B>): Shape<A | B> {
  return {
    schema: { anyOf: [first.schema, second.schema] },
    test: (value, at, note): value is A | B =>
      first.test(value, at, () => {}) || second.test(value, at, note),
  };
}

/** A list of exactly two values. */
export function pair<T>(shape: Shape<T>): Shape<[T, T]> {
  const { schema, test } = list(shape);
  return {
    schema: { ...schema, minItems: 2, maxItems: 2 },
    test: (value, at, note): value is [T, T] =>
      test(value, at, note) && (value.length === 2 || fault(at, 'has not two entries', note)),
  };
}

/** Longer ways from the root are refused, so that no file can exhaust the stack. */
const longestPath = 500;

/** A shape with a name, which may contain itself; `$defs` of the schema has to define it. */
export function named<T>(name: string, shape: () => Shape<T>): Shape<T> {
  return {
    schema: { $ref: `#/$defs/${name}` },
    test: (value, at, note): value is T =>
      (at?.depth ?? 0) > longestPath
        ? fault(at, 'is nested too deeply', note)
        : shape().test(value, at, note),
  };
}

function fault(at: ValuePath | undefined, what: string, note: NoteFault): false {
  note(at, what);
  return false;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
