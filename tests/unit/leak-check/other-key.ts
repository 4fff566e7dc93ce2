/** The same item with another key and other secret texts; nothing that the public may see differs. */
import type { AuthoredItem, Content, Interaction } from '../../../src/model/index.ts';

/** Another key, rationales, feedback, solution, rubric and notes. */
export function withOtherKey<Some extends Pick<AuthoredItem, 'interactions' | 'rubric'>>(
  item: Some,
): Some {
  return {
    ...item,
    interactions: item.interactions.map(otherInteraction),
    solution: other('solution'),
    feedback: { general: other('feedback'), correct: other('praise'), incorrect: other('blame') },
    ...(item.rubric === undefined
      ? {}
      : { rubric: [{ criterion: other('criterion'), points: 7, description: other('level') }] }),
    notes: other('notes'),
  };
}

/** Other notes alone: all else of an item released for practice is public. */
export function withOtherNotes<Some extends object>(item: Some): Some {
  return { ...item, notes: other('notes') };
}

function other(part: string): Content {
  return [{ type: 'paragraph', children: [{ type: 'text', value: `Quite another ${part}.` }] }];
}

function otherInteraction(interaction: Interaction): Interaction {
  switch (interaction.kind) {
    case 'choice':
    case 'inline-choice': {
      const correct = rotated(interaction.choices.map((choice) => choice.correct));
      const choices = interaction.choices.map(({ id, content }, index) => ({
        id,
        content,
        correct: correct[index] ?? false,
        ...(interaction.kind === 'choice' ? { feedback: other(`rationale ${index}`) } : {}),
      }));
      return { ...interaction, choices };
    }
    case 'text-entry':
      return { ...interaction, keys: [{ kind: 'literal', value: 'otherwise' }] };
    case 'numeric-entry':
      return { ...interaction, keys: [{ kind: 'absolute', value: '4711', tolerance: '13' }] };
    case 'formula':
      return {
        ...interaction,
        expression: `2 * (${interaction.expression}) + 1`,
        tolerance: { kind: 'absolute', value: '0.777' },
      };
    case 'extended-text':
      return { ...interaction, sampleAnswer: other('answer') };
    case 'match': {
      const targets = rotated(interaction.sources.map(({ target }) => target));
      const sources = interaction.sources.map((source, index) => ({
        ...source,
        target: targets[index] ?? source.target,
      }));
      return { ...interaction, sources };
    }
    case 'categorize': {
      const categories = rotated(interaction.members.map(({ category }) => category));
      const members = interaction.members.map((member, index) => ({
        ...member,
        category: categories[index] ?? null,
      }));
      return { ...interaction, members };
    }
    case 'order':
      return { ...interaction, entries: rotated(interaction.entries) };
    case 'hotspot':
      return {
        ...interaction,
        areas: [
          {
            id: 'r1',
            shape: { kind: 'circle', x: 0.11, y: 0.22, r: 0.05 },
            correct: true,
            label: 'There',
          },
        ],
      };
    case 'recall':
      return { ...interaction, back: other('back') };
    case 'upload':
      return interaction;
  }
}

function rotated<Value>(values: readonly Value[]): readonly Value[] {
  return [...values.slice(1), ...values.slice(0, 1)];
}
