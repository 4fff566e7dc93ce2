/** `calculated`, `calculatedsimple`, `calculatedmulti`: answers computed from drawn values. */
import { parseExpression } from '../../../content/formula/parse.ts';
import { readMoodleExpression } from '../../../formats/moodle/expression.ts';
import { isSameFraction } from '../../../formats/moodle/fractions.ts';
import type { XmlElement, XmlNode } from '../../../formats/xml.ts';
import { childElements, elementAt, textOf } from '../../../formats/xml-query.ts';
import { isDecimal, multiplyDecimal } from '../../../interactions/decimal.ts';
import { formulaAnswer } from '../../../interactions/formula/answer.ts';
import { printExpression } from '../../../interactions/formula/print.ts';
import { variablesOf } from '../../../interactions/formula/variables-of.ts';
import type { Content, Tolerance } from '../../../model/index.ts';
import { variableMark } from '../../html/marks.ts';
import type { Report, TypeReading } from '../../moodle/reading.ts';
import { type Dataset, readDatasets } from '../datasets.ts';
import { answersOf, contentIn, fieldOf, type QuestionElement } from '../question-element.ts';
import { readMultichoice } from './multichoice.ts';
import { readUnit } from './numerical.ts';

/** A formula item; the text has its variables. */
export function readCalculated(question: QuestionElement): TypeReading | undefined {
  const { element, report } = question;
  const datasets = readDatasets(element);
  const answers = childElements(element, 'answer').filter(
    (answer) =>
      isSameFraction(Number(answer.attributes.fraction), 100) && answerText(answer) !== '*',
  );
  const [answer, second] = answers;
  if (!datasets || !answer) {
    report('import-item-unreadable', 'The formula or the values of its variables are missing.');
    return undefined;
  }
  const all = childElements(element, 'answer');
  if (second || all.some(({ attributes }) => isPartial(Number(attributes.fraction)))) {
    const kept = answerText(answer);
    report('import-scoring-changed', `Only the formula ${kept} is right now; others earn nothing.`);
  }
  const names = new Map(datasets.map(({ name, variable }) => [name, variable.name]));
  const { inner, decimals } = withoutRounding(answerText(answer));
  const read = readMoodleExpression(inner, (name) => names.get(name) ?? name);
  const parsed = read.ok ? parseExpression(read.text) : undefined;
  if (!read.ok || !parsed?.ok) {
    const why = read.ok ? (parsed && !parsed.ok ? parsed.message : '') : read.reason;
    report(
      'import-type-unsupported',
      `The formula ${answerText(answer)} has no counterpart: ${why}.`,
    );
    return undefined;
  }
  const own = new Set(names.values());
  const unknown = [...variablesOf(parsed.expression)].filter((name) => !own.has(name));
  if (unknown.length > 0) {
    report('import-item-unreadable', `There are no values for ${unknown.join(', ')}.`);
    return undefined;
  }
  const text = elementAt(element, 'questiontext');
  const source = text ? textOf(text) : '';
  if (source.includes('{=')) return readFrozen(question, datasets, read.text);
  const unit = readUnit(question);
  const [keyAnswer] = answersOf({ ...question, element: { ...element, children: [answer] } });
  return {
    type: 'formula',
    stem: text ? contentIn(question, text, (html) => markVariables(html, names)) : [],
    interactions: [
      {
        kind: 'formula',
        id: 'response',
        variables: datasets.map(({ variable }) => variable),
        expression: printExpression(parsed.expression, 'stemma'),
        tolerance: toleranceOf(answer, report),
        ...(decimals !== undefined && { decimals }),
        ...(unit !== undefined && { unit }),
      },
    ],
    feedback: keyAnswer && keyAnswer.feedback.length > 0 ? { correct: keyAnswer.feedback } : {},
  };
}

/** Choices that are computed: with the first set of values it is a plain question. */
export function readCalculatedMulti(question: QuestionElement): TypeReading | undefined {
  const datasets = readDatasets(question.element);
  if (!datasets) {
    question.report('import-item-unreadable', 'A value of a variable is no number.');
    return undefined;
  }
  const frozen = freeze(question, datasets);
  if (!frozen) return undefined;
  const reading = readMultichoice(frozen);
  return reading && { ...reading, stem: stemOf(frozen) };
}

function readFrozen(
  question: QuestionElement,
  datasets: readonly Dataset[],
  expression: string,
): TypeReading | undefined {
  const frozen = freeze(question, datasets);
  const value = computeValue(
    expression,
    firstValues(datasets, ({ variable }) => variable.name),
  );
  if (!frozen || value === undefined) return undefined;
  const unit = readUnit(question);
  const answer = childElements(question.element, 'answer')[0];
  const tolerance = answer ? toleranceOf(answer, question.report) : { kind: 'exact' as const };
  const key =
    tolerance.kind === 'exact'
      ? { kind: 'exact' as const, value }
      : tolerance.kind === 'absolute'
        ? { kind: 'absolute' as const, value, tolerance: tolerance.value }
        : { kind: 'percent' as const, value, percent: tolerance.value };
  return {
    type: 'numeric',
    stem: stemOf(frozen),
    interactions: [
      { kind: 'numeric-entry', id: 'response', keys: [key], ...(unit !== undefined && { unit }) },
    ],
  };
}

function stemOf(question: QuestionElement): Content {
  const text = elementAt(question.element, 'questiontext');
  return text ? contentIn(question, text) : [];
}

/** The question with the first value of each variable in all its texts. */
function freeze(
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

function firstValues(
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

function computeValue(
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

function markVariables(html: string, names: ReadonlyMap<string, string>): string {
  return html.replace(/\{([^{}]+)\}/g, (place, name: string) => {
    const own = names.get(name);
    return own === undefined ? place : variableMark(own);
  });
}

function answerText(answer: XmlElement): string {
  const text = elementAt(answer, 'text');
  return textOf(text ?? answer).trim();
}

/** `round(…, 2)` around everything is a number of decimals. */
function withoutRounding(text: string): { readonly inner: string; readonly decimals?: number } {
  const [, inner, digits] = /^round\s*\((.*),\s*(\d{1,2})\s*\)$/is.exec(text) ?? [];
  if (inner === undefined || !isBalanced(inner)) return { inner: text };
  return { inner, decimals: Number(digits) };
}

/** Whether no parenthesis closes one that was opened before the text. */
function isBalanced(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    if (sign === '(') depth += 1;
    if (sign === ')') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

function isPartial(fraction: number): boolean {
  return fraction > 0 && !isSameFraction(fraction, 100);
}

/** Relative, nominal, geometric: 1, 2, 3. */
function toleranceOf(answer: XmlElement, report: Report): Tolerance {
  const size = fieldOf(answer, 'tolerance').replace(/^-/, '');
  if (!isDecimal(size) || Number(size) === 0) return { kind: 'exact' };
  const type = fieldOf(answer, 'tolerancetype') || '1';
  if (type === '2') return { kind: 'absolute', value: size };
  if (type === '3') {
    report('import-scoring-changed', 'The geometric tolerance became a share of the answer.');
  }
  return { kind: 'percent', value: multiplyDecimal(size, '100') };
}
