/** Figures, plots and HTML elements as Markdown or MDX. */
import type { Handle, Options } from 'mdast-util-to-markdown';
import type { Figure, HtmlElement, Plot } from '../model/index.ts';
import type { PrintOptions } from './print-markdown.ts';

/** The handlers of the nodes that are written as tags. */
export function componentHandlers(options: PrintOptions): NonNullable<Options['handlers']> {
  const figure: Handle = (node: Figure, parent, state, info) => {
    if (options.dialect === 'mdx') return printFigure(node);
    const { src, alt, caption } = node;
    return state.handle(
      { type: 'image', url: src, alt, title: caption ?? null },
      parent,
      state,
      info,
    );
  };
  const plot: Handle = (node: Plot) => printPlot(node);
  const element: Handle = (node: HtmlElement, _parent, state, info) => {
    const attributes = Object.entries(node.attributes).map(([name, value]) =>
      attribute(name, value),
    );
    const open = `<${[node.name, ...attributes].join(' ')}>`;
    return `${open}${state.containerPhrasing({ type: 'paragraph', children: [] }, info)}</${node.name}>`;
  };
  return { figure, plot, element };
}

function printFigure(node: Figure): string {
  return tag('Figure', [
    attribute('src', node.src),
    attribute('alt', node.alt),
    ...(node.caption === undefined ? [] : [attribute('caption', node.caption)]),
    ...(node.width === undefined ? [] : [`width={${node.width}}`]),
  ]);
}

function printPlot(node: Plot): string {
  const { type: _, alt, ...rest } = node;
  return tag('Plot', [
    attribute('alt', alt),
    ...Object.entries(rest).map(([k, v]) => `${k}={${JSON.stringify(v)}}`),
  ]);
}

function tag(name: string, attributes: readonly string[]): string {
  return `<${[name, ...attributes].join(' ')} />`;
}

function attribute(name: string, value: string): string {
  return `${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
}
