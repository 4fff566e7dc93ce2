/** Codes about the bank as a whole: identity, references, settings. */
import { defineCodes } from '../code-entry.ts';

export const bankCodes = defineCodes({});
