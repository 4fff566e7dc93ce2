/** An item as cells: what the wide and the long table have in common. */

/** Columns that every item has one cell of, in their order. */
export const itemColumns = [
  'id',
  'type',
  'title',
  'points',
  'topics',
  'difficulty',
  'bloom',
  'tags',
  'outcomes',
  'status',
  'release',
  'reviewed',
  'stimulus',
  'shuffle',
  'fixed',
  'scoring',
  'minutes',
  'language',
  'license',
  'authors',
  'source',
  'references',
  'unit',
  'tolerance',
  'decimals',
  'variables',
  'min_words',
  'max_words',
  'accept',
  'max_files',
  'headings',
] as const;

/** A column about the item as a whole. Lists have an entry a line. */
export type ItemColumn = (typeof itemColumns)[number];

/** Texts in Markdown, in their order. */
export const textColumns = [
  'question',
  'solution',
  'feedback_general',
  'feedback_correct',
  'feedback_incorrect',
  'rubric',
  'notes',
] as const;

/** A column of Markdown. */
export type TextColumn = (typeof textColumns)[number];

/** What a choice or a part of the key has. */
export const partColumns = ['choice', 'correct', 'match', 'gap', 'feedback'] as const;

/** One choice, accepted answer, pair or member; cells that it does not need are empty. */
export type TablePart = Readonly<Record<(typeof partColumns)[number], string>>;

/** One item. */
export interface TableRecord {
  readonly fields: Partial<Readonly<Record<ItemColumn | TextColumn, string>>>;
  readonly parts: readonly TablePart[];
  readonly hints: readonly string[];
}

/** A part with the cells that are named. */
export function tablePart(cells: Partial<TablePart>): TablePart {
  return { choice: '', correct: '', match: '', gap: '', feedback: '', ...cells };
}

/** Whether the part says anything. */
export function isFilledPart(part: TablePart): boolean {
  return partColumns.some((column) => part[column].trim() !== '');
}
