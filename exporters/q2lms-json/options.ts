/** What can be chosen when exporting Q2LMS's JSON. */

/** Options with their defaults applied. */
export interface Q2lmsJsonOptions {
  readonly ids: boolean;
  readonly layout: 'object' | 'list';
}

/** JSON Schema of the options. */
export const q2lmsJsonOptionsSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  additionalProperties: false,
  properties: {
    ids: {
      type: 'boolean',
      default: true,
      description: 'Whether each question carries the id of its item, by which Q2LMS merges files.',
    },
    layout: {
      enum: ['object', 'list'],
      default: 'object',
      description: 'An object with `questions` and `metadata`, or the bare list of questions.',
    },
  },
} as const;
