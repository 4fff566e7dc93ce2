/** Headings between parts of an item that share one text in Moodle. */

/** In the information for graders. */
export const graderHeadings = {
  sampleAnswer: 'Sample answer',
  rubric: 'Rubric',
  notes: 'Notes',
} as const;

/** Between the general feedback and the solution. */
export const solutionHeading = 'Solution';
