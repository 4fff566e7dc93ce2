/** Codes about content anywhere: formulas, HTML, images, components. */
import { defineCodes } from '../code-entry.ts';

export const contentCodes = defineCodes({});
