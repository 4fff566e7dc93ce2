/** What can be chosen when exporting to Canvas. */

/** Options with their defaults applied. */
export interface CanvasOptions {
  /** Whose questions are written: those of Classic Quizzes or also those of New Quizzes. */
  readonly profile: 'classic' | 'new-quizzes';
  /** Absent: a quiz for each assessment, a bank for any other selection. */
  readonly container?: 'quiz' | 'bank' | 'both';
  readonly banks: 'one' | 'topic';
  readonly draws: 'inline' | 'bank';
  readonly solution: 'feedback' | 'omit';
  /** 1 to 200. */
  readonly variants: number;
}

/** JSON Schema of the options. */
export const canvasOptionsSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  additionalProperties: false,
  properties: {
    profile: {
      enum: ['classic', 'new-quizzes'],
      default: 'classic',
      description:
        'Classic Quizzes, or New Quizzes with its own ordering, categorization, hot spots, ' +
        'stimuli, word limits and patterns. A classic package can be read by both.',
    },
    container: {
      enum: ['quiz', 'bank', 'both'],
      description:
        'A quiz, a question bank, or both with the same questions. By default assessments ' +
        'become quizzes and any other selection becomes a bank.',
    },
    banks: {
      enum: ['one', 'topic'],
      default: 'one',
      description: 'One question bank, or one for each main topic.',
    },
    draws: {
      enum: ['inline', 'bank'],
      default: 'inline',
      description:
        'Where the candidates of a drawn section stand: inside the group of the quiz, or in a ' +
        'question bank of their own that the group draws from.',
    },
    solution: {
      enum: ['feedback', 'omit'],
      default: 'feedback',
      description:
        'Canvas has no worked solution: add it to the general feedback, or leave it out.',
    },
    variants: {
      type: 'integer',
      minimum: 1,
      maximum: 200,
      default: 50,
      description: 'How many sets of values a formula question is given.',
    },
  },
} as const;
