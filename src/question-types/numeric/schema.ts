/** A numeric item has no keys of its own. */
export const properties = {};
