/** Tags that are opened and not closed, or closed and not opened. */
import type { Html } from 'mdast';
import { type BodyReader, spanOf } from '../body-reader.ts';

const tag = /<(\/?)([A-Za-z][\w-]*)(?![\w-])(?:"[^"]*"|'[^']*'|[^'"<>])*?(\/?)>/g;

const selfClosing: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta source track wbr'.split(' '),
);

/**
 * The tags that are open after a chunk of HTML.
 * @param before those open before it; tags closed without being opened begin with `/`
 */
export function openTags(html: string, before: readonly string[] = []): readonly string[] {
  const open = [...before];
  for (const [, slash, written = '', selfClosed] of html.matchAll(tag)) {
    const name = written.toLowerCase();
    if (selfClosing.has(name) || selfClosed === '/') continue;
    if (slash === '') open.push(name);
    else if (open.includes(name)) open.length = open.lastIndexOf(name);
    else open.push(`/${name}`);
  }
  return open;
}

/** Tells of every tag that has no partner among the nodes. */
export function reportUnbalanced(nodes: readonly Html[], reader: BodyReader): void {
  const open: { readonly name: string; readonly node: Html }[] = [];
  for (const node of nodes) {
    for (const [, slash, written = '', selfClosed] of node.value.matchAll(tag)) {
      const name = written.toLowerCase();
      if (selfClosing.has(name) || selfClosed === '/') continue;
      if (slash === '') {
        open.push({ name, node });
        continue;
      }
      const partner = open.findLastIndex((one) => one.name === name);
      if (partner >= 0) open.splice(partner, 1);
      else report(`</${name}>`, 'opened', node, reader);
    }
  }
  for (const { name, node } of open) {
    if (!optionalEnd.has(name)) report(`<${name}>`, 'closed', node, reader);
  }
}

/** HTML lets these end without a tag. */
const optionalEnd: ReadonlySet<string> = new Set(
  'p li dt dd tr td th thead tbody tfoot colgroup rt rp option'.split(' '),
);

function report(written: string, what: string, node: Html, reader: BodyReader): void {
  reader.report('unbalanced-html', spanOf(node), {
    message: `The tag \`${written}\` is not ${what} in the same part of the text.`,
    hint: 'Put the opening and the closing tag into the same paragraph, or both on lines of their own.',
  });
}
