/** Reads the formula language, which plots share. */
export { type ParsedExpression, parseExpression } from '../../content/formula/parse.ts';
