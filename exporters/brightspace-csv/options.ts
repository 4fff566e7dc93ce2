/** What can be chosen when exporting to Brightspace: nothing so far. */

/** JSON Schema of the options. */
export const brightspaceCsvOptionsSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  additionalProperties: false,
  properties: {},
} as const;
