/** Whom a build is for. */

/** Everyone, who sees what is released; or those who may have every key. */
export type Audience = 'public' | 'instructor';

/** The file in a built folder that says that it holds keys. */
export const keysNotice = 'HOLDS-KEYS.txt';
