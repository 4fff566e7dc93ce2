/** What every paper carries beside the parts of the question. */
import { degraded, type FieldFidelities } from '../field-fidelity.ts';

/** Of any paper. @param hasSolutions whether the key has more than right answers */
export function paperFidelities(hasSolutions: boolean): FieldFidelities {
  return {
    id: 'exact',
    title: 'exact',
    points: 'exact',
    shuffle: 'exact',
    unit: 'exact',
    words: 'exact',
    headings: 'exact',
    sampleAnswer: 'exact',
    rubric: 'exact',
    ...(hasSolutions && {
      'choices.feedback': 'exact',
      'feedback.general': 'exact',
      'feedback.correct': 'exact',
      'feedback.incorrect': 'exact',
      hints: 'exact',
      solution: 'exact',
      notes: 'exact',
    }),
  };
}

/** Of a paper with versions that are laid out here. */
export function versionFidelities(hasSolutions: boolean): FieldFidelities {
  return {
    ...paperFidelities(hasSolutions),
    variables: degraded('Each version has one value of each variable.'),
    stimulus: 'exact',
    fixed: 'exact',
    accept: 'exact',
    maxFiles: 'exact',
    'areas.label': 'exact',
  };
}
