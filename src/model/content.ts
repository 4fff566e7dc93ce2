/**
 * Content is mdast: plain-object trees without positions, never an HTML string.
 * This file adds to mdast the few nodes that questions need.
 * @see https://github.com/syntax-tree/mdast
 */
import type { BlockContent, DefinitionContent, Literal, Parent, PhrasingContent } from 'mdast';

/** Block content of any part of an item: stem, choice, hint, feedback … */
export type Content = readonly ContentBlock[];

/** One block of content. */
export type ContentBlock = BlockContent | DefinitionContent;

/** A display formula; `value` is LaTeX without delimiters. */
export interface Math extends Literal {
  type: 'math';
  meta?: string | null;
}

/** An inline formula; `value` is LaTeX without delimiters. */
export interface InlineMath extends Literal {
  type: 'inlineMath';
}

/** The place of an interaction inside running text (cloze). */
export interface Gap {
  type: 'gap';
  /** Id of the interaction shown here, `gap-1`, `gap-2` … in reading order. */
  interaction: string;
}

/** The value of a variable of a formula item, written `{{name}}`. */
export interface VariableReference {
  type: 'variable';
  name: string;
}

/** An HTML element that Markdown has no construct for, sanitised against the allow-list. */
export interface HtmlElement extends Parent {
  type: 'element';
  name: string;
  attributes: Record<string, string>;
  children: (BlockContent | PhrasingContent)[];
}

/** An image with caption and width, written `<Figure>` in MDX. */
export interface Figure {
  type: 'figure';
  /** As authored: relative to the item's file. */
  src: string;
  alt: string;
  caption?: string;
  /** CSS pixels. */
  width?: number;
}

/** One curve or point series of a plot. */
export interface PlotSeries {
  /** Expression in `x`, in the formula language of formula items. Exclusive with `data`. */
  expression?: string;
  /** Points as [x, y] pairs. Exclusive with `expression`. */
  data?: [number, number][];
  label?: string;
  /** How data is drawn. Functions are always lines. */
  mark?: 'line' | 'point' | 'bar';
}

/** A plot drawn to SVG at build, written `<Plot>` in MDX. */
export interface Plot {
  type: 'plot';
  series: PlotSeries[];
  alt: string;
  caption?: string;
  /** CSS pixels. */
  width?: number;
  height?: number;
  xLabel?: string;
  yLabel?: string;
  xDomain?: [number, number];
  yDomain?: [number, number];
}

declare module 'mdast' {
  interface RootContentMap {
    math: Math;
    inlineMath: InlineMath;
    gap: Gap;
    variable: VariableReference;
    element: HtmlElement;
    figure: Figure;
    plot: Plot;
  }
  interface BlockContentMap {
    math: Math;
    element: HtmlElement;
    figure: Figure;
    plot: Plot;
  }
  interface PhrasingContentMap {
    inlineMath: InlineMath;
    gap: Gap;
    variable: VariableReference;
    element: HtmlElement;
  }
}
