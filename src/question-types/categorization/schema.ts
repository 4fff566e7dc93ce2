/** A categorization item has no keys of its own. */
export const properties = {};
