/** What is asked of a player, and what it answers. */

/** One response of a candidate: values by identifier as the player keeps them; absent is blank. */
export interface PlayedRun {
  readonly responses: Readonly<Record<string, string | number | readonly string[]>>;
  /** Values of template variables to restore; without them the player draws. */
  readonly template?: readonly TemplateValue[];
}

/** A template variable as the player reports it. */
export interface TemplateValue {
  readonly identifier: string;
  readonly value: unknown;
}

/** SCORE after the item's own processing, with the values that were drawn. */
export interface PlayedScore {
  readonly score: number | null;
  /** What the player threw instead. */
  readonly error?: string;
  readonly template: readonly TemplateValue[];
}

/** Scores each run of an item, its text in QTI 3. */
export type PlayItem = (xml: string, runs: readonly PlayedRun[]) => Promise<PlayedScore[]>;

declare global {
  interface Window {
    playItem: PlayItem;
  }
}
