/** What can be chosen when exporting to text2qti: nothing so far. */

/** JSON Schema of the options. */
export const text2qtiOptionsSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  additionalProperties: false,
  properties: {},
} as const;
