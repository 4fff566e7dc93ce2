/** What can be chosen when exporting a paper in LaTeX. */
import { paperOptionsProperties } from '../../src/formats/paper/paper-options.ts';

/** JSON Schema of the options. */
export const latexOptionsSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  additionalProperties: false,
  properties: paperOptionsProperties,
} as const;
