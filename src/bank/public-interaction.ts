/** Interactions as a candidate may see them before answering: no field can hold a key. */
import type { Content, Decimal, Entry } from '../model/index.ts';

/** A choice without its role and its rationale. */
export interface PublicChoice {
  readonly id: string;
  readonly content: Content;
}

/** What is shown of one interaction, by the kind it has in the model. */
export type PublicInteraction =
  | {
      readonly kind: 'choice';
      readonly id: string;
      readonly cardinality: 'single' | 'multiple';
      readonly choices: readonly PublicChoice[];
    }
  | {
      readonly kind: 'inline-choice';
      readonly id: string;
      readonly choices: readonly PublicChoice[];
    }
  | { readonly kind: 'text-entry'; readonly id: string }
  | { readonly kind: 'numeric-entry'; readonly id: string; readonly unit?: string }
  | {
      readonly kind: 'formula';
      readonly id: string;
      /** One value for each variable, as the first variant has them. */
      readonly values: Readonly<Record<string, Decimal>>;
      /** Digits after the decimal point that the answer is rounded to. */
      readonly decimals?: number;
      readonly unit?: string;
    }
  | {
      readonly kind: 'extended-text';
      readonly id: string;
      readonly minWords?: number;
      readonly maxWords?: number;
    }
  | {
      readonly kind: 'upload';
      readonly id: string;
      readonly accept: readonly string[];
      readonly maxFiles?: number;
    }
  | {
      readonly kind: 'match';
      readonly id: string;
      /** What the two columns are headed by. */
      readonly headings?: { readonly sources: Content; readonly targets: Content };
      readonly sources: readonly Entry[];
      /** In an order that says nothing about the key, with ids of their own. */
      readonly targets: readonly Entry[];
    }
  | {
      readonly kind: 'categorize';
      readonly id: string;
      readonly categories: readonly Entry[];
      /** In an order that says nothing about the key, with ids of their own. */
      readonly members: readonly Entry[];
    }
  | {
      readonly kind: 'order';
      readonly id: string;
      /** In an order that says nothing about the key, with ids of their own. */
      readonly entries: readonly Entry[];
    }
  | {
      readonly kind: 'hotspot';
      readonly id: string;
      readonly image: { readonly url: string; readonly alt: string };
    }
  | { readonly kind: 'recall'; readonly id: string };
