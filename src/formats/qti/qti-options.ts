/** What can be chosen when exporting to QTI. */

/** Options with their defaults applied. */
export interface QtiOptions {
  readonly solution: 'feedback' | 'omit';
}

/** JSON Schema of the options. */
export const qtiOptionsSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  additionalProperties: false,
  properties: {
    solution: {
      enum: ['feedback', 'omit'],
      default: 'feedback',
      description:
        'QTI has no worked solution: show it with the feedback after any response, or leave it out.',
    },
  },
} as const;
