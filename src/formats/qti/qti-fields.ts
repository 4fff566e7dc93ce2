/** What QTI does with each field of an item. */
import { degraded, type FieldFidelities, omitted, partly } from '../field-fidelity.ts';
import type { QtiOptions } from './qti-options.ts';
import type { QtiVersion } from './version.ts';

/** The fields as a version carries them. */
export function qtiFields(version: QtiVersion, { solution }: QtiOptions): FieldFidelities {
  return {
    id: 'exact',
    title: 'exact',
    points: 'exact',
    keys: partly(
      'White space in a text counts; which spellings of a number are read is up to the player.',
    ),
    choices: partly('Menus in a text show plain text.'),
    'choices.feedback': 'exact',
    'areas.label': partly('Where every region is right, none is shown and none has a label.'),
    headings: degraded('The heads of the two columns stand above them in one line.'),
    unit: partly('The unit of a gap is part of the text after it.'),
    words: degraded('The number of words only sizes the field, six letters for a word.'),
    sampleAnswer: 'exact',
    accept: partly('Only one registered type of file can be asked for.'),
    maxFiles: partly('One file is handed in.'),
    formatting: partly(
      `Elements and attributes that QTI ${version.name} does not have leave only their text.`,
    ),
    shuffle: 'exact',
    fixed: 'exact',
    stimulus: version.isKebab
      ? 'exact'
      : degraded('The stimulus is repeated in the stem of each of its questions.'),
    topics: 'exact',
    difficulty: 'exact',
    tags: 'exact',
    outcomes: 'exact',
    bloom: 'exact',
    minutes: 'exact',
    hints: degraded('Hints are shown to tutors: to candidates only an adaptive item could.'),
    solution:
      solution === 'feedback'
        ? degraded('The solution is shown with the feedback, after any response.')
        : omitted('The solution is left out, as asked.'),
    'feedback.general': 'exact',
    'feedback.correct': partly('Where a person scores, there is no feedback on a right response.'),
    'feedback.incorrect': partly('Where a person scores, there is none on a wrong response.'),
    rubric: 'exact',
    notes: degraded('Notes are plain text in the manifest.'),
    references: 'exact',
    source: 'exact',
    authors: 'exact',
    license: 'exact',
    language: 'exact',
  };
}
