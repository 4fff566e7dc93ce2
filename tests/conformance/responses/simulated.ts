/** What simulated responses are made of. */
import type { ResponseByKind } from '../../../src/model/index.ts';

/** A response to one interaction with what it is, in words; undefined is a blank. */
export interface Simulated<Response extends ResponseByKind[keyof ResponseByKind]> {
  readonly name: string;
  readonly response: Response;
}

/** The list with two neighbours exchanged. */
export function swapped<T>(list: readonly T[], index: number): readonly T[] {
  return [
    ...list.slice(0, index),
    ...list.slice(index + 1, index + 2),
    ...list.slice(index, index + 1),
    ...list.slice(index + 2),
  ];
}
