/**
 * Raw HTML in Markdown. The tags are put together again, with a mark in place of what they enclose,
 * parsed and sanitised as one fragment, and the marks are replaced by what they stand for.
 */
import type { Html, Nodes, PhrasingContent } from 'mdast';
import { isLocalUrl } from '../../content/safe-url.ts';
import { parseHtml } from '../../content/sanitize.ts';
import { isPhrasing } from '../../content/to-blocks.ts';
import { spanOf } from '../body-reader.ts';
import { reportUnbalanced } from './html-balance.ts';
import { fillSlots, type Mixed, slotMark, textIn } from './html-slots.ts';
import { isComponent, lowerComponent } from './lower-component.ts';
import type { Lowering } from './lowering.ts';

/** Running text with tags; blocks that the HTML holds are among the nodes. */
export function lowerHtml(
  nodes: readonly Nodes[],
  lowering: Lowering,
  lowerRun: (run: readonly Nodes[]) => readonly Mixed[],
): Mixed[] {
  const fragment = newFragment();
  let run: Nodes[] = [];
  const endRun = () => {
    if (run.length > 0) addSlot(fragment, lowerRun(run));
    run = [];
  };
  for (const node of nodes) {
    if (node.type !== 'html') run.push(node);
    else {
      endRun();
      addTag(fragment, node, lowering);
    }
  }
  endRun();
  reportUnbalanced(
    fragment.tags.map((tag) => tag.node),
    lowering.reader,
  );
  return parseFragment(fragment, lowering);
}

/** The phrasing among nodes; blocks cannot stand here and are reported, their text stays. */
export function phrasingOnly(
  nodes: readonly Mixed[],
  at: Nodes,
  { reader }: Lowering,
): PhrasingContent[] {
  return nodes.flatMap((node): PhrasingContent[] => {
    const name = node.type === 'element' ? `\`<${node.name}>\`` : node.type;
    if (isPhrasing(node)) return [node];
    reader.report('html-dropped', spanOf(at), {
      message: `A ${name} cannot stand inside a line of text.`,
      hint: 'Put it on lines of its own, with a blank line above and below.',
    });
    const value = textIn(node);
    return value === '' ? [] : [{ type: 'text', value }];
  });
}

/** HTML put together from tags and slots. */
interface Fragment {
  html: string;
  readonly slots: (readonly Mixed[])[];
  /** Where each tag stands, in the fragment and in the body. */
  readonly tags: { readonly at: number; readonly node: Html }[];
}

function newFragment(): Fragment {
  return { html: '', slots: [], tags: [] };
}

function addSlot(fragment: Fragment, nodes: readonly Mixed[]): void {
  fragment.html += slotMark(fragment.slots.push(nodes) - 1);
}

function addTag(fragment: Fragment, node: Html, lowering: Lowering): void {
  const { reader } = lowering;
  if (isComponent(node.value, reader.dialect)) {
    addSlot(fragment, lowerComponent(node, reader));
    return;
  }
  const html = withoutComments(node, lowering);
  if (/\[\[[\s\S]*\]\]/.test(html)) {
    reader.report('misplaced-gap', spanOf(node), {
      message: 'A gap is not read inside HTML.',
      hint: 'Leave blank lines around the text, so that it is Markdown; to show brackets, write `&#91;[`.',
    });
  }
  if (html.trim() === '') return;
  fragment.tags.push({ at: fragment.html.length, node });
  fragment.html += html;
}

/** Comments and instructions become spaces, so that offsets stay. */
function withoutComments(node: Html, { reader }: Lowering): string {
  return node.value.replace(
    /<!--([\s\S]*?)-->|<[!?][\s\S]*?>/g,
    (written, comment: string | undefined) => {
      if (comment === undefined || comment.trim() !== '') {
        reader.report('html-comment', spanOf(node), {
          message: 'A comment is not kept when the item is formatted or exported.',
          hint: 'Write remarks for instructors under `## Notes`.',
        });
      }
      return ' '.repeat(written.length);
    },
  );
}

function parseFragment(fragment: Fragment, { reader }: Lowering): Mixed[] {
  if (fragment.tags.length === 0) return fragment.slots.flat();
  const { nodes, dropped } = parseHtml(fragment.html);
  for (const { name, offset } of dropped) {
    const tag = fragment.tags.findLast((one) => one.at <= offset) ?? fragment.tags[0];
    if (!tag) continue;
    const start = spanOf(tag.node).start + Math.max(0, offset - tag.at);
    reader.report(
      'html-dropped',
      { start, end: spanOf(tag.node).end },
      {
        message: `The HTML \`${name}\` is not allowed and is left out.`,
        hint: 'Use Markdown, or one of the elements that the format allows.',
      },
    );
  }
  const filled = fillSlots(nodes, fragment.slots);
  for (const { url, node } of filesIn(filled, fragment)) reader.useAsset(url, spanOf(node));
  return filled;
}

/** Files that HTML itself names; those of Markdown inside it are noted already. */
function filesIn(
  nodes: readonly Mixed[],
  fragment: Fragment,
): { readonly url: string; readonly node: Html }[] {
  const known = new Set<Nodes>(fragment.slots.flat());
  const found: { url: string; node: Html }[] = [];
  const visit = (node: Nodes): void => {
    if (known.has(node)) return;
    const url = urlOf(node);
    const named = fragment.tags.find((tag) => url !== undefined && tag.node.value.includes(url));
    const tag = named ?? fragment.tags[0];
    if (url !== undefined && tag) found.push({ url, node: tag.node });
    if ('children' in node) for (const child of node.children) visit(child);
  };
  for (const node of nodes) visit(node);
  return found;
}

function urlOf(node: Nodes): string | undefined {
  if (node.type === 'element') return localOnly(node.attributes.src);
  return node.type === 'image' || node.type === 'link' ? localOnly(node.url) : undefined;
}

function localOnly(url: string | undefined): string | undefined {
  return url !== undefined && isLocalUrl(url) ? url : undefined;
}
