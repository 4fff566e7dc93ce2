/** What stands between the brackets of a gap. */
import type { Nodes } from 'mdast';
import type {
  InlineChoiceInteraction,
  Interaction,
  NumericEntryInteraction,
  TextEntryInteraction,
} from '../../model/index.ts';
import type { BodyReader } from '../body-reader.ts';
import type { PrintOptions } from '../print-markdown.ts';
import { printInlineChoices, readInlineChoice } from './gap-choice.ts';
import { printNumbers, readNumbers } from './gap-number.ts';
import { printTexts, readTexts } from './gap-text.ts';

/** An interaction that can stand in a gap. */
export type GapInteraction =
  | TextEntryInteraction
  | NumericEntryInteraction
  | InlineChoiceInteraction;

/** Whether the interaction can stand in a gap. */
export function isGapInteraction(interaction: Interaction): interaction is GapInteraction {
  return ['text-entry', 'numeric-entry', 'inline-choice'].includes(interaction.kind);
}

/** Reads a gap: text, a number behind `=`, or choices behind `( )`. */
export function readGapKey(
  written: string,
  id: string,
  node: Nodes,
  reader: BodyReader,
): GapInteraction | undefined {
  const text = written.trim();
  if (/^\([ xX]?\)/.test(text)) return readInlineChoice(text, id, node, reader);
  if (text.startsWith('=')) return readNumbers(text, id, node, reader);
  return readTexts(text, id, node, reader);
}

/** The gap as `readGapKey` reads it. */
export function printGapKey(interaction: GapInteraction, options: PrintOptions): string {
  switch (interaction.kind) {
    case 'inline-choice':
      return printInlineChoices(interaction.choices, options);
    case 'numeric-entry':
      return printNumbers(interaction);
    case 'text-entry':
      return printTexts(interaction.keys);
  }
}
