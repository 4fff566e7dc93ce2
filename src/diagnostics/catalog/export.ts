/** Codes about what a target cannot carry. */
import { defineCodes } from '../code-entry.ts';

export const exportCodes = defineCodes({});
