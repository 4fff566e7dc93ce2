/** What a target does not carry, said while writing and made a diagnostic in one place. */

/** One loss. */
export interface Loss {
  /** `omitted`: gone; `degraded`: there in another form. */
  readonly kind: 'omitted' | 'degraded';
  /** Of the item or assessment: `hints`, `scoring`, `settings.calculator`. */
  readonly field: string;
  /** One sentence: why, and what was done instead. */
  readonly reason: string;
  readonly hint?: string;
}

/** Takes note of a loss. */
export type ReportLoss = (loss: Loss) => void;
