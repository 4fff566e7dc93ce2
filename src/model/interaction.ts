/**
 * The closed set of meanings: what a candidate can be asked to do. Types (syntax) and formats
 * (encoding) meet only here. Every interaction has an `id`: `response` for the one block
 * interaction of an item, `gap-1`, `gap-2` … for those placed in the stem by gap nodes.
 */
import type { Content } from './content.ts';

/** A decimal number exactly as authored, such as `132.5` or `6.02e23`: no binary rounding. */
export type Decimal = string;

/** A selectable option. */
export interface Choice {
  /** `a`, `b` … by position; `true` and `false` for a true/false item. */
  readonly id: string;
  readonly content: Content;
  readonly correct: boolean;
  /** The rationale: why this choice is right or wrong. */
  readonly feedback?: Content;
}

/** Pick one or several choices. */
export interface ChoiceInteraction {
  readonly kind: 'choice';
  readonly id: string;
  readonly cardinality: 'single' | 'multiple';
  readonly choices: readonly Choice[];
}

/** Pick one choice from a menu inside the text. */
export interface InlineChoiceInteraction {
  readonly kind: 'inline-choice';
  readonly id: string;
  /** The content of each is a single paragraph. */
  readonly choices: readonly Choice[];
}

/** One accepted answer: a literal compared trimmed and without case, or a regular expression. */
export type TextKey =
  | { readonly kind: 'literal'; readonly value: string }
  | { readonly kind: 'pattern'; readonly source: string; readonly flags: string };

/** Type a short text. Whitespace is trimmed and folded and case is ignored for literals. */
export interface TextEntryInteraction {
  readonly kind: 'text-entry';
  readonly id: string;
  /** At least one; the first literal is the one shown as the answer. */
  readonly keys: readonly TextKey[];
}

/** A number or interval that is right. */
export type NumericKey =
  | { readonly kind: 'exact'; readonly value: Decimal }
  | { readonly kind: 'absolute'; readonly value: Decimal; readonly tolerance: Decimal }
  | { readonly kind: 'percent'; readonly value: Decimal; readonly percent: Decimal }
  | { readonly kind: 'range'; readonly min: Decimal; readonly max: Decimal }
  | { readonly kind: 'significant-figures'; readonly value: Decimal; readonly figures: number };

/** Type a number. */
export interface NumericEntryInteraction {
  readonly kind: 'numeric-entry';
  readonly id: string;
  /** At least one; any of them makes the response right. */
  readonly keys: readonly NumericKey[];
  /** Shown after the field, not graded. LaTeX is allowed between `$`. */
  readonly unit?: string;
}

/** A parameter of a formula item: an interval with a number of decimals, or a list of values. */
export type Variable =
  | {
      readonly kind: 'interval';
      readonly name: string;
      readonly min: Decimal;
      readonly max: Decimal;
      /** Digits after the decimal point of drawn values, 0 to 10. */
      readonly decimals: number;
    }
  | { readonly kind: 'values'; readonly name: string; readonly values: readonly Decimal[] };

/** Tolerance around a computed answer. */
export type Tolerance =
  | { readonly kind: 'exact' }
  | { readonly kind: 'absolute'; readonly value: Decimal }
  | { readonly kind: 'percent'; readonly value: Decimal };

/** Type the number that an expression over drawn variables gives. */
export interface FormulaInteraction {
  readonly kind: 'formula';
  readonly id: string;
  readonly variables: readonly Variable[];
  /** The formula language of `interactions/formula`. */
  readonly expression: string;
  readonly tolerance: Tolerance;
  /** Digits after the decimal point that the answer is rounded to; unrounded when absent. */
  readonly decimals?: number;
  readonly unit?: string;
}

/** Write a longer text that a person scores. */
export interface ExtendedTextInteraction {
  readonly kind: 'extended-text';
  readonly id: string;
  readonly sampleAnswer?: Content;
  readonly minWords?: number;
  readonly maxWords?: number;
}

/** Hand in files that a person scores. */
export interface UploadInteraction {
  readonly kind: 'upload';
  readonly id: string;
  /** File name endings with their dot, such as `.pdf`; empty means any. */
  readonly accept: readonly string[];
  readonly maxFiles?: number;
}

/** A labelled part of a match, order or categorize interaction. */
export interface Entry {
  readonly id: string;
  readonly content: Content;
}

/** Give each source its target. Targets that no source uses are distractors. */
export interface MatchInteraction {
  readonly kind: 'match';
  readonly id: string;
  /** Ids `s1`, `s2` … in authored order; `target` is the id of the key. */
  readonly sources: readonly (Entry & { readonly target: string })[];
  /** Ids `t1`, `t2` … in authored order, equal contents merged. */
  readonly targets: readonly Entry[];
  /** Headings of the two columns, where the author gave any; each a single paragraph or empty. */
  readonly headings?: { readonly sources: Content; readonly targets: Content };
}

/** Sort members into categories. Members without a category are distractors. */
export interface CategorizeInteraction {
  readonly kind: 'categorize';
  readonly id: string;
  /** Ids `c1`, `c2` … */
  readonly categories: readonly Entry[];
  /** Ids `m1`, `m2` …; `category` is null for a distractor. */
  readonly members: readonly (Entry & { readonly category: string | null })[];
}

/** Put entries in order. */
export interface OrderInteraction {
  readonly kind: 'order';
  readonly id: string;
  /** In key order, ids `o1`, `o2` … */
  readonly entries: readonly Entry[];
}

/** A region, in fractions (0 to 1) of the image's width and height; `r` of its width. */
export type Shape =
  | { readonly kind: 'circle'; readonly x: number; readonly y: number; readonly r: number }
  | {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
    }
  | { readonly kind: 'polygon'; readonly points: readonly (readonly [number, number])[] };

/** Point at regions of an image. */
export interface HotspotInteraction {
  readonly kind: 'hotspot';
  readonly id: string;
  readonly image: {
    readonly url: string;
    readonly alt: string;
    /** Width divided by height; known only to hosts that have read the file. */
    readonly proportion?: number;
  };
  readonly areas: readonly {
    readonly id: string;
    readonly shape: Shape;
    readonly correct: boolean;
    /** What the region shows, for reviewers and screen readers. */
    readonly label?: string;
  }[];
}

/** Recall the back of a flashcard; the candidate judges the own answer. */
export interface RecallInteraction {
  readonly kind: 'recall';
  readonly id: string;
  readonly back: Content;
}

/** Any interaction. */
export type Interaction =
  | ChoiceInteraction
  | InlineChoiceInteraction
  | TextEntryInteraction
  | NumericEntryInteraction
  | FormulaInteraction
  | ExtendedTextInteraction
  | UploadInteraction
  | MatchInteraction
  | CategorizeInteraction
  | OrderInteraction
  | HotspotInteraction
  | RecallInteraction;

/** The name of a kind of interaction. */
export type InteractionKind = Interaction['kind'];

/** The interaction of the given kind. */
export type InteractionOf<K extends InteractionKind> = Extract<Interaction, { kind: K }>;
