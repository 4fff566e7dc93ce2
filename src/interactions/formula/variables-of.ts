/** The variables that a formula uses. */
export { variablesOf } from '../../content/formula/variables-of.ts';
