/** What can be chosen when exporting to Moodle XML. */

/** Options with their defaults applied. */
export interface MoodleXmlOptions {
  readonly ordering: 'matching' | 'question';
  /** 1 to 100. */
  readonly variants: number;
}

/** JSON Schema of the options. */
export const moodleXmlOptionsSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  additionalProperties: false,
  properties: {
    ordering: {
      enum: ['matching', 'question'],
      default: 'matching',
      description:
        'Orderings as matching with positions, which every Moodle reads, or as ordering questions, ' +
        'which Moodle has since 4.4 and older ones with a plugin.',
    },
    variants: {
      type: 'integer',
      minimum: 1,
      maximum: 100,
      default: 20,
      description: 'How many sets of values a formula question is given.',
    },
  },
} as const;
