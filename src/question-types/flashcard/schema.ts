/** A flashcard has no keys of its own. */
export const properties = {};
