/** Evaluates what stands in `${{ }}` with GitHub's own evaluator. */
import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import type { FunctionDefinition } from '@actions/expressions/funcs/info';

/** Contexts by name: `github`, `steps`, `vars` … */
export type Contexts = Readonly<Record<string, unknown>>;

/** How the job stands, for `success()` and the like. */
export type JobStatus = 'success' | 'failure';

/** The value of an expression. */
export function evaluate(
  expression: string,
  contexts: Contexts,
  status: JobStatus,
): data.ExpressionData {
  const functions = statusFunctions(status);
  const tree = new Parser(
    new Lexer(expression).lex().tokens,
    Object.keys(contexts),
    functions,
  ).parse();
  const values: unknown = JSON.parse(JSON.stringify(contexts), data.reviver);
  if (!(values instanceof data.Dictionary)) throw new Error('Contexts are an object.');
  const byName = new Map(functions.map((one) => [one.name.toLowerCase(), one]));
  return new Evaluator(tree, values, byName).evaluate();
}

/** The text with the values of its expressions. */
export function fillIn(text: unknown, contexts: Contexts, status: JobStatus): string {
  return String(text).replaceAll(/\$\{\{(.*?)\}\}/gsu, (_, expression: string) =>
    evaluate(expression, contexts, status).coerceString(),
  );
}

/** Whether a step or job with that `if` runs: after a failure only if it asks how the job stands. */
export function holds(
  condition: string | undefined,
  contexts: Contexts,
  status: JobStatus,
): boolean {
  const [, bare = ''] = /^\$\{\{(.*)\}\}$/su.exec(condition ?? '') ?? [undefined, condition ?? ''];
  const asks = /\b(success|failure|always|cancelled)\(\)/u.test(bare);
  const whole = asks ? bare : bare.trim() === '' ? 'success()' : `success() && (${bare})`;
  return evaluate(whole, contexts, status).coerceString() === 'true';
}

function statusFunctions(status: JobStatus): FunctionDefinition[] {
  const answers = {
    success: status === 'success',
    failure: status === 'failure',
    always: true,
    cancelled: false,
  };
  return [
    ...Object.entries(answers).map(([name, answer]) => ({
      name,
      minArgs: 0,
      maxArgs: 0,
      call: () => new data.BooleanData(answer),
    })),
    // Its value names a cache, which is empty here.
    { name: 'hashFiles', minArgs: 1, maxArgs: 255, call: () => new data.StringData('0000') },
  ];
}
