/** Front-matter keys of choice items. */
import { fixed } from '../common-properties.ts';

/** Its own keys. */
export const properties = { fixed };
