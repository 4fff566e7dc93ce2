/** What can be chosen when exporting a paper that a browser prints. */
import {
  type PaperOptions,
  paperOptionsProperties,
} from '../../src/formats/paper/paper-options.ts';

/** Options with their defaults applied. */
export interface HtmlPrintOptions extends PaperOptions {
  readonly answerSheet: boolean;
}

/** JSON Schema of the options. */
export const htmlPrintOptionsSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  additionalProperties: false,
  properties: {
    ...paperOptionsProperties,
    answerSheet: {
      type: 'boolean',
      default: true,
      description: 'Whether there is a separate sheet to mark answers on.',
    },
  },
} as const;
