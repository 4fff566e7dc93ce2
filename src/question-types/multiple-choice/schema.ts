/** Front-matter keys of choice items. */
import { fixed } from '../common-properties.ts';

export const properties = { fixed };
