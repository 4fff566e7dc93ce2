/** One field at the end of the text as a short answer or a number. */
import type { Paragraph, PhrasingContent } from 'mdast';
import { trimmed } from '../../../content/to-blocks.ts';
import { contentToText } from '../../../content/to-text.ts';
import type { XmlElement } from '../../../formats/xml.ts';
import type { Content } from '../../../model/index.ts';
import { gapMark } from '../../html/marks.ts';
import { printHtml } from '../content/print-html.ts';
import { readEntry } from '../interactions/entry.ts';
import {
  type BodyContext,
  type BodyReading,
  interactionContext,
  mentionedIn,
} from './body-reading.ts';

/** Undefined where the field is not a text entry or stands inside a sentence. */
export function readField(interaction: XmlElement, context: BodyContext): BodyReading | undefined {
  if (interaction.name !== 'textEntryInteraction') return undefined;
  const lifted = liftField(fieldContent(interaction, context));
  if (!lifted) return undefined;
  const around = interactionContext(context, interaction);
  const { baseType } = around.declaration;
  const isNumber = baseType === 'float' || baseType === 'integer';
  if (lifted.unit !== undefined && !isNumber) return undefined;
  const entry = readEntry('response', around);
  return {
    type: isNumber ? 'numeric' : 'short-answer',
    stem: lifted.stem,
    interactions: [
      entry.kind === 'numeric-entry' && lifted.unit !== undefined
        ? { ...entry, unit: lifted.unit }
        : entry,
    ],
    isDraft: entry.keys.length === 0,
    mentioned: new Map([['response', mentionedIn(around)]]),
    respond: ({ response }) => ({
      [around.declaration.id]: typeof response === 'string' ? [response] : [],
    }),
  };
}

/** The body with a gap in the place of the field. */
export function fieldContent(interaction: XmlElement, { reader, body }: BodyContext): Content {
  const mark = gapMark('response');
  return reader.contentOf(
    printHtml([body], (element) => (element === interaction ? mark : undefined)),
  );
}

/** The text without the field, and the unit behind it. */
export interface LiftedField {
  readonly stem: Content;
  readonly unit?: string;
}

/** Longer than any unit. */
const longestUnit = 40;

/**
 * Takes a field out of the text where it stands alone in the last paragraph, with a unit behind it
 * or not, or behind a question or colon.
 */
export function liftField(content: Content): LiftedField | undefined {
  const last = content.at(-1);
  if (last?.type !== 'paragraph') return undefined;
  const at = last.children.findIndex(({ type }) => type === 'gap');
  if (at < 0) return undefined;
  const before = trimmed(last.children.slice(0, at));
  const after = trimmed(last.children.slice(at + 1));
  const unit = unitOf(after);
  if (unit === false) return undefined;
  const isQuestion = /[?:=]\s*$/.test(contentToText([paragraph(before)]));
  if (before.length > 0 && !isQuestion) return undefined;
  const stem = [...content.slice(0, -1), ...(before.length > 0 ? [paragraph(before)] : [])];
  if (stem.length === 0) return undefined;
  return { stem, ...(unit !== undefined && { unit }) };
}

/** Words and formulas as a unit; false where it is something else. */
function unitOf(nodes: readonly PhrasingContent[]): string | undefined | false {
  if (nodes.length === 0) return undefined;
  let unit = '';
  for (const node of nodes) {
    if (node.type === 'text') unit += node.value;
    else if (node.type === 'inlineMath') unit += `$${node.value}$`;
    else return false;
  }
  const trimmedUnit = unit.replace(/\s+/g, ' ').trim();
  if (trimmedUnit === '' || /^[.;,]$/.test(trimmedUnit)) return undefined;
  return trimmedUnit.length > longestUnit || /[.?!]$/.test(trimmedUnit) ? false : trimmedUnit;
}

function paragraph(children: readonly PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children: [...children] };
}
