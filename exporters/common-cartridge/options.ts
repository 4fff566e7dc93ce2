/** What can be chosen when exporting a Common Cartridge. */

/** Options with their defaults applied. */
export interface CommonCartridgeOptions {
  readonly version: '1.1' | '1.3';
}

/** JSON Schema of the options. */
export const commonCartridgeOptionsSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  additionalProperties: false,
  properties: {
    version: {
      enum: ['1.1', '1.3'],
      default: '1.1',
      description:
        'The version of the cartridge. Questions are the same in both; 1.1 is read more widely.',
    },
  },
} as const;
