/** Codes about reading other formats. */
import { defineCodes } from '../code-entry.ts';

export const importCodes = defineCodes({});
