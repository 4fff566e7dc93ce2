/** Content with everything taken out that only says how its source is typed. */
import type { Content } from '../model/index.ts';

/** A copy whose running text has single spaces where its source had line breaks or several spaces. */
export function canonicalContent(content: Content): Content {
  return content.map(canonicalNode);
}

/** Code and formulas keep their spaces; any other text is set anew wherever it is shown. */
function canonicalNode<Node extends object>(node: Node): Node {
  if ('children' in node && Array.isArray(node.children)) {
    return { ...node, children: node.children.map(canonicalNode) };
  }
  if ('type' in node && node.type === 'text' && 'value' in node && typeof node.value === 'string') {
    return { ...node, value: node.value.replaceAll(/\s+/gu, ' ') };
  }
  return node;
}
