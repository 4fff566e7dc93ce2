/** What can be chosen when exporting cards. */

/** Options with their defaults applied. */
export interface AnkiOptions {
  readonly deck: string;
  readonly date: string;
}

/** JSON Schema of the options. */
export const ankiOptionsSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  additionalProperties: false,
  properties: {
    deck: {
      type: 'string',
      default: '',
      description: 'A deck that all others stand in; levels are separated by `::`.',
    },
    date: {
      type: 'string',
      pattern: String.raw`^\d{4}-\d{2}-\d{2}$`,
      default: '2000-01-01',
      description:
        'The day on which the notes were last changed. Anki takes a note over the one that a learner has only if it is newer, so name the day of publication to send out corrections.',
    },
  },
} as const;
