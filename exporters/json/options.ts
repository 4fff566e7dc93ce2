/** What can be chosen when exporting our own format. */

/** Options with their defaults applied. */
export interface JsonOptions {
  readonly files: boolean;
}

/** JSON Schema of the options. */
export const jsonOptionsSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  additionalProperties: false,
  properties: {
    files: {
      type: 'boolean',
      default: true,
      description: 'Whether images and other files are in the file, as base64.',
    },
  },
} as const;
