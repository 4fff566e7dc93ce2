/**
 * Content as LaTeX for the body of a document, safe whatever the content holds. It needs the
 * packages amsmath, amssymb, mathtools, mhchem, cancel, xcolor, tabularx and booktabs, and the
 * commands of `texSupport`.
 */
import type { Nodes } from 'mdast';
import type { Content } from '../model/index.ts';
import { newReferences } from './references.ts';
import { escapeTex, escapeTexCode } from './to-tex/escape-tex.ts';
import { isBlockElement, writeByWords, writeElement } from './to-tex/write-element.ts';
import { writeFootnoteReference, writeFootnotes } from './to-tex/write-footnotes.ts';
import {
  writeImage,
  writeImageReference,
  writeLink,
  writeLinkReference,
} from './to-tex/write-link.ts';
import { writeList, writeListItem } from './to-tex/write-list.ts';
import { writeMath } from './to-tex/write-math.ts';
import { writeTable } from './to-tex/write-table.ts';
import type { TexOptions, Writer } from './to-tex/writer.ts';

export type { TexImage, TexOptions } from './to-tex/writer.ts';

/** Definitions of the commands that written content uses. */
export const texSupport = `\\newenvironment{paperblock}
  {\\par\\noindent\\begin{minipage}{\\linewidth}\\centering}
  {\\end{minipage}\\par}
\\newenvironment{papercode}
  {\\begin{quote}\\ttfamily\\small\\frenchspacing\\raggedright}
  {\\end{quote}}
\\newcommand{\\paperbreak}{\\leavevmode\\newline}
\\newcommand{\\papermark}[1]{\\begingroup\\setlength{\\fboxsep}{1pt}\\colorbox{yellow!40}{\\strut #1}\\endgroup}
\\newsavebox{\\paperstrikebox}
\\newcommand{\\paperstrike}[1]{\\leavevmode\\sbox{\\paperstrikebox}{#1}%
  \\rlap{\\rule[0.5ex]{\\wd\\paperstrikebox}{0.4pt}}\\usebox{\\paperstrikebox}}`;

/** Content as paragraphs. */
export function contentToTex(content: Content, options: TexOptions): string {
  const writer: Writer = {
    options,
    // An empty line would end the paragraph, and a command that it stands in.
    all: (nodes) =>
      nodes
        .map((node) => writeNode(node, writer))
        .join('')
        .replace(/\n[ \t]*(?=\n)/g, ''),
    blocks: (nodes) => writeBlocks(nodes, writer),
    depth: 0,
    references: newReferences(content),
  };
  return writer.blocks(content) + writeFootnotes(writer);
}

/** Blocks are paragraphs; runs of text between them are, too. */
function writeBlocks(nodes: readonly Nodes[], writer: Writer): string {
  const parts: string[] = [];
  let run: Nodes[] = [];
  const endRun = (): void => {
    parts.push(writer.all(run).trim());
    run = [];
  };
  for (const node of nodes) {
    if (isInline(node)) {
      run.push(node);
      continue;
    }
    endRun();
    parts.push(writeNode(node, writer));
  }
  endRun();
  return parts.filter((part) => part !== '').join('\n\n');
}

function isInline(node: Nodes): boolean {
  switch (node.type) {
    case 'text':
    case 'inlineMath':
    case 'strong':
    case 'emphasis':
    case 'delete':
    case 'inlineCode':
    case 'break':
    case 'link':
    case 'linkReference':
    case 'image':
    case 'imageReference':
    case 'footnoteReference':
    case 'gap':
    case 'variable':
    case 'html':
      return true;
    case 'element':
      return !isBlockElement(node);
    default:
      return false;
  }
}

function writeNode(node: Nodes, writer: Writer): string {
  switch (node.type) {
    case 'text':
      return escapeTex(node.value);
    case 'paragraph':
      return writeParagraph(node.children, writer);
    case 'inlineMath':
      return writeMath(node.value, false);
    case 'math':
      return writeMath(node.value, true);
    case 'strong':
      return `\\textbf{${writer.all(node.children)}}`;
    case 'emphasis':
      return `\\emph{${writer.all(node.children)}}`;
    case 'delete':
      return writeByWords('paperstrike', node.children, writer);
    case 'inlineCode':
      return `\\texttt{${escapeTexCode(node.value)}}`;
    case 'code':
      return writeCode(node.value);
    case 'break':
      return '\\paperbreak\n';
    case 'list':
      return writeList(node, writer);
    case 'listItem':
      return writeListItem(node, writer);
    case 'blockquote':
      return `\\begin{quote}\n${writer.blocks(node.children)}\n\\end{quote}`;
    case 'heading':
      return `\\par\\medskip{\\bfseries ${writer.all(node.children)}\\par}\\nopagebreak`;
    case 'thematicBreak':
      return '\\par\\noindent\\hrulefill\\par';
    case 'table':
      return writeTable(node, writer);
    case 'link':
      return writeLink(node, writer);
    case 'linkReference':
      return writeLinkReference(node, writer);
    case 'image':
      return writeImage(node, writer);
    case 'imageReference':
      return writeImageReference(node, writer);
    case 'footnoteReference':
      return writeFootnoteReference(node.identifier, writer);
    case 'figure': {
      const { src, alt, width } = node;
      const image = writer.options.image({ url: src, alt, ...(width !== undefined && { width }) });
      return writeFigure(image, node.caption);
    }
    case 'plot':
      return writeFigure(writer.options.plot(node), node.caption);
    case 'gap':
      return writer.options.gap?.(node.interaction) ?? '';
    case 'variable':
      return writer.options.variable?.(node.name) ?? `\\emph{${escapeTex(node.name)}}`;
    case 'element':
      return writeElement(node, writer);
    case 'html':
      // Raw HTML that nothing sanitised is shown as its source.
      return escapeTex(node.value);
    case 'root':
      return writer.blocks(node.children);
    case 'tableRow':
    case 'tableCell':
      return writer.all(node.children);
    case 'definition':
    case 'footnoteDefinition':
    case 'yaml':
      return '';
  }
}

function writeFigure(image: string, caption: string | undefined): string {
  const words = caption ? `\\\\[2pt]\n{\\small ${escapeTex(caption)}}` : '';
  return `\\begin{paperblock}\n${image}${words}\n\\end{paperblock}`;
}

/** Images that stand alone are centred. */
function writeParagraph(children: readonly Nodes[], writer: Writer): string {
  const tex = writer.all(children).trim();
  const isPicture = children.every(({ type }) => type === 'image' || type === 'imageReference');
  return isPicture ? `\\begin{paperblock}\n${tex}\n\\end{paperblock}` : tex;
}

/** Lines stay lines; a long one goes on below. */
function writeCode(source: string): string {
  const lines = source.split('\n').map((line) => {
    const [indent = ''] = /^\s*/.exec(line) ?? [];
    const width = indent.replaceAll('\t', '    ').length;
    const rest = escapeTexCode(line.slice(indent.length));
    return `${width > 0 ? `\\hspace*{${(width * 0.525).toFixed(3)}em}` : '\\mbox{}'}${rest}`;
  });
  return `\\begin{papercode}\n${lines.join('\\\\{}\n')}\n\\end{papercode}`;
}
