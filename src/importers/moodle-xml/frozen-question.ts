/** Questions with variables, each of which is given its first value. */
import { parseExpression } from '../../content/formula/parse.ts';
import { readMoodleExpression } from '../../formats/moodle/expression.ts';
import type { XmlElement, XmlNode } from '../../formats/xml.ts';
import { formulaAnswer } from '../../interactions/formula/answer.ts';
import type { Dataset } from './datasets.ts';
import type { QuestionElement } from './question-element.ts';

/** The question with the first value of each variable in all its texts. */
export function freezeQuestion(
  question: QuestionElement,
  datasets: readonly Dataset[],
): QuestionElement | undefined {
  const values = firstValues(datasets, ({ name }) => name);
  const shown = Object.entries(values).map(([name, value]) => `${name} = ${value}`);
  const faults: string[] = [];
  const fill = (text: string): string =>
    text
      .replace(/\{=((?:[^{}]|\{[^{}]*\})*)\}/g, (_, expression: string) => {
        const read = readMoodleExpression(expression, (name) => `(${values[name] ?? name})`);
        const value = read.ok ? computeValue(read.text, {}) : undefined;
        if (value === undefined) faults.push(expression);
        return value ?? expression;
      })
      .replace(/\{([^{}=]+)\}/g, (place, name: string) => values[name] ?? place);
  const element = withTexts(question.element, fill);
  if (faults.length > 0) {
    const message = `The formula ${faults[0]} has no counterpart.`;
    question.report('import-type-unsupported', message);
    return undefined;
  }
  const message = `The variables have one value each now: ${shown.join(', ')}.`;
  question.report(
    'import-part-dropped',
    message,
    'Formulas in texts and choices are computed once.',
  );
  return { ...question, element };
}

/** The first value of each variable, by name. */
export function firstValues(
  datasets: readonly Dataset[],
  nameOf: (dataset: Dataset) => string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    datasets.flatMap((dataset) => {
      const [first = minimumOf(dataset)] = dataset.values;
      return first === undefined ? [] : [[nameOf(dataset), first]];
    }),
  );
}

function minimumOf({ variable }: Dataset): string | undefined {
  return variable.kind === 'interval' ? variable.min : variable.values[0];
}

/** What an expression gives; undefined where that is no number. */
export function computeValue(
  expression: string,
  values: Readonly<Record<string, string>>,
): string | undefined {
  const parsed = parseExpression(expression);
  if (!parsed.ok) return undefined;
  const numbers = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, Number(value)]),
  );
  return formulaAnswer(parsed.expression, numbers, undefined);
}

function withTexts(element: XmlElement, change: (text: string) => string): XmlElement {
  const children = element.children.map((child): XmlNode => {
    if (typeof child === 'string') return change(child);
    return 'name' in child && child.name !== 'file' ? withTexts(child, change) : child;
  });
  return { ...element, children };
}
