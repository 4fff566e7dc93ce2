/** Codes about the front matter of an item. */
import { defineCodes } from '../code-entry.ts';

export const frontMatterCodes = defineCodes({});
