/** What can be chosen when exporting a paper that a browser prints. */
import {
  type PaperOptions,
  paperOptionsProperties,
} from '../../src/formats/paper/paper-options.ts';

/** Options with their defaults applied. */
export interface HtmlPrintOptions extends PaperOptions {
  readonly solutions: boolean;
  readonly answerSheet: boolean;
}

/** JSON Schema of the options. */
export const htmlPrintOptionsSchema = {
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
    answerSheet: {
      type: 'boolean',
      default: true,
      description: 'Whether there is a separate sheet to mark answers on.',
    },
  },
} as const;
