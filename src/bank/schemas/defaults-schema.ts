/** The JSON Schema of `_defaults.yml`. */
import { metadataProperties } from '../../question-types/common-properties.ts';

/** Draft 2020-12; the keys are those of an item's front matter that a folder may give. */
export const defaultsSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Defaults of the items in a folder (_defaults.yml)',
  type: 'object',
  additionalProperties: false,
  properties: metadataProperties,
} as const;
