/** The JSON Schema of assessment files. */
import { assessmentSettingsSchema } from './assessment-settings-schema.ts';
import { identifierSchema, releaseSchema } from './parts.ts';

/** Draft 2020-12; every key has a sentence that editors show. */
export const assessmentSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Assessment (assessments/*.yml)',
  type: 'object',
  additionalProperties: false,
  required: ['id', 'title', 'sections'],
  properties: {
    id: identifierSchema,
    title: {
      type: 'string',
      minLength: 1,
      description: 'Name of the assessment as students read it.',
    },
    description: { type: 'string', description: 'Markdown shown before the first item.' },
    release: {
      ...releaseSchema,
      description: `${releaseSchema.description} The bank's default where it is absent.`,
    },
    settings: assessmentSettingsSchema,
    sections: {
      type: 'array',
      minItems: 1,
      items: { $ref: '#/$defs/section' },
      description: 'Parts of the assessment in the order in which they are shown.',
    },
  },
  $defs: {
    section: {
      type: 'object',
      description: 'Items shown all (`items`), or some drawn at random (`pick` and `from`).',
      additionalProperties: false,
      properties: {
        title: { type: 'string', minLength: 1, description: 'Heading of the section.' },
        items: {
          type: 'array',
          minItems: 1,
          items: { $ref: '#/$defs/item' },
          description: 'Ids of the items, shown all in this order.',
        },
        pick: {
          type: 'integer',
          minimum: 1,
          description: 'How many items each student gets of those in `from`.',
        },
        from: {
          anyOf: [
            { type: 'string', minLength: 1 },
            { type: 'array', minItems: 1, uniqueItems: true, items: identifierSchema },
          ],
          description:
            'Where items are drawn from: a query such as `topic:"Fluid mechanics" difficulty:easy`, or a list of ids.',
        },
        points: { type: 'number', exclusiveMinimum: 0, description: 'Points of each drawn item.' },
      },
      oneOf: [
        {
          required: ['items'],
          not: {
            anyOf: [{ required: ['pick'] }, { required: ['from'] }, { required: ['points'] }],
          },
        },
        { required: ['pick', 'from'], not: { required: ['items'] } },
      ],
    },
    item: {
      anyOf: [
        identifierSchema,
        {
          type: 'object',
          additionalProperties: false,
          required: ['id'],
          properties: {
            id: identifierSchema,
            points: {
              type: 'number',
              exclusiveMinimum: 0,
              description: 'Points of the item in this assessment.',
            },
          },
        },
      ],
      description: 'Id of an item, or an object with its id and the points it has here.',
    },
  },
} as const;
