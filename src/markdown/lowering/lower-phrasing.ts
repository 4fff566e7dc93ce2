/** Running text: mdast phrasing with positions → phrasing of the model. */
import type { Nodes, PhrasingContent, Text } from 'mdast';
import { sliceOf, spanOf } from '../body-reader.ts';
import { reportUnknownVariable } from './check-variables.ts';
import type { Mixed } from './html-slots.ts';
import { lowerHtml, phrasingOnly } from './lower-html.ts';
import { lowerImage, lowerLink, lowerLinkReference } from './lower-link.ts';
import { lowerInlineMath } from './lower-math.ts';
import { type Lowering, unescapePipes } from './lowering.ts';

/** Phrasing without positions, neighbouring texts joined. */
export function lowerPhrasing(
  nodes: readonly PhrasingContent[],
  lowering: Lowering,
): PhrasingContent[] {
  const [first] = nodes;
  if (!first || !nodes.some((node) => node.type === 'html')) return lowerRun(nodes, lowering);
  return joinTexts(phrasingOnly(lowerPhrasingHtml(nodes, lowering), first, lowering));
}

/** Phrasing with tags in it; blocks that the HTML holds are among the nodes. */
export function lowerPhrasingHtml(nodes: readonly PhrasingContent[], lowering: Lowering): Mixed[] {
  return lowerHtml(nodes, lowering, (run) => run.flatMap((node) => lowerNode(node, lowering)));
}

function lowerRun(nodes: readonly PhrasingContent[], lowering: Lowering): PhrasingContent[] {
  return joinTexts(nodes.flatMap((node) => lowerNode(node, lowering)));
}

/** Neighbouring texts are one, empty ones none. */
export function joinTexts(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (const node of nodes) {
    const previous = result.at(-1);
    if (node.type === 'text' && previous?.type === 'text') {
      result[result.length - 1] = { type: 'text', value: previous.value + node.value };
    } else if (node.type !== 'text' || node.value !== '') result.push(node);
  }
  return result;
}

function lowerNode(node: Nodes, lowering: Lowering): PhrasingContent[] {
  switch (node.type) {
    case 'text':
      return [lowerText(node, lowering)];
    case 'emphasis':
    case 'strong':
    case 'delete':
      return [{ type: node.type, children: lowerPhrasing(node.children, lowering) }];
    case 'inlineCode':
      return [{ type: 'inlineCode', value: node.value.replace(/\n/g, ' ') }];
    case 'break':
      return [{ type: 'break' }];
    case 'inlineMath':
      return [lowerInlineMath(node, lowering)];
    case 'link':
      return lowerLink(node, lowerPhrasing(node.children, lowering), node, lowering);
    case 'linkReference':
      return lowerLinkReference(node, lowerPhrasing(node.children, lowering), lowering);
    case 'image':
    case 'imageReference':
      return lowerImage(node, lowering);
    case 'variable':
      return lowerVariable(node.name, node, lowering);
    case 'gap':
      return lowerGap(node.interaction, node, lowering);
    default:
      return [];
  }
}

function lowerText(node: Text, lowering: Lowering): Text {
  const { reader } = lowering;
  const isGap = node.value.includes('[[');
  if (isGap || (reader.variables && node.value.includes('{{'))) {
    const mark = isGap ? '[[' : '{{';
    const written = sliceOf(node, reader);
    const at = written.search(isGap ? /(?<!\\)\[\[/ : /(?<!\\)\{\{/);
    if (at >= 0) {
      const start = spanOf(node).start + at;
      reader.report(
        isGap ? 'unclosed-gap' : 'bad-variable',
        { start, end: start + 2 },
        {
          message: isGap
            ? 'A gap is opened by `[[` but not closed by `]]`.'
            : 'Between `{{` and `}}` only the name of a variable may stand.',
          hint:
            isGap && lowering.isInCell
              ? 'In a table the answers of a gap are separated by `\\|`; to show two brackets, write `\\[[`.'
              : `To show ${isGap ? 'two brackets' : 'two braces'}, write \`\\${mark}\`.`,
        },
      );
    }
  }
  return { type: 'text', value: node.value };
}

function lowerVariable(name: string, node: Nodes, lowering: Lowering): PhrasingContent[] {
  const { reader } = lowering;
  if (reader.variables === undefined) {
    reader.report('misplaced-variable', spanOf(node), {
      message: `\`{{${name}}}\` is a variable, but this item is not of type \`formula\`.`,
      hint: `To show the braces, write \`\\{{${name}}}\`.`,
    });
  } else if (!reader.variables.has(name)) reportUnknownVariable(name, node, reader);
  return [{ type: 'variable', name }];
}

function lowerGap(raw: string, node: Nodes, lowering: Lowering): PhrasingContent[] {
  const { reader, readGap } = lowering;
  if (!readGap) {
    reader.report('misplaced-gap', spanOf(node), {
      message: 'A gap can only stand in the stem of a cloze item.',
      hint: 'To show two brackets, write `\\[[`, or put the text into backticks.',
    });
    return [];
  }
  const written = lowering.isInCell ? unescapePipes(raw) : raw;
  const id = readGap(written.replace(/\n/g, ' '), node);
  return id === undefined ? [] : [{ type: 'gap', interaction: id }];
}
