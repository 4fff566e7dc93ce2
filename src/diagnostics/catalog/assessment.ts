/** Codes about assessments. */
import { defineCodes } from '../code-entry.ts';

export const assessmentCodes = defineCodes({});
