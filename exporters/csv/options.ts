/** What can be chosen when exporting a table. */

/** Options with their defaults applied. */
export interface CsvOptions {
  readonly layout: 'q2lms-18' | 'q2lms-27' | 'wide' | 'long';
  readonly byteOrderMark: boolean;
}

/** JSON Schema of the options. */
export const csvOptionsSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  additionalProperties: false,
  properties: {
    layout: {
      enum: ['q2lms-18', 'q2lms-27', 'wide', 'long'],
      default: 'q2lms-18',
      description:
        "The 18 columns of Q2LMS's command-line tool, the 27 that the application itself writes, or everything that items have: an item a row (wide), or a choice a row (long).",
    },
    byteOrderMark: {
      type: 'boolean',
      default: false,
      description:
        'Whether the file begins with the mark by which some spreadsheets recognise UTF-8.',
    },
  },
} as const;
