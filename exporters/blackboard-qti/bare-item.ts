/** An item without what Blackboard's import would skip the question for. */
import type { Interaction, Item } from '../../src/model/index.ts';

/** Without feedback, solution, hints, rubric and sample answer. */
export function bareItem(item: Item): Item {
  const { rubric: _, solution: __, ...rest } = item;
  return {
    ...rest,
    feedback: {},
    hints: [],
    interactions: item.interactions.map(bareInteraction),
  };
}

function bareInteraction(interaction: Interaction): Interaction {
  if (interaction.kind === 'extended-text') {
    const { sampleAnswer: _, ...rest } = interaction;
    return rest;
  }
  if (interaction.kind !== 'choice') return interaction;
  const choices = interaction.choices.map(({ feedback: _, ...choice }) => choice);
  return { ...interaction, choices };
}
