/** Codes about the structure of the body of an item. */
import { defineCodes } from '../code-entry.ts';

export const bodyCodes = defineCodes({});
