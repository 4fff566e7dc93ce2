/** `calculated`, `calculatedsimple`, `calculatedmulti`: answers computed from drawn values. */
import { parseExpression } from '../../../content/formula/parse.ts';
import { readMoodleExpression } from '../../../formats/moodle/expression.ts';
import { isSameFraction } from '../../../formats/moodle/fractions.ts';
import type { XmlElement } from '../../../formats/xml.ts';
import { childElements, elementAt, textOf } from '../../../formats/xml-query.ts';
import { printExpression } from '../../../interactions/formula/print.ts';
import { variablesOf } from '../../../interactions/formula/variables-of.ts';
import type { Content } from '../../../model/index.ts';
import { variableMark } from '../../html/marks.ts';
import type { TypeReading } from '../../moodle/reading.ts';
import { answerText, toleranceOf, withoutRounding } from '../calculated-answer.ts';
import { type Dataset, readDatasets } from '../datasets.ts';
import { computeValue, firstValues, freezeQuestion } from '../frozen-question.ts';
import { contentIn, fieldOf, type QuestionElement } from '../question-element.ts';
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
  const comments = all.filter((one) => one !== answer && fieldOf(one, 'feedback') !== '');
  if (comments.length > 0) {
    const said = comments.map((one) => fieldOf(one, 'feedback')).join('; ');
    report('import-part-dropped', `Feedback on other answers was left out: ${said}`);
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
  if (source.includes('{=')) return readFrozen(question, datasets, read.text, answer);
  const unit = readUnit(question);
  const mark = (html: string) => markVariables(html, names);
  const comment = elementAt(answer, 'feedback');
  const correct = comment ? contentIn(question, comment, mark) : [];
  return {
    type: 'formula',
    markText: mark,
    stem: text ? contentIn(question, text, mark) : [],
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
    feedback: correct.length > 0 ? { correct } : {},
  };
}

/** Choices that are computed: with the first set of values it is a plain question. */
export function readCalculatedMulti(question: QuestionElement): TypeReading | undefined {
  const datasets = readDatasets(question.element);
  if (!datasets) {
    question.report('import-item-unreadable', 'A value of a variable is no number.');
    return undefined;
  }
  const frozen = freezeQuestion(question, datasets);
  if (!frozen) return undefined;
  const reading = readMultichoice(frozen);
  return reading && { ...reading, stem: stemOf(frozen) };
}

function readFrozen(
  question: QuestionElement,
  datasets: readonly Dataset[],
  expression: string,
  answer: XmlElement,
): TypeReading | undefined {
  const frozen = freezeQuestion(question, datasets);
  const value = computeValue(
    expression,
    firstValues(datasets, ({ variable }) => variable.name),
  );
  if (value === undefined) {
    question.report('import-item-unreadable', `The formula ${expression} gives no number.`);
  }
  if (!frozen || value === undefined) return undefined;
  const unit = readUnit(question);
  const tolerance = toleranceOf(answer, question.report);
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

/** Braces around the name in braces group the value in a formula, as they do by themselves here. */
function markVariables(html: string, names: ReadonlyMap<string, string>): string {
  return html.replace(/\{\{([^{}]+)\}\}|\{([^{}]+)\}/g, (place, grouped, name) => {
    const own = names.get(String(grouped ?? name));
    return own === undefined ? place : variableMark(own);
  });
}

function isPartial(fraction: number): boolean {
  return fraction > 0 && !isSameFraction(fraction, 100);
}
