/** The question type `stimulus`. */
import type { QuestionType } from '../question-type.ts';
import { readStimulus } from './read.ts';
import { properties } from './schema.ts';
import { writeStimulus } from './write.ts';

/** A passage, case or data set that other items name. */
export const stimulus: QuestionType = {
  name: 'stimulus',
  title: 'Stimulus',
  description: 'A passage, case or data set that other items name.',
  properties,
  sections: ['Notes'],
  usesAnswerLines: false,
  isEvident: () => false,
  isShown: () => false,
  read: readStimulus,
  write: writeStimulus,
};
