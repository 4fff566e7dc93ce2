/** What the keys of sample items accept, in a form that a calculation can be compared with. */
import { contentToText } from '../../../src/content/to-text.ts';
import { evaluateExpression } from '../../../src/interactions/formula/evaluate.ts';
import { parseExpression } from '../../../src/interactions/formula/parse.ts';
import { numericBounds } from '../../../src/interactions/numeric-entry/bounds.ts';
import type { Content } from '../../../src/model/index.ts';
import { interactionOf, sampleItem } from './sample-item.ts';

/** Share by which a calculation in double precision may miss an exact key. */
const slack = 1e-6;

/** Whether the numeric item, or the numeric gap of a cloze, accepts the value. */
export function accepts(id: string, value: number, gap = 'response'): boolean {
  const { keys } = interactionOf(sampleItem(id), 'numeric-entry', gap);
  return keys.some((key) => {
    const { min, max } = numericBounds(key);
    const margin = slack * Math.max(Math.abs(value), slack);
    return value >= Number(min) - margin && value <= Number(max) + margin;
  });
}

/** The right choices of a choice item, or of a choice gap, as text with LaTeX. */
export function rightChoices(id: string, gap = 'response'): string[] {
  const item = sampleItem(id);
  const { choices } =
    gap === 'response' ? interactionOf(item, 'choice') : interactionOf(item, 'inline-choice', gap);
  return choices.filter((choice) => choice.correct).map((choice) => textOf(choice.content));
}

/** All choices of a choice item, in order. */
export function allChoices(id: string): string[] {
  return interactionOf(sampleItem(id), 'choice').choices.map((choice) => textOf(choice.content));
}

/** Plain text on one line, formulas as LaTeX without delimiters. */
export function textOf(content: Content): string {
  return contentToText(content, { math: 'tex' }).replaceAll('$', '').replace(/\s+/g, ' ').trim();
}

/** Values of the variables of a formula item, with the answer that its key gives. */
export interface FormulaCase {
  readonly values: Readonly<Record<string, number>>;
  readonly answer: number;
}

/** Every combination of the smallest, a middle and the largest value of each variable. */
export function formulaCases(id: string): FormulaCase[] {
  const { variables, expression } = interactionOf(sampleItem(id), 'formula');
  const parsed = parseExpression(expression);
  if (!parsed.ok) throw new Error(parsed.message);
  let cases: Record<string, number>[] = [{}];
  for (const variable of variables) {
    const values =
      variable.kind === 'values'
        ? variable.values.map(Number)
        : [0, 0.4, 1].map((share) => between(Number(variable.min), Number(variable.max), share));
    cases = cases.flatMap((one) => values.map((value) => ({ ...one, [variable.name]: value })));
  }
  return cases.map((values) => ({
    values,
    answer: evaluateExpression(parsed.expression, values),
  }));
}

function between(min: number, max: number, share: number): number {
  return min + share * (max - min);
}

/** The name of the candidate that lies nearest to the value. */
export function nearest(candidates: Readonly<Record<string, number>>, value: number): string {
  const distance = (name: string) => Math.abs((candidates[name] ?? Number.NaN) - value);
  const [first] = Object.keys(candidates).sort((a, b) => distance(a) - distance(b));
  if (first === undefined) throw new Error('There is no candidate');
  return first;
}
