/** Every kind of interaction as a page shows it. */
import type { PublicInteraction } from '../../bank/public-interaction.ts';
import type { Interaction, InteractionKind, InteractionOf } from '../../model/index.ts';
import type { ContentWriter } from '../content-writer.ts';
import type { Html } from '../html.ts';
import { categorizeView } from './categorize.ts';
import { choiceView } from './choice.ts';
import { extendedTextView } from './extended-text.ts';
import { formulaView } from './formula.ts';
import { hotspotView } from './hotspot.ts';
import { inlineChoiceView } from './inline-choice.ts';
import type { InteractionView, PublicInteractionOf } from './interaction-view.ts';
import { matchView } from './match.ts';
import { numericEntryView } from './numeric-entry.ts';
import { orderView } from './order.ts';
import { recallView } from './recall.ts';
import { textEntryView } from './text-entry.ts';
import { uploadView } from './upload.ts';

const views: { readonly [K in InteractionKind]: InteractionView<K> } = {
  choice: choiceView,
  'inline-choice': inlineChoiceView,
  'text-entry': textEntryView,
  'numeric-entry': numericEntryView,
  formula: formulaView,
  'extended-text': extendedTextView,
  upload: uploadView,
  match: matchView,
  categorize: categorizeView,
  order: orderView,
  hotspot: hotspotView,
  recall: recallView,
};

/** What the candidate is asked to do. */
export function showQuestion(interaction: PublicInteraction, writer: ContentWriter): Html {
  return question(interaction.kind, interaction, writer);
}

/** The place of an interaction inside the text. */
export function showGap(interaction: PublicInteraction, writer: ContentWriter): Html | undefined {
  return gap(interaction.kind, interaction, writer);
}

/** The key. */
export function showAnswer(interaction: Interaction, writer: ContentWriter, itemId: string): Html {
  return answer(interaction.kind, interaction, writer, itemId);
}

function question<K extends InteractionKind>(
  kind: K,
  interaction: PublicInteractionOf<K>,
  writer: ContentWriter,
): Html {
  return views[kind].question(interaction, writer);
}

function gap<K extends InteractionKind>(
  kind: K,
  interaction: PublicInteractionOf<K>,
  writer: ContentWriter,
): Html | undefined {
  return views[kind].gap?.(interaction, writer);
}

function answer<K extends InteractionKind>(
  kind: K,
  interaction: InteractionOf<K>,
  writer: ContentWriter,
  itemId: string,
): Html {
  return views[kind].answer(interaction, writer, itemId);
}
