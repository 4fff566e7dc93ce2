/** Every content of an item, with the field that it belongs to. */
import type { Content, Interaction, ItemContent } from '../model/index.ts';

/** A field of an item that is content, as reports of losses name it. */
export type ContentField =
  | 'stem'
  | 'choices'
  | 'choices.feedback'
  | 'headings'
  | 'targets'
  | 'sampleAnswer'
  | 'keys'
  | 'hints'
  | 'solution'
  | 'feedback.general'
  | 'feedback.correct'
  | 'feedback.incorrect'
  | 'rubric'
  | 'notes';

/** One content and where it stands. */
export interface ItemContentPart {
  readonly field: ContentField;
  readonly content: Content;
}

/** All contents of the item in reading order. */
export function itemContents(item: ItemContent): readonly ItemContentPart[] {
  const { stem, interactions, hints, solution, feedback, rubric, notes } = item;
  return [
    part('stem', stem),
    ...interactions.flatMap(interactionContents),
    ...hints.map((hint) => part('hints', hint)),
    part('solution', solution),
    part('feedback.general', feedback.general),
    part('feedback.correct', feedback.correct),
    part('feedback.incorrect', feedback.incorrect),
    ...(rubric ?? []).flatMap(({ criterion, description }) => [
      part('rubric', criterion),
      part('rubric', description),
    ]),
    part('notes', notes),
  ].filter(({ content }) => content.length > 0);
}

function part(field: ContentField, content: Content = []): ItemContentPart {
  return { field, content };
}

function interactionContents(interaction: Interaction): readonly ItemContentPart[] {
  switch (interaction.kind) {
    case 'choice':
    case 'inline-choice':
      return interaction.choices.flatMap(({ content, feedback }) => [
        part('choices', content),
        part('choices.feedback', feedback),
      ]);
    case 'match':
      return [
        part('headings', interaction.headings?.sources),
        part('headings', interaction.headings?.targets),
        ...interaction.sources.map(({ content }) => part('choices', content)),
        ...interaction.targets.map(({ content }) => part('targets', content)),
      ];
    case 'categorize':
      return [
        ...interaction.categories.map(({ content }) => part('targets', content)),
        ...interaction.members.map(({ content }) => part('choices', content)),
      ];
    case 'order':
      return interaction.entries.map(({ content }) => part('choices', content));
    case 'extended-text':
      return [part('sampleAnswer', interaction.sampleAnswer)];
    case 'recall':
      return [part('keys', interaction.back)];
    case 'text-entry':
    case 'numeric-entry':
    case 'formula':
    case 'upload':
    case 'hotspot':
      return [];
  }
}
