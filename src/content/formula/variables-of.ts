/** The variables that a formula uses. */
import type { Expression } from './expression.ts';

/** Their names, each once, in reading order. */
export function variablesOf(expression: Expression): readonly string[] {
  return [...new Set(namesIn(expression))];
}

function namesIn(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case 'number':
    case 'constant':
      return [];
    case 'variable':
      return [expression.name];
    case 'negation':
      return namesIn(expression.operand);
    case 'binary':
      return [...namesIn(expression.left), ...namesIn(expression.right)];
    case 'call':
      return expression.arguments.flatMap(namesIn);
  }
}
