/** Front-matter keys of formula items. */
export const properties = {
  variables: {
    description:
      'Parameters of the item by name: an interval `{min: 2, max: 10, decimals: 1}` or a list of values `[1, 2, 5]`.',
    type: 'object',
    propertyNames: { pattern: '^[A-Za-z][A-Za-z0-9_]*$' },
    minProperties: 1,
    additionalProperties: {
      description: 'An interval to draw from, or the values to draw.',
      type: ['object', 'array'],
      properties: {
        min: { description: 'Smallest value.', type: 'number' },
        max: { description: 'Largest value.', type: 'number' },
        decimals: {
          description: 'Digits after the decimal point of drawn values; 0 when absent.',
          type: 'integer',
          minimum: 0,
          maximum: 10,
        },
      },
      required: ['min', 'max'],
      additionalProperties: false,
      items: { type: 'number' },
      minItems: 1,
    },
  },
  decimals: {
    description: 'Digits after the decimal point that the answer is rounded to.',
    type: 'integer',
    minimum: 0,
    maximum: 10,
  },
};
