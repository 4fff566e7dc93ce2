/** Rule 22. */
import type { XmlElement } from '../../../../src/formats/xml.ts';
import { childElements, textOf } from '../../../../src/formats/xml-query.ts';
import { itemBreach } from '../item-breach.ts';
import type { ParsedPackage } from '../parsed-package.ts';
import type { Rule } from '../rule.ts';

const number = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/** The key of numerical questions. */
export const numbers: Rule = {
  number: 22,
  title: 'A number is <or> of the value and an <and> of its bounds; a range is two bounds',
  why: 'Other forms lose the answer in Classic or stop New Quizzes, which also needs the margin.',
  checkItem: (item, profile) => {
    if (item.type !== 'numerical_question') return [];
    const scoring = item.conditions.filter(({ setsScore }) => setsScore);
    if (scoring.length === 0) return [itemBreach(item, 'There is no key.')];
    return scoring.flatMap(({ tests, line }) =>
      problemsOf(tests, profile).map((message) => itemBreach(item, message, line)),
    );
  },
};

function problemsOf(
  tests: readonly XmlElement[],
  profile: ParsedPackage['profile'],
): readonly string[] {
  const [first, second] = tests;
  if (first?.name === 'or' && !second) return exactProblems(first, profile);
  const bounds = first?.name === 'and' && !second ? childElements(first) : tests;
  return boundProblems(bounds);
}

function exactProblems(or: XmlElement, profile: ParsedPackage['profile']): readonly string[] {
  const [value, and, third] = childElements(or);
  if (value?.name !== 'varequal' || and?.name !== 'and' || third) {
    return ['The <or> does not hold a <varequal> and an <and>.'];
  }
  const { margin, margintype, precision, precisiontype } = value.attributes;
  const isStated =
    (margin !== undefined && margintype !== undefined) ||
    (precision !== undefined && precisiontype !== undefined);
  return [
    ...numberProblems(value),
    ...boundProblems(childElements(and)),
    ...(profile === 'new-quizzes' && !isStated
      ? [`The value ${textOf(value)} states neither its margin nor its precision.`]
      : []),
  ];
}

function boundProblems(bounds: readonly XmlElement[]): readonly string[] {
  const [low, high, third] = bounds;
  if (!low || !high || third || !/^vargte?$/.test(low.name) || !/^varlte?$/.test(high.name)) {
    return [`The bounds are ${bounds.map(({ name }) => name).join(', ') || 'missing'}.`];
  }
  const problems = [low, high].flatMap(numberProblems);
  if (problems.length > 0) return problems;
  const isEmpty = Number(textOf(low)) > Number(textOf(high));
  return isEmpty ? [`The lower bound ${textOf(low)} is above ${textOf(high)}.`] : [];
}

function numberProblems(test: XmlElement): readonly string[] {
  const text = textOf(test).trim();
  return number.test(text) ? [] : [`“${text}” is not a number with a decimal point.`];
}
