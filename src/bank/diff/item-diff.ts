/** What differs between two states of an item, in the words of the field and not of lines. */

/** Every kind of change, the gravest first. */
export const changeKinds = [
  'key',
  'type',
  'tolerance',
  'variables',
  'scoring',
  'points',
  'stem',
  'choice-added',
  'choice-removed',
  'choice-reworded',
  'choice-order',
  'assets',
  'feedback',
  'solution',
  'hints',
  'rubric',
  'title',
  'metadata',
  'notes',
  'moved',
  'added',
  'removed',
] as const;

/**
 * - `key`: what counts as right; also the wording or the unit of a right answer.
 * - `type`: how the candidate responds.
 * - `tolerance`: how near to the key still counts; also rounding.
 * - `assets`: the bytes of a figure or other file that the item names.
 * - `moved`: the path of the file.
 */
export type ChangeKind = (typeof changeKinds)[number];

/** One change. */
export interface ItemChange {
  readonly kind: ChangeKind;
  /** Which of several: a field of the metadata, a gap, a choice, a kind of feedback, a path. */
  readonly part?: string;
  /** In words, formulas as LaTeX between `$`; absent where there was nothing. */
  readonly before?: string;
  /** In words; absent where there is nothing any more. */
  readonly after?: string;
  /** The words are the same: only their markup or typography differs. */
  readonly isFormatting?: true;
}

/** All changes of one item. */
export interface ItemDiff {
  readonly id: string;
  /** Its title now, or the last one. */
  readonly title: string;
  /** Its path now, or the last one. */
  readonly path: string;
  /** The gravest first; empty when nothing differs. */
  readonly changes: readonly ItemChange[];
}

/** Whether what counts as right has changed: responses given before may be scored wrongly now. */
export function isKeyAlarm({ changes }: Pick<ItemDiff, 'changes'>): boolean {
  return changes.some(({ kind }) => kind === 'key');
}
