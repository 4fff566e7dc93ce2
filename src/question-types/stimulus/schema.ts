/** A stimulus has no keys of its own. */
export const properties = {};
