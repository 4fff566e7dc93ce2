/** Computes a formula. */
export { evaluateExpression } from '../../content/formula/evaluate.ts';
