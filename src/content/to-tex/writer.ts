/** What is known while content is written as LaTeX. */
import type { Definition, Nodes } from 'mdast';
import type { Content, Plot } from '../../model/index.ts';

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
  readonly content: Content;
  readonly options: TexOptions;
  /** Nodes one after the other. */
  readonly all: (nodes: readonly Nodes[]) => string;
  /** Nodes as paragraphs. */
  readonly blocks: (nodes: readonly Nodes[]) => string;
  /** How many lists are open. */
  depth: number;
  /** Link and image definitions by identifier, collected when first needed. */
  definitions: ReadonlyMap<string, Definition> | undefined;
  /** Identifiers of the footnotes referred to so far, in order. */
  readonly footnotes: string[];
}

/** The definition of a reference. */
export function definitionOf(identifier: string, writer: Writer): Definition | undefined {
  writer.definitions ??= new Map(
    writer.content.flatMap((node) =>
      node.type === 'definition' ? [[node.identifier, node] as const] : [],
    ),
  );
  return writer.definitions.get(identifier);
}
