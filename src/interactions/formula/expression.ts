/** The tree of a formula and the names that formulas know. */
export {
  constants,
  type Expression,
  functions,
  isConstantName,
  isFunctionName,
} from '../../content/formula/expression.ts';
