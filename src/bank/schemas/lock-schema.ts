/** The JSON Schema of lock files. */
import { identifierSchema } from './parts.ts';

const digestSchema = {
  type: 'string',
  pattern: '^[0-9a-f]{64}$',
} as const;

/** Draft 2020-12; every key has a sentence that editors show. */
export const lockSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: 'Lock of an assessment (assessments/*.lock)',
  description: 'Written by stemma lock and stemma update, not by hand.',
  type: 'object',
  additionalProperties: false,
  required: ['version', 'assessment', 'term', 'locked', 'seed', 'sha256', 'sections'],
  properties: {
    version: { const: 1, description: 'Version of the form of lock files.' },
    assessment: { ...identifierSchema, description: 'Id of the assessment that is locked.' },
    term: {
      type: 'string',
      pattern: '^\\S(?:[^\\p{Cc}]{0,58}\\S)?$',
      description: 'When the assessment is given, such as 2026-autumn: up to 60 characters.',
    },
    locked: {
      type: 'string',
      pattern: '^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$',
      description: 'The day on which the items were pinned: YYYY-MM-DD.',
    },
    seed: {
      type: 'string',
      pattern: '^[^\\p{Cc}]{1,200}$',
      description: 'Decides which items the sections draw. Keep it to yourself until the exam.',
    },
    commit: {
      type: 'string',
      pattern: '^(?:[0-9a-f]{40}|[0-9a-f]{64})$',
      description: 'The commit of the bank in which the items are as they were pinned.',
    },
    sha256: {
      ...digestSchema,
      description: 'SHA-256 of what the assessment itself says.',
    },
    sections: {
      type: 'array',
      minItems: 1,
      items: { $ref: '#/$defs/section' },
      description: 'The sections of the assessment in their order.',
    },
  },
  $defs: {
    section: {
      type: 'object',
      description: 'The items of a section, or what it draws.',
      additionalProperties: false,
      required: ['items'],
      properties: {
        draw: {
          enum: ['fixed', 'pool'],
          description:
            'fixed: the items were drawn once, for everybody. pool: the platform draws for each student from the items.',
        },
        pick: { type: 'integer', minimum: 1, description: 'How many items are drawn.' },
        pool: { type: 'integer', minimum: 1, description: 'How many there were to draw from.' },
        items: {
          type: 'array',
          minItems: 1,
          items: { $ref: '#/$defs/item' },
          description: 'The items as they are pinned, one on each line.',
        },
      },
      dependentRequired: { draw: ['pick', 'pool'], pick: ['draw'], pool: ['draw'] },
    },
    item: {
      type: 'object',
      additionalProperties: false,
      required: ['id', 'points', 'sha256'],
      properties: {
        id: { ...identifierSchema, description: 'Id of the item.' },
        points: { type: 'number', minimum: 0, description: 'Points that it has in this place.' },
        sha256: { ...digestSchema, description: 'SHA-256 of what the item means.' },
      },
    },
  },
} as const;
