/** Front-matter keys that every item may have. */
import type { PropertySchema } from './question-type.ts';

const text = { type: 'string', minLength: 1, pattern: '^\\S(?:.*\\S)?$' };
const texts = { type: 'array', items: text, uniqueItems: true };

/** Choices that keep their place; only for types with choices. */
export const fixed: PropertySchema = {
  description: 'Choices that keep their place when shuffled: their letters, or `last`.',
  type: 'array',
  items: { type: 'string', pattern: '^(?:[a-z]{1,2}|last)$' },
  uniqueItems: true,
};

/** Keys by which an item is known. */
export const identityProperties = {
  id: {
    description: 'Permanent identity, unique in the bank: lower-case letters, digits and hyphens.',
    type: 'string',
    pattern: '^[a-z][a-z0-9-]*$',
  },
  title: { description: 'Short name, plain text.', ...text },
} as const satisfies Readonly<Record<string, PropertySchema>>;

/** Keys about an item's life that only its own file may state. */
export const editorialProperties = {
  reviewed: {
    description: 'Who reviewed the item as it stands, and on which day.',
    type: 'array',
    minItems: 1,
    items: {
      type: 'object',
      properties: {
        by: { description: 'Name of the reviewer, as it would stand in `authors`.', ...text },
        on: {
          description: 'Day of the review, `YYYY-MM-DD`.',
          type: 'string',
          pattern: '^\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])$',
        },
      },
      required: ['by', 'on'],
      additionalProperties: false,
    },
    uniqueItems: true,
  },
} as const satisfies Readonly<Record<string, PropertySchema>>;

/** Keys that folders may also give in `_defaults.yml`. */
export const metadataProperties = {
  topic: {
    description: 'Place in the taxonomy, such as `Mechanics/Kinematics`; a list allows several.',
    type: ['string', 'array'],
    minLength: text.minLength,
    pattern: text.pattern,
    items: text,
    uniqueItems: true,
  },
  difficulty: { description: 'How hard the item is.', enum: ['easy', 'medium', 'hard'] },
  points: {
    description: 'Points for a right response, more than 0; decimals are allowed.',
    type: 'number',
    exclusiveMinimum: 0,
  },
  tags: { description: 'Free words to find the item by.', ...texts },
  outcomes: { description: 'Ids of learning outcomes in the frameworks of the bank.', ...texts },
  bloom: {
    description: 'Level in the revised taxonomy of Bloom.',
    enum: ['remember', 'understand', 'apply', 'analyze', 'evaluate', 'create'],
  },
  status: {
    description: 'Where the item is in its life; only published items are shown and exported.',
    enum: ['draft', 'review', 'published', 'retired'],
  },
  release: {
    description:
      'Who may see it: `practice` with key and solution, `preview` the stem only, `secure` never on the public site.',
    enum: ['practice', 'preview', 'secure'],
  },
  stimulus: { ...identityProperties.id, description: 'Id of the stimulus shown with the item.' },
  shuffle: { description: 'Whether choices may be shown in any order.', type: 'boolean' },
  scoring: {
    description: 'How partly right responses are scored.',
    enum: ['all-or-nothing', 'partial', 'right-minus-wrong'],
  },
  language: {
    description: 'Language of the item as a BCP 47 tag, such as `en` or `pt-BR`.',
    type: 'string',
    pattern: '^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$',
  },
  license: { description: 'Licence as an SPDX expression, such as `CC-BY-4.0`.', ...text },
  authors: { description: 'Who wrote the item.', ...texts },
  source: { description: 'Where the item came from.', ...text },
  references: {
    description: 'Things to read further.',
    type: 'array',
    items: {
      type: 'object',
      properties: {
        title: { description: 'What it is called.', ...text },
        url: { description: 'Web address.', type: 'string', pattern: '^https?://\\S+$' },
      },
      required: ['title'],
      additionalProperties: false,
    },
  },
  minutes: { description: 'Expected time in minutes.', type: 'number', exclusiveMinimum: 0 },
} as const satisfies Readonly<Record<string, PropertySchema>>;
