/** Words for what the model names in code. */
import type { ChangeKind } from '../bank/diff/item-diff.ts';
import type { Bloom, Difficulty, QuestionTypeName } from '../model/index.ts';

/** Question types as headings. */
export const typeLabels: Readonly<Record<QuestionTypeName, string>> = {
  'multiple-choice': 'Multiple choice',
  'multiple-response': 'Multiple response',
  'true-false': 'True or false',
  numeric: 'Numeric',
  'short-answer': 'Short answer',
  cloze: 'Cloze',
  matching: 'Matching',
  ordering: 'Ordering',
  categorization: 'Categorization',
  hotspot: 'Hotspot',
  formula: 'Formula',
  essay: 'Essay',
  upload: 'Upload',
  stimulus: 'Stimulus',
  flashcard: 'Flashcard',
};

export const difficultyLabels: Readonly<Record<Difficulty, string>> = {
  easy: 'Easy',
  medium: 'Medium',
  hard: 'Hard',
};

export const bloomLabels: Readonly<Record<Bloom, string>> = {
  remember: 'Remember',
  understand: 'Understand',
  apply: 'Apply',
  analyze: 'Analyze',
  evaluate: 'Evaluate',
  create: 'Create',
};

/** What a change of an item is called. */
export const changeLabels: Readonly<Record<ChangeKind, string>> = {
  key: 'Key changed',
  type: 'Type',
  tolerance: 'Tolerance',
  variables: 'Variables',
  scoring: 'Scoring',
  points: 'Points',
  stem: 'Wording',
  'choice-added': 'Choice added',
  'choice-removed': 'Choice removed',
  'choice-reworded': 'Choice reworded',
  'choice-order': 'Order of choices',
  assets: 'Figure',
  feedback: 'Feedback',
  solution: 'Solution',
  hints: 'Hints',
  rubric: 'Rubric',
  title: 'Title',
  metadata: 'Metadata',
  notes: 'Notes',
  moved: 'Moved',
  added: 'New',
  removed: 'Withdrawn',
};

/** `1 point`, `2.5 points`. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
