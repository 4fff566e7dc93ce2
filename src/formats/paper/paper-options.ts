/** What can be chosen of any paper exam. */

/** Options with their defaults applied. */
export interface PaperOptions {
  /** 1 to 26. */
  readonly versions: number;
  readonly seed: string;
  /** Absent: as the assessment says, else where there are several versions. */
  readonly shuffleChoices?: boolean;
  /** Absent: as the assessment says, else not. */
  readonly shuffleQuestions?: boolean;
  readonly paper: 'a4' | 'letter';
  /** Whether the key has more than right answers. */
  readonly solutions: boolean;
}

/** JSON Schema of the properties. */
export const paperOptionsProperties = {
  versions: {
    type: 'integer',
    minimum: 1,
    maximum: 26,
    default: 1,
    description: 'How many versions are made, A to Z, each with its own order, draws and numbers.',
  },
  seed: {
    type: 'string',
    default: '',
    description: 'Any text; another one gives other versions, the same one the same versions.',
  },
  shuffleChoices: {
    type: 'boolean',
    description:
      'Whether choices are shuffled where the item allows it. By default as the assessment says, ' +
      'and where it says nothing only if there are several versions.',
  },
  shuffleQuestions: {
    type: 'boolean',
    description:
      'Whether questions are shuffled within their section; those about one stimulus stay ' +
      'together. By default as the assessment says, and where it says nothing not.',
  },
  paper: { enum: ['a4', 'letter'], default: 'a4', description: 'The size of the paper.' },
  solutions: {
    type: 'boolean',
    default: true,
    description:
      'Whether the key also has solutions, hints, feedback and notes, and not only the right ' +
      'answers.',
  },
} as const;
