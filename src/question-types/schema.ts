/** The JSON Schema of the front matter of items, composed from the types' own. */
import {
  editorialProperties,
  identityProperties,
  metadataProperties,
} from './common-properties.ts';
import { questionTypes } from './index.ts';
import type { PropertySchema, QuestionType } from './question-type.ts';

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const draft = 'https://json-schema.org/draft/2020-12/schema';
const title = 'Front matter of an item';
const required = ['id', 'title'];

const common: Readonly<Record<string, PropertySchema>> = {
  ...identityProperties,
  ...metadataProperties,
  ...editorialProperties,
};

/** Keys that items of a type may have, in canonical order, with their schemas. */
export function propertiesOf(type: QuestionType): Readonly<Record<string, PropertySchema>> {
  return { ...common, ...type.properties };
}

/** For validators: the key `type` decides by which branch an item is checked, and has to be there. */
export const itemSchema: JsonSchema = {
  $schema: draft,
  title,
  type: 'object',
  discriminator: { propertyName: 'type' },
  required: ['type'],
  oneOf: questionTypes.map((type) => ({ $ref: `#/$defs/${type.name}` })),
  $defs: {
    ...Object.fromEntries(
      Object.entries(common).map(([name, schema]) => [nameOfCommon(name), schema]),
    ),
    ...Object.fromEntries(questionTypes.map((type) => [type.name, schemaOf(type)])),
  },
};

/**
 * For editors: the same, but `type` may be absent, as it is where the body shows it; then the keys
 * of all types are offered.
 */
export const editorSchema: JsonSchema = {
  $schema: draft,
  title,
  type: 'object',
  properties: {
    ...common,
    type: {
      description: 'Question type; may be left out where the body shows it.',
      enum: questionTypes.map((type) => type.name),
    },
    ...Object.assign({}, ...questionTypes.map((type) => type.properties)),
  },
  required,
  additionalProperties: false,
  dependentSchemas: typesByKey(),
};

function schemaOf(type: QuestionType): JsonSchema {
  const references = Object.keys(common).map((name) => [
    name,
    { $ref: `#/$defs/${nameOfCommon(name)}` },
  ]);
  return {
    title: type.title,
    description: type.description,
    type: 'object',
    properties: {
      type: { const: type.name, description: 'Question type.' },
      ...Object.fromEntries(references),
      ...type.properties,
    },
    required: ['type', ...required],
    additionalProperties: false,
  };
}

/** Names of definitions of common keys and of types cannot collide. */
function nameOfCommon(key: string): string {
  return `key-${key}`;
}

/** A key of some types asks that `type`, where it is stated, is one of them. */
function typesByKey(): JsonSchema {
  const keys = new Set(questionTypes.flatMap((type) => Object.keys(type.properties)));
  const entries = [...keys].map((key) => {
    const owners = questionTypes.filter((type) => Object.hasOwn(type.properties, key));
    return [key, { properties: { type: { enum: owners.map((type) => type.name) } } }];
  });
  return Object.fromEntries(entries);
}
