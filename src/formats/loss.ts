/** What a target does not carry, said while writing and made a diagnostic in one place. */
import type { ItemField } from './item-fields.ts';

/** What a loss is about: a field of an item, its type as a whole, or a part of an assessment. */
export type LossField =
  | ItemField
  | 'type'
  | 'description'
  | 'settings'
  | `settings.${string}`
  | 'sections'
  | `sections[${number}]${string}`;

/** One loss. */
export interface Loss {
  /** `omitted`: gone; `degraded`: there in another form. */
  readonly kind: 'omitted' | 'degraded';
  readonly field: LossField;
  /** One sentence: why, and what was done instead. */
  readonly reason: string;
  readonly hint?: string;
}

/** Takes note of a loss. */
export type ReportLoss = (loss: Loss) => void;
