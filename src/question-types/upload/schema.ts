/** Front-matter keys of upload items. */
export const properties = {
  accept: {
    description: 'Endings of the files that may be handed in, such as `.pdf`; any when absent.',
    type: 'array',
    items: { type: 'string', pattern: '^\\.[A-Za-z0-9]+(?:\\.[A-Za-z0-9]+)*$' },
    minItems: 1,
    uniqueItems: true,
  },
  maxFiles: {
    description: 'How many files may be handed in at most.',
    type: 'integer',
    minimum: 1,
  },
};
