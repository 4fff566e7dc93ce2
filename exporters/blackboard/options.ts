/** What can be chosen when exporting to Blackboard's text format. */

/** Options with their defaults applied. */
export interface BlackboardOptions {
  readonly course: 'original' | 'ultra';
}

/** JSON Schema of the options. */
export const blackboardOptionsSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  additionalProperties: false,
  properties: {
    course: {
      enum: ['original', 'ultra'],
      default: 'original',
      description:
        'The kind of course that the questions go to. Ultra courses read no ordering, file ' +
        'response and jumbled sentence.',
    },
  },
} as const;
