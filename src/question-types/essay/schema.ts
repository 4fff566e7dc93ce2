/** Front-matter keys of essay items. */
export const properties = {
  words: {
    description: 'How many words the text should have at least and at most.',
    type: 'object',
    properties: {
      min: { description: 'Fewest words.', type: 'integer', minimum: 1 },
      max: { description: 'Most words.', type: 'integer', minimum: 1 },
    },
    minProperties: 1,
    additionalProperties: false,
  },
};
