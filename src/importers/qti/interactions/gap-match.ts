/** `gapMatchInteraction` as a text with menus: each gap offers every word. */
import type { XmlElement } from '../../../formats/xml.ts';
import { childElements, descendants, elementAt } from '../../../formats/xml-query.ts';
import type { InlineChoiceInteraction, Responses } from '../../../model/index.ts';
import { gapMark } from '../../html/marks.ts';
import { printHtml } from '../content/print-html.ts';
import { keyValues } from '../keys/key-values.ts';
import { menuOf } from './inline-choice.ts';
import type { InteractionContext, InteractionReading } from './interaction-reading.ts';

/** A cloze; undefined, reported, where a word is more than a line. */
export function readGapMatch(
  interaction: XmlElement,
  context: InteractionContext,
): InteractionReading | undefined {
  const { reader, session, declaration } = context;
  const words = childElements(interaction)
    .filter(({ name }) => name === 'gapText' || name === 'gapImg')
    .map(({ attributes, children }) => ({
      identifier: attributes.identifier ?? '',
      content: reader.content(children),
    }));
  const pairs = keyValues(declaration, session).map((pair) => pair.split(/\s+/));
  const menus: InlineChoiceInteraction[] = [];
  const gaps: string[] = [];
  let isDraft = false;
  let identifierOf: ReadonlyMap<string, string> = new Map();
  for (const [at, gap] of descendants(interaction, 'gap').entries()) {
    const identifier = gap.attributes.identifier ?? '';
    const keys = pairs.flatMap(([word, place]) =>
      word !== undefined && place === identifier ? [word] : [],
    );
    const menu = menuOf(`gap-${at + 1}`, words, keys, context);
    if (!menu) return undefined;
    isDraft ||= menu.isDraft;
    identifierOf = menu.identifiers;
    menus.push(menu.interaction);
    gaps.push(identifier);
  }
  if (menus.length === 0) {
    reader.report('import-item-unreadable', 'The text has no gaps.');
    return undefined;
  }
  const prompt = elementAt(interaction, 'prompt');
  let count = 0;
  const text = printHtml(
    interaction.children.filter((node) => node !== prompt),
    ({ name }) => {
      if (name === 'gapText' || name === 'gapImg') return '';
      if (name !== 'gap') return undefined;
      count += 1;
      return gapMark(`gap-${count}`);
    },
  );
  return {
    type: 'cloze',
    interactions: menus,
    ...(isDraft && { isDraft: true }),
    shuffle: interaction.attributes.shuffle === 'true',
    html: `${prompt ? `<div>${printHtml([prompt])}</div>` : ''}<div>${text}</div>`,
    respond: (responses: Responses) => ({
      [declaration.id]: gaps.flatMap((gap, at) => {
        const picked = responses[`gap-${at + 1}`];
        return typeof picked === 'string' ? [`${identifierOf.get(picked) ?? picked} ${gap}`] : [];
      }),
    }),
  };
}
