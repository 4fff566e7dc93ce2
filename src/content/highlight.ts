/** Highlights code. */
import { common, createLowlight } from 'lowlight';
import { escapeAttribute, escapeText } from './escape.ts';

const lowlight = createLowlight(common);

/** A node of a highlighted tree. */
type HighlightedNode = ReturnType<typeof lowlight.highlight>['children'][number];

/**
 * The inside of a code block: spans with the `hljs-` classes of highlight.js, or plain escaped text
 * when the language is none of its common ones.
 */
export function highlightCode(source: string, language: string | undefined): string {
  if (language === undefined || !lowlight.registered(language)) return escapeText(source);
  return writeNodes(lowlight.highlight(language, source).children);
}

function writeNodes(nodes: readonly HighlightedNode[]): string {
  return nodes.map(writeNode).join('');
}

function writeNode(node: HighlightedNode): string {
  if (node.type === 'text') return escapeText(node.value);
  if (node.type !== 'element') return '';
  const { className } = node.properties;
  const names = Array.isArray(className) ? className.join(' ') : '';
  return `<span class="${escapeAttribute(names)}">${writeNodes(node.children)}</span>`;
}
