/** What can be chosen when exporting a question set. */

/** Options with their defaults applied. */
export interface H5pOptions {
  readonly passPercentage: number;
}

/** JSON Schema of the options. */
export const h5pOptionsSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  additionalProperties: false,
  properties: {
    passPercentage: {
      type: 'integer',
      minimum: 0,
      maximum: 100,
      default: 50,
      description: 'Share of the points, in percent, from which on the set counts as passed.',
    },
  },
} as const;
