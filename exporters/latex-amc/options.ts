/** What can be chosen when exporting for Auto Multiple Choice. */

/** Options with their defaults applied. */
export interface LatexAmcOptions {
  /** 1 to 1000. */
  readonly copies: number;
  readonly seed: string;
  readonly shuffleChoices?: boolean;
  readonly shuffleQuestions?: boolean;
  readonly studentDigits: number;
  readonly paper: 'a4' | 'letter';
  readonly solutions: boolean;
}

/** JSON Schema of the options. */
export const latexAmcOptionsSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  additionalProperties: false,
  properties: {
    copies: {
      type: 'integer',
      minimum: 1,
      maximum: 1000,
      default: 10,
      description: 'How many different papers Auto Multiple Choice makes.',
    },
    seed: {
      type: 'string',
      default: '',
      description: 'Any text; another one gives other papers, the same one the same papers.',
    },
    shuffleChoices: {
      type: 'boolean',
      description:
        'Whether choices are shuffled where the item allows it. By default as the assessment ' +
        'says, and where it says nothing they are.',
    },
    shuffleQuestions: {
      type: 'boolean',
      description:
        'Whether questions are shuffled within their section. By default as the assessment says, ' +
        'and where it says nothing they are.',
    },
    studentDigits: {
      type: 'integer',
      minimum: 0,
      maximum: 16,
      default: 0,
      description: 'Digits of the student number to be marked on the paper; 0 for a name only.',
    },
    paper: { enum: ['a4', 'letter'], default: 'a4', description: 'The size of the paper.' },
    solutions: {
      type: 'boolean',
      default: true,
      description:
        'Whether the corrected paper also has solutions, hints, feedback and notes, and not only ' +
        'the right answers.',
    },
  },
} as const;
