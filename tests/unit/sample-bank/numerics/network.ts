/** Potentials in a network of resistors, from the current balance of every node. */
import { solveLinear } from './solve-linear.ts';

/** Two-terminal elements; node 0 is ground. Ohms, volts, amperes. */
export type Element =
  | { readonly kind: 'resistor'; readonly from: number; readonly to: number; readonly ohms: number }
  /** Drives its current through itself from `from` to `to`. */
  | {
      readonly kind: 'current';
      readonly from: number;
      readonly to: number;
      readonly amperes: number;
    }
  /** Holds `from` at `volts` above `to`. */
  | { readonly kind: 'voltage'; readonly from: number; readonly to: number; readonly volts: number }
  /** Holds `output` at `gain` times the difference of its inputs. */
  | {
      readonly kind: 'amplifier';
      readonly plus: number;
      readonly minus: number;
      readonly output: number;
      readonly gain: number;
    };

/** Potentials by node, and the currents that voltage sources and amplifiers deliver, in order. */
export interface Solution {
  readonly potentials: readonly number[];
  readonly delivered: readonly number[];
}

/** Solves the network with nodes 0 to `nodes` - 1. */
export function solveNetwork(nodes: number, elements: readonly Element[]): Solution {
  const sources = elements.filter((one) => one.kind === 'voltage' || one.kind === 'amplifier');
  const size = nodes + sources.length;
  const matrix = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  const right = new Array<number>(size).fill(0);
  const add = (row: number, column: number, value: number) => {
    const line = matrix[row];
    if (line) line[column] = (line[column] ?? 0) + value;
  };
  const feed = (node: number, amperes: number) => {
    right[node] = (right[node] ?? 0) + amperes;
  };
  for (const one of elements) {
    if (one.kind === 'resistor') {
      add(one.from, one.from, 1 / one.ohms);
      add(one.from, one.to, -1 / one.ohms);
      add(one.to, one.to, 1 / one.ohms);
      add(one.to, one.from, -1 / one.ohms);
    }
    if (one.kind === 'current') {
      feed(one.from, -one.amperes);
      feed(one.to, one.amperes);
    }
  }
  for (const [index, one] of sources.entries()) {
    const row = nodes + index;
    if (one.kind === 'voltage') {
      add(one.from, row, -1);
      add(one.to, row, 1);
      add(row, one.from, 1);
      add(row, one.to, -1);
      right[row] = one.volts;
    } else {
      add(one.output, row, -1);
      add(row, one.output, 1 / one.gain);
      add(row, one.plus, -1);
      add(row, one.minus, 1);
    }
  }
  // The balance of the ground node follows from the others: its potential is given instead.
  matrix[0] = matrix[0]?.map((_, column) => (column === 0 ? 1 : 0)) ?? [];
  right[0] = 0;
  const solution = solveLinear(matrix, right);
  return { potentials: solution.slice(0, nodes), delivered: solution.slice(nodes) };
}

/** A resistor between two nodes. */
export function resistor(from: number, to: number, ohms: number): Element {
  return { kind: 'resistor', from, to, ohms };
}

/** A voltage source that holds `from` above `to`. */
export function voltageSource(from: number, to: number, volts: number): Element {
  return { kind: 'voltage', from, to, volts };
}
