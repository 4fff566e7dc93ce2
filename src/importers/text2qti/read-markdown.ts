/** The Markdown of text2qti as content. */
import type { Nodes } from 'mdast';
import { parseHtml } from '../../content/sanitize.ts';
import { visitContent } from '../../content/walk.ts';
import { parseContent } from '../../markdown/parse-content.ts';
import type { Content } from '../../model/index.ts';
import type { ReportFinding } from '../answer/read-answer.ts';
import type { FilesBeside } from '../item/files-beside.ts';
import { escapeProse } from '../text/escape-prose.ts';
import { withoutReservedName } from '../text/without-reserved-name.ts';

/** Code, an escaped sign, a formula, a unit macro outside of one, a dollar sign. */
const special =
  /(?<code>^ {0,3}(?<fence>`{3,}|~{3,})[^\n]*\n.*?(?:\n {0,3}\k<fence>[`~]*[ \t]*(?=\n|(?!.|\n))|(?!.|\n))|(?<!`)(?<ticks>`+)(?!`).+?(?<!`)\k<ticks>(?!`))|\\[^\w\s]|(?<!\$)\$(?![\s$])(?<math>[^$]*[^$\s])\$(?!\$)|(?<unit>\\(?:num|si|SI\{[^{}]+\})\{[^{}]+\})|\$/gms;

/** Reads one text; images are found beside the file. */
export function readMarkdown(text: string, files: FilesBeside, report: ReportFinding): Content {
  if (text.trim() === '') return [];
  const markdown = prepared(text, report);
  const content = parseContent(displayed(markdown)).map(withoutReservedName);
  visitContent(content, (node) => {
    if (node.type === 'image') node.url = files.address(node.url, report) ?? node.url;
    if (node.type === 'element') splitFormulas(node.children);
  });
  return content;
}

/** Inside HTML, Markdown reads no formulas; text2qti does. */
function splitFormulas(children: Nodes[]): void {
  for (let index = children.length - 1; index >= 0; index -= 1) {
    const child = children[index];
    if (child?.type === 'text') {
      const parts = child.value.split(/\$([^$\s](?:[^$]*[^$\s])?)\$/);
      const nodes = parts.map(
        (value, at): Nodes => ({
          type: at % 2 === 0 ? 'text' : 'inlineMath',
          value,
        }),
      );
      children.splice(index, 1, ...nodes.filter((node) => 'value' in node && node.value !== ''));
    } else if (child && 'children' in child) splitFormulas(child.children);
  }
}

/** A formula needs no space after its first dollar sign; other dollar signs are signs. */
function prepared(text: string, report: ReportFinding): string {
  let markdown = '';
  let prose = '';
  let end = 0;
  const addProse = (piece: string): void => {
    prose += piece;
    markdown += escapeProse(piece);
  };
  for (const match of text.matchAll(special)) {
    addProse(text.slice(end, match.index));
    end = match.index + match[0].length;
    const { math, unit } = match.groups ?? {};
    if (math !== undefined) markdown += `$${math}$`;
    else if (unit !== undefined) markdown += `$${unit}$`;
    else markdown += match[0] === '$' ? '\\$' : match[0];
  }
  addProse(text.slice(end));
  reportHtml(prose, report);
  return withoutImageAttributes(markdown, report);
}

function reportHtml(prose: string, report: ReportFinding): void {
  if (!/<[a-z!/]/i.test(prose)) return;
  const names = new Set(
    parseHtml(escapeProse(prose).replaceAll('\\<', '&lt;')).dropped.map(({ name }) => name),
  );
  names.delete('comment');
  if (names.size > 0) {
    const list = [...names].join(', ');
    report('import-html-dropped', `HTML that items may not have was left out: ${list}.`);
  }
}

/** `![a pipe](pipe.png){width=10em}` */
function withoutImageAttributes(markdown: string, report: ReportFinding): string {
  return markdown.replace(/(!\[[^\]]*\]\([^)\s]*\))\{([^{}\n]*)\}/g, (_, image: string, list) => {
    report('import-part-dropped', `The attributes of an image were left out: ${list}.`);
    return image;
  });
}

/** A formula that fills a paragraph and is set large stands on a line of its own. */
function displayed(markdown: string): string {
  return markdown.replace(
    /(?<=^|\n\n)\$\\displaystyle ([^$\n]+)\$(?=\n\n|$)/g,
    (_, tex: string) => `$$\n${tex}\n$$`,
  );
}
