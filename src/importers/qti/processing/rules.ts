/** Runs the rules of response and template processing. */
import type { XmlElement } from '../../../formats/xml.ts';
import { childElements } from '../../../formats/xml-query.ts';
import { ExitProcessing, type ProcessingContext, UnsupportedRuleError } from './context.ts';
import { operators } from './operators.ts';
import type { Value } from './value.ts';

/**
 * Runs the rules in order; variables of the context change.
 * @throws UnsupportedRuleError for a rule or expression that is not understood
 */
export function runRules(rules: readonly XmlElement[], context: ProcessingContext): void {
  try {
    for (const rule of rules) runRule(rule, context);
  } catch (error) {
    if (!(error instanceof ExitProcessing)) throw error;
  }
}

/** The value of an expression. */
export function evaluate(expression: XmlElement, context: ProcessingContext): Value {
  const operator = operators.get(expression.name);
  if (!operator) throw new UnsupportedRuleError(expression.name);
  return operator(expression, context);
}

function runRule(rule: XmlElement, context: ProcessingContext): void {
  const run = runners.get(rule.name);
  if (!run) throw new UnsupportedRuleError(rule.name);
  run(rule, context);
}

const runners: ReadonlyMap<string, (rule: XmlElement, context: ProcessingContext) => void> =
  new Map([
    ['responseCondition', runCondition],
    ['templateCondition', runCondition],
    ['responseProcessingFragment', runParts],
    ['setOutcomeValue', setVariable],
    ['setTemplateValue', setVariable],
    ['setCorrectResponse', setCorrect],
    ['exitResponse', exit],
    ['exitTemplate', exit],
  ]);

function exit(): void {
  throw new ExitProcessing();
}

function runParts(parent: XmlElement, context: ProcessingContext): void {
  for (const rule of childElements(parent)) runRule(rule, context);
}

/** The first branch whose test is true; `responseElse` has no test. */
function runCondition(condition: XmlElement, context: ProcessingContext): void {
  for (const branch of childElements(condition)) {
    const parts = childElements(branch);
    const isElse = branch.name.endsWith('Else');
    const [test] = parts;
    if (!isElse && (!test || evaluate(test, context).values[0] !== true)) continue;
    for (const rule of isElse ? parts : parts.slice(1)) runRule(rule, context);
    return;
  }
}

function setVariable(rule: XmlElement, context: ProcessingContext): void {
  const { identifier = '' } = rule.attributes;
  const [expression] = childElements(rule);
  if (!expression || context.given.has(identifier)) return;
  const type = context.types.get(identifier);
  context.variables.set(identifier, typed(evaluate(expression, context), type));
}

function setCorrect(rule: XmlElement, context: ProcessingContext): void {
  const { identifier = '' } = rule.attributes;
  const [expression] = childElements(rule);
  if (!expression) return;
  context.correct.set(
    identifier,
    typed(evaluate(expression, context), context.responses.get(identifier)),
  );
}

function typed(value: Value, type: Pick<Value, 'cardinality' | 'baseType'> | undefined): Value {
  return type ? { ...value, cardinality: type.cardinality, baseType: type.baseType } : value;
}
