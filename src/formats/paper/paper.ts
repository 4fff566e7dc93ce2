/** What a paper exam is before it is written in a format. */
import type { Assessment, Content, Item } from '../../model/index.ts';

/** One question of one version. */
export interface PaperQuestion {
  readonly kind: 'question';
  /** As printed, from 1. */
  readonly number: number;
  /** With the points that it has here and its choices in the order that is printed. */
  readonly item: Item;
  /** Decides whatever else is drawn for the question in this version. */
  readonly seed: string;
}

/** What stands in a version, from top to bottom. */
export type PaperBlock =
  | PaperQuestion
  /** The title of a section. */
  | { readonly kind: 'heading'; readonly title: string }
  /** Printed once, before the questions that are about it. */
  | { readonly kind: 'stimulus'; readonly item: Item };

/** What one candidate gets. */
export interface PaperVersion {
  /** `A`, `B` … */
  readonly label: string;
  readonly blocks: readonly PaperBlock[];
}

/** One exam with its versions. */
export interface Paper {
  /** `[a-z][a-z0-9-]*`, for the names of files. */
  readonly id: string;
  readonly title: string;
  readonly introduction: Content;
  /** Path that addresses in the introduction are relative to. */
  readonly path: string;
  readonly assessment?: Assessment;
  /** BCP 47, of most questions. */
  readonly language: string;
  readonly versions: readonly PaperVersion[];
}
