/** Content as a text that is equal for contents that say the same. */
import type { Nodes } from 'mdast';
import { contentToText } from '../../content/to-text.ts';
import type { Content } from '../../model/index.ts';
import { canonicalJson } from '../canonical-json.ts';

/** A stretch of running text, or something that means another thing with any other letter. */
interface Piece {
  readonly text: string;
  readonly isExact: boolean;
}

/**
 * The content without what never changes a meaning: emphasis, spacing, a capital at the beginning
 * of a word, a full stop at the end. Formulas, code, addresses, drawings and all other markup stay:
 * `$v$` is not `$V$`, 10⁵ is not 105, and 5 mW is not 5 MW.
 */
export function contentSense(content: Content): string {
  const pieces: Piece[] = [];
  for (const piece of content.flatMap(piecesOf)) {
    const last = pieces.at(-1);
    if (last === undefined || last.isExact || piece.isExact) pieces.push(piece);
    else pieces.splice(-1, 1, { text: last.text + piece.text, isExact: false });
  }
  return pieces
    .map(({ text, isExact }, at) => (isExact ? text : foldWords(text, at === 0)))
    .join('')
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replace(/\.$/u, '');
}

/** The sense of plain words. */
export function wordsSense(words: string): string {
  return contentSense([{ type: 'paragraph', children: [{ type: 'text', value: words }] }]);
}

function piecesOf(node: Nodes): readonly Piece[] {
  switch (node.type) {
    case 'text':
      return [{ text: node.value, isExact: false }];
    case 'break':
      return [space];
    case 'emphasis':
    case 'strong':
      return node.children.flatMap(piecesOf);
    case 'paragraph':
    case 'heading':
    case 'blockquote':
    case 'listItem':
    case 'list':
      return [...node.children.flatMap(piecesOf), space];
    case 'math':
    case 'inlineMath':
      return [exact(`$${node.value.replaceAll(/\s+/gu, '')}$`)];
    case 'gap':
    case 'variable':
      return [exact(contentToText([{ type: 'paragraph', children: [node] }]))];
    default: {
      if (!('children' in node)) return [exact(canonicalJson(node))];
      const { children, ...rest } = node;
      return [exact(canonicalJson(rest)), ...children.flatMap(piecesOf), exact(`</${node.type}>`)];
    }
  }
}

const space: Piece = { text: ' ', isExact: false };

function exact(text: string): Piece {
  return { text, isExact: true };
}

/** Letter case matters in short words: they may be symbols of units or of elements. */
function foldWords(text: string, isBeginning: boolean): string {
  const folded = text
    .normalize('NFC')
    .replaceAll(/\s+/gu, ' ')
    .replaceAll(/(?<!\p{L})\p{Lu}\p{Ll}{2,}(?!\p{L})/gu, lowerCase);
  return isBeginning ? folded.replace(/^\s*\p{Lu}\p{Ll}?(?= \p{Ll}{2})/u, lowerCase) : folded;
}

function lowerCase(word: string): string {
  return word.toLowerCase();
}
