/** What a question needs on the answer sheet. */
import { letterOf } from '../../src/formats/paper/key-letters.ts';
import type { Interaction, Item } from '../../src/model/index.ts';

/** One place to answer. */
export interface SheetRow {
  /** The part of the question; absent when it has only one. */
  readonly label?: string;
  /** How many letters can be marked; 0 for a line to write on. */
  readonly bubbles: number;
}

/** Whether the answer is too long for the sheet, or given in a picture. */
export function asksInBooklet({ interactions }: Item): boolean {
  return interactions.some(({ kind }) =>
    ['extended-text', 'upload', 'recall', 'hotspot'].includes(kind),
  );
}

/** The places of a question. */
export function sheetRows({ interactions }: Item): readonly SheetRow[] {
  const [only, second] = interactions;
  if (only && !second) return rowsOf(only);
  return interactions.map((one, index) => ({
    label: String(index + 1),
    bubbles: one.kind === 'inline-choice' ? one.choices.length : 0,
  }));
}

function rowsOf(interaction: Interaction): readonly SheetRow[] {
  switch (interaction.kind) {
    case 'choice':
    case 'inline-choice':
      return [{ bubbles: interaction.choices.length }];
    case 'match':
      return interaction.sources.map((_, index) => ({
        label: String(index + 1),
        bubbles: interaction.targets.length,
      }));
    case 'categorize':
      return interaction.members.map((_, index) => ({
        label: String(index + 1),
        bubbles: interaction.categories.length,
      }));
    case 'order':
      return interaction.entries.map((_, index) => ({ label: letterOf(index), bubbles: 0 }));
    default:
      return [{ bubbles: 0 }];
  }
}
