/** What can be chosen when exporting a paper in LaTeX. */
import {
  type PaperOptions,
  paperOptionsProperties,
} from '../../src/formats/paper/paper-options.ts';

/** Options with their defaults applied. */
export interface LatexOptions extends PaperOptions {
  readonly solutions: boolean;
}

/** JSON Schema of the options. */
export const latexOptionsSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  additionalProperties: false,
  properties: {
    ...paperOptionsProperties,
    solutions: {
      type: 'boolean',
      default: true,
      description:
        'Whether the key also has solutions, hints, feedback and notes, and not only the right ' +
        'answers.',
    },
  },
} as const;
