/** Content of items as nodes of a comment on GitHub: formulas are typeset, nothing is loaded. */
import type { BlockContent, ListItem, Nodes, PhrasingContent, RootContent } from 'mdast';
import { visibleText } from '../../diagnostics/visible-text.ts';
import type { Content } from '../../model/index.ts';
import { inertCode, inertMath, inertText, texForGitHub } from './inert-text.ts';

/** Blocks that can stand anywhere in a comment. */
export function inertContent(content: Content): readonly BlockContent[] {
  return content.flatMap(inertBlock);
}

/** Languages of code that GitHub only colours. Of others it would draw pictures. */
const languages: ReadonlySet<string> = new Set(
  (
    'bash c cpp csharp css fortran go haskell html java javascript js json julia kotlin latex ' +
    'matlab octave pascal perl php prolog py python r ruby rust scala sh sql swift tex text ' +
    'toml ts typescript xml yaml'
  ).split(' '),
);

function inertBlock(node: Nodes): readonly BlockContent[] {
  switch (node.type) {
    case 'paragraph':
      return [{ type: 'paragraph', children: inertPhrases(node.children) }];
    case 'heading':
      return [
        {
          type: 'paragraph',
          children: [{ type: 'strong', children: inertPhrases(node.children) }],
        },
      ];
    case 'thematicBreak':
      return [{ type: 'thematicBreak' }];
    case 'blockquote':
      return [{ type: 'blockquote', children: node.children.flatMap(inertBlock) }];
    case 'list': {
      const children = node.children.map(
        (item): ListItem => ({
          type: 'listItem',
          spread: item.spread ?? false,
          children: item.children.flatMap(inertBlock),
        }),
      );
      return [
        {
          type: 'list',
          ordered: node.ordered ?? false,
          start: node.start ?? null,
          spread: node.spread ?? false,
          children,
        },
      ];
    }
    case 'table':
      return [
        {
          type: 'table',
          align: node.align ?? null,
          children: node.children.map((row) => ({
            type: 'tableRow' as const,
            children: row.children.map((cell) => ({
              type: 'tableCell' as const,
              children: inertPhrases(cell.children),
            })),
          })),
        },
      ];
    case 'code': {
      const lang = languages.has(node.lang?.toLowerCase() ?? '') ? node.lang : null;
      return [{ type: 'code', lang: lang ?? null, value: visibleText(node.value) }];
    }
    case 'math':
      return [{ type: 'code', lang: 'math', value: texForGitHub(node.value) }];
    case 'figure':
      return [{ type: 'paragraph', children: figureWords(node.alt, node.src, node.caption) }];
    case 'plot':
      return [{ type: 'paragraph', children: figureWords(node.alt, 'plot', node.caption) }];
    case 'html':
      return [{ type: 'paragraph', children: [inertCode(node.value)] }];
    case 'element':
      return node.children.some(isBlock)
        ? node.children.flatMap(inertBlock)
        : [{ type: 'paragraph', children: inertPhrases(node.children) }];
    case 'footnoteDefinition':
      return node.children.flatMap(inertBlock);
    case 'definition':
      return [];
    default:
      return [{ type: 'paragraph', children: inertPhrase(node) }];
  }
}

const blocks: ReadonlySet<string> = new Set([
  ...['paragraph', 'heading', 'list', 'blockquote', 'table', 'code', 'math', 'figure', 'plot'],
]);

function isBlock(node: Nodes): boolean {
  return blocks.has(node.type) || (node.type === 'element' && node.children.some(isBlock));
}

function inertPhrases(nodes: readonly Nodes[]): PhrasingContent[] {
  return nodes.flatMap(inertPhrase);
}

function inertPhrase(node: Nodes): PhrasingContent[] {
  switch (node.type) {
    case 'text':
      return [...inertText(node.value)];
    case 'emphasis':
    case 'strong':
    case 'delete':
      return [{ type: node.type, children: inertPhrases(node.children) }];
    case 'inlineCode':
    case 'html':
      return [inertCode(node.value)];
    case 'inlineMath':
    case 'math':
      return [...inertMath(node.value)];
    case 'break':
      return [{ type: 'break' }];
    case 'image':
      return figureWords(node.alt ?? '', node.url);
    case 'imageReference':
      return figureWords(node.alt ?? '', node.identifier);
    case 'link':
      return [
        ...inertPhrases(node.children),
        { type: 'text', value: ' (' },
        inertCode(node.url),
        { type: 'text', value: ')' },
      ];
    case 'gap':
      return [inertCode(`[ ${node.interaction} ]`)];
    case 'variable':
      return [inertCode(`{{${node.name}}}`)];
    case 'element':
      return wrapped(node.name, inertPhrases(node.children));
    default:
      return 'children' in node ? inertPhrases(node.children) : [];
  }
}

/** Elements that mean something and can do nothing. */
const meaningful: ReadonlySet<string> = new Set(['sub', 'sup', 'kbd', 'ins', 'del']);

function wrapped(name: string, children: PhrasingContent[]): PhrasingContent[] {
  if (!meaningful.has(name)) return children;
  return [{ type: 'html', value: `<${name}>` }, ...children, { type: 'html', value: `</${name}>` }];
}

/** A figure in words: pictures of strangers are not loaded. */
function figureWords(alt: string, url: string, caption?: string): PhrasingContent[] {
  return [
    { type: 'emphasis', children: [{ type: 'text', value: 'figure' }] },
    { type: 'text', value: ' ' },
    inertCode(url.length > 80 ? `${url.slice(0, 80)}…` : url),
    ...(alt === '' ? [] : inertText(`: ${alt}`)),
    ...(caption === undefined ? [] : inertText(` (${caption})`)),
  ];
}

/** Blocks in a quotation. */
export function quoted(children: readonly BlockContent[]): RootContent {
  return { type: 'blockquote', children: [...children] };
}
