/** The tree of a formula. */

/** Operators between two operands. */
export type BinaryOperator = '+' | '-' | '*' | '/' | '^';

/** A parsed formula. */
export type Expression =
  /** A number as written: `9.81`, `6.02e23`. */
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'constant'; readonly name: ConstantName }
  | { readonly kind: 'variable'; readonly name: string }
  | { readonly kind: 'negation'; readonly operand: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: BinaryOperator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | {
      readonly kind: 'call';
      readonly name: FunctionName;
      readonly arguments: readonly Expression[];
    };

/** Names that stand for numbers. */
export const constants = { pi: Math.PI, e: Math.E } as const;

/** Name of a constant. */
export type ConstantName = keyof typeof constants;

/** A function: how many arguments it takes and what it gives. */
interface FunctionEntry {
  readonly fewest: number;
  /** Infinity where any number is allowed. */
  readonly most: number;
  readonly apply: (...values: readonly number[]) => number;
}

const one = { fewest: 1, most: 1 };
const several = { fewest: 1, most: Number.POSITIVE_INFINITY };

/** Every function; angles are in radians. Each can be written in Canvas's calculator. */
export const functions = {
  abs: { ...one, apply: Math.abs },
  sqrt: { ...one, apply: Math.sqrt },
  exp: { ...one, apply: Math.exp },
  ln: { ...one, apply: Math.log },
  log: { ...one, apply: Math.log10 },
  log2: { ...one, apply: Math.log2 },
  sin: { ...one, apply: Math.sin },
  cos: { ...one, apply: Math.cos },
  tan: { ...one, apply: Math.tan },
  asin: { ...one, apply: Math.asin },
  acos: { ...one, apply: Math.acos },
  atan: { ...one, apply: Math.atan },
  radians: { ...one, apply: (degrees = 0) => (degrees * Math.PI) / 180 },
  degrees: { ...one, apply: (radians = 0) => (radians * 180) / Math.PI },
  floor: { ...one, apply: Math.floor },
  ceil: { ...one, apply: Math.ceil },
  round: { ...one, apply: Math.round },
  min: { ...several, apply: Math.min },
  max: { ...several, apply: Math.max },
} as const satisfies Readonly<Record<string, FunctionEntry>>;

/** Name of a function. */
export type FunctionName = keyof typeof functions;

/** Whether the name is a constant's. */
export function isConstantName(name: string): name is ConstantName {
  return Object.hasOwn(constants, name);
}

/** Whether the name is a function's. */
export function isFunctionName(name: string): name is FunctionName {
  return Object.hasOwn(functions, name);
}
