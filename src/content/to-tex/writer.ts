/** What is known while content is written as LaTeX. */
import type { Nodes } from 'mdast';
import type { Plot } from '../../model/index.ts';
import type { References } from '../references.ts';

/** An image as content names it. */
export interface TexImage {
  /** As authored. */
  readonly url: string;
  readonly alt: string;
  /** CSS pixels. */
  readonly width?: number;
}

/** How the target wants what LaTeX leaves open. Every function returns LaTeX, used as it is. */
export interface TexOptions {
  readonly image: (image: TexImage) => string;
  readonly plot: (plot: Plot) => string;
  /** The place of an interaction; nothing by default. */
  readonly gap?: (interactionId: string) => string;
  /** The value of a variable; its name by default. */
  readonly variable?: (name: string) => string;
}

/** The state of one writing. */
export interface Writer {
  readonly options: TexOptions;
  /** Nodes one after the other. */
  readonly all: (nodes: readonly Nodes[]) => string;
  /** Nodes as paragraphs. */
  readonly blocks: (nodes: readonly Nodes[]) => string;
  /** How many lists are open. */
  depth: number;
  readonly references: References;
}
