/** A selection with the stimuli that its items show. */
import type { Item, ItemBank } from '../model/index.ts';
import type { ExportSelection } from './exporter.ts';

/** For formats that keep stimuli as items: those that were not selected themselves come last. */
export function withStimuli(bank: ItemBank, selection: ExportSelection): ExportSelection {
  const chosen = new Set(selection.items);
  const shownBy = ({ id, stimulus }: Item) => (chosen.has(id) ? stimulus : undefined);
  const shown = new Set(bank.items.map(shownBy));
  const stimuli = bank.stimuli.filter(({ id }) => shown.has(id) && !chosen.has(id));
  return { ...selection, items: [...selection.items, ...stimuli.map(({ id }) => id)] };
}
