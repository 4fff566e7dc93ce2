/** What of an item decides how a format has to write it. */
import type { ChoiceInteraction, Interaction, InteractionKind, Item } from '../model/index.ts';

/**
 * The kind of the one block interaction, or what the gaps of a cloze hold together. Regular
 * expressions and numbers in gaps have shapes of their own because few formats know them.
 */
export type ItemShape =
  | Exclude<InteractionKind, 'choice' | 'inline-choice'>
  /** Choices of which exactly one can be picked. */
  | 'single-choice'
  | 'multiple-choice'
  /** A single choice between true and false. */
  | 'true-false'
  /** A text entry with a regular expression among its keys. */
  | 'pattern-entry'
  /** Gaps, at least one of them for a number. */
  | 'number-cloze'
  /** Gaps without numbers, at least one with a regular expression among its keys. */
  | 'pattern-cloze'
  /** Gaps to type into and gaps to choose in. */
  | 'mixed-cloze'
  | 'text-cloze'
  | 'choice-cloze'
  /** No interaction at all. */
  | 'stimulus';

/** The shape of an item. */
export function itemShape(item: Pick<Item, 'interactions'>): ItemShape {
  const [first] = item.interactions;
  if (!first) return 'stimulus';
  if (isGap(first)) return clozeShape(item.interactions);
  if (first.kind === 'text-entry' && hasPattern(first)) return 'pattern-entry';
  if (first.kind === 'choice') return choiceShape(first);
  return first.kind === 'inline-choice' ? 'choice-cloze' : first.kind;
}

function choiceShape({ cardinality, choices }: ChoiceInteraction): ItemShape {
  if (cardinality === 'multiple') return 'multiple-choice';
  const isTrueFalse = choices.every(({ id }) => id === 'true' || id === 'false');
  return isTrueFalse ? 'true-false' : 'single-choice';
}

function clozeShape(gaps: readonly Interaction[]): ItemShape {
  if (gaps.some(({ kind }) => kind === 'numeric-entry')) return 'number-cloze';
  if (gaps.some(hasPattern)) return 'pattern-cloze';
  const menus = gaps.filter(({ kind }) => kind === 'inline-choice').length;
  if (menus === gaps.length) return 'choice-cloze';
  return menus === 0 ? 'text-cloze' : 'mixed-cloze';
}

function isGap(interaction: Interaction): boolean {
  return interaction.id.startsWith('gap-');
}

function hasPattern(interaction: Interaction): boolean {
  return (
    interaction.kind === 'text-entry' && interaction.keys.some(({ kind }) => kind === 'pattern')
  );
}

/** What each shape is called in tables, in their order. */
const labels: Readonly<Record<ItemShape, string>> = {
  'single-choice': 'multiple choice',
  'multiple-choice': 'multiple response',
  'true-false': 'true or false',
  'numeric-entry': 'numeric',
  'text-entry': 'short answer',
  'pattern-entry': 'short answer by pattern',
  'text-cloze': 'cloze with words',
  'choice-cloze': 'cloze with menus',
  'mixed-cloze': 'cloze with words and menus',
  'number-cloze': 'cloze with numbers',
  'pattern-cloze': 'cloze with patterns',
  match: 'matching',
  order: 'ordering',
  categorize: 'categorization',
  hotspot: 'hot spot',
  formula: 'formula',
  'extended-text': 'essay',
  upload: 'upload',
  stimulus: 'stimulus',
  recall: 'flashcard',
};

/** Every shape, in the order of the tables. */
export const itemShapes: readonly ItemShape[] = Object.keys(labels).filter(isItemShape);

/** What items of the shape are called: `multiple response`. */
export function shapeLabel(shape: ItemShape): string {
  return labels[shape];
}

function isItemShape(name: string): name is ItemShape {
  return Object.hasOwn(labels, name);
}
