/** The bank as anyone may have it who may have the keys. */
import type { ItemBank } from '../model/index.ts';

/** The same bank, its items without the notes for instructors. */
export function withoutNotes(bank: ItemBank): ItemBank {
  return {
    ...bank,
    items: bank.items.map(({ notes: _, ...item }) => item),
    stimuli: bank.stimuli.map(({ notes: _, ...stimulus }) => stimulus),
  };
}
