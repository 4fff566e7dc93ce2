/** What a candidate gives, and what scoring it yields. */

/** A response to one interaction, by kind of interaction. `undefined` anywhere means blank. */
export interface ResponseByKind {
  /** Ids of the picked choices. */
  readonly choice: readonly string[];
  /** Id of the picked choice. */
  readonly 'inline-choice': string;
  readonly 'text-entry': string;
  /** The number as typed. */
  readonly 'numeric-entry': string;
  /** The number as typed, with the values of the variables that the candidate saw. */
  readonly formula: {
    readonly value: string;
    readonly variables: Readonly<Record<string, number>>;
  };
  readonly 'extended-text': string;
  /** File names. */
  readonly upload: readonly string[];
  /** Source id → target id. */
  readonly match: Readonly<Record<string, string>>;
  /** Member id → category id; a member left out is absent. */
  readonly categorize: Readonly<Record<string, string>>;
  /** Entry ids in the given order. */
  readonly order: readonly string[];
  /** Points as fractions of the image's width and height. */
  readonly hotspot: readonly { readonly x: number; readonly y: number }[];
  /** The candidate's own judgement. */
  readonly recall: 'known' | 'unknown';
}

/** Responses of one item by interaction id. */
export type Responses = Readonly<Record<string, ResponseByKind[keyof ResponseByKind] | undefined>>;

/** What scoring yields. */
export type Outcome =
  | {
      readonly status: 'scored';
      /** Share of the points, 0 to 1. */
      readonly fraction: number;
    }
  /** A person has to score it. */
  | { readonly status: 'pending' };
