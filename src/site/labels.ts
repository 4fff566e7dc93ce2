/** Words for what the model names in code. */
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

/** `1 point`, `2.5 points`. */
export function countOf(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}
