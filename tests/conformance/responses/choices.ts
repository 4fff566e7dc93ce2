/** Picks of choices. */
import type { ChoiceInteraction, InlineChoiceInteraction } from '../../../src/model/index.ts';
import type { Simulated } from './simulated.ts';

/** Up to this many choices every possible pick is tried. */
const few = 5;

/** Every single choice; of several choices every set where there are few, else those near the key. */
export function pickChoices(interaction: ChoiceInteraction): readonly Simulated<string[]>[] {
  const ids = interaction.choices.map(({ id }) => id);
  if (interaction.cardinality === 'single') return ids.map((id) => picked([id]));
  if (ids.length <= few) return subsets(ids).map(picked);
  const keys = interaction.choices.filter(({ correct }) => correct).map(({ id }) => id);
  const distractors = ids.filter((id) => !keys.includes(id));
  const inOrder = (set: readonly string[]) => ids.filter((id) => set.includes(id));
  const sets = [
    keys,
    ids,
    distractors,
    ...ids.map((id) => [id]),
    ...keys.map((key) => keys.filter((id) => id !== key)),
    ...distractors.map((id) => inOrder([...keys, id])),
    ...distractors.map((id) => inOrder([...keys.slice(1), id])),
  ];
  const unique = new Map(sets.filter((set) => set.length > 0).map((set) => [set.join(), set]));
  return [...unique.values()].map(picked);
}

/** Every choice of the menu. */
export function pickInline(interaction: InlineChoiceInteraction): readonly Simulated<string>[] {
  return interaction.choices.map(({ id }) => ({ name: `picked ${id}`, response: id }));
}

function picked(ids: readonly string[]): Simulated<string[]> {
  return { name: `picked ${ids.join(' ')}`, response: [...ids] };
}

function subsets(ids: readonly string[]): string[][] {
  const count = 2 ** ids.length - 1;
  return Array.from({ length: count }, (_, index) =>
    ids.filter((_id, position) => Math.floor((index + 1) / 2 ** position) % 2 === 1),
  );
}
