/** Schemas that several kinds of settings files share. */

/** The name of an item, assessment or framework that never changes. */
export const identifierSchema = {
  type: 'string',
  pattern: '^[a-z][a-z0-9-]*$',
  description: 'Permanent name: a lower-case letter, then lower-case letters, digits and hyphens.',
} as const;

/** Who may see what. */
export const releaseSchema = {
  enum: ['practice', 'preview', 'secure'],
  description:
    'practice: key and solution are public. preview: the question is public, its key is not. secure: never on the public site.',
} as const;
