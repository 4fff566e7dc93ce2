/** The reserved level-2 headings. */

/** In canonical order. */
export const sectionNames = [
  'Answer',
  'Match',
  'Order',
  'Categories',
  'Hotspot',
  'Hint',
  'Solution',
  'Feedback',
  'Rubric',
  'Notes',
] as const;

/** Name of a reserved heading. */
export type SectionName = (typeof sectionNames)[number];
