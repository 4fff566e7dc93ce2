/** Response processing of QTI 1.2 as data. */

import type { XmlElement } from '../../formats/xml.ts';
import { childElements, elementAt, textOf } from '../../formats/xml-query.ts';

/** What a condition asks of a response. */
export type Test =
  | {
      readonly kind: 'equal';
      readonly response: string;
      readonly value: string;
      readonly attributes: Readonly<Record<string, string>>;
    }
  | {
      readonly kind: 'bound';
      readonly name: 'lt' | 'lte' | 'gt' | 'gte';
      readonly response: string;
      readonly value: string;
    }
  | { readonly kind: 'and' | 'or' | 'not'; readonly tests: readonly Test[] }
  | { readonly kind: 'contains'; readonly response: string; readonly value: string }
  | { readonly kind: 'other' }
  | { readonly kind: 'unknown'; readonly name: string };

/** One `respcondition`. */
export interface Condition {
  /** All of them have to hold. */
  readonly tests: readonly Test[];
  /** What it does to the score; absent where it only shows feedback. */
  readonly score?: { readonly action: 'Set' | 'Add' | 'Other'; readonly value: number };
  /** Identifiers of the feedback shown. */
  readonly feedback: readonly string[];
  readonly title: string;
}

/** The conditions of an item in their order. */
export function readConditions(item: XmlElement): readonly Condition[] {
  return childElements(item, 'resprocessing')
    .flatMap((processing) => childElements(processing, 'respcondition'))
    .map(readCondition);
}

/** Whether the condition gives points. */
export function givesPoints({ score }: Condition): boolean {
  return score !== undefined && score.value > 0;
}

/** Every test in the tests, whatever stands around it, but not those that are negated. */
export function positiveTests(tests: readonly Test[]): readonly Test[] {
  return tests.flatMap((test) => {
    if (test.kind === 'not') return [];
    return test.kind === 'and' || test.kind === 'or' ? positiveTests(test.tests) : [test];
  });
}

/** The values that the tests accept for a response, or for any. */
export function equalValues(tests: readonly Test[], response?: string): readonly string[] {
  return positiveTests(tests).flatMap((test) =>
    test.kind === 'equal' && (response === undefined || test.response === response)
      ? [test.value]
      : [],
  );
}

function readCondition(element: XmlElement): Condition {
  const variables = elementAt(element, 'conditionvar');
  const score = childElements(element, 'setvar').filter(countsRight).map(readScore)[0];
  return {
    tests: variables ? childElements(variables).map(readTest) : [],
    ...(score && { score }),
    feedback: childElements(element, 'displayfeedback').flatMap(({ attributes }) =>
      attributes.linkrefid === undefined ? [] : [attributes.linkrefid],
    ),
    title: element.attributes.title ?? '',
  };
}

/** Brightspace counts wrong answers in a variable of their own. */
function countsRight({ attributes }: XmlElement): boolean {
  return !/incorrect/i.test(attributes.varname ?? '');
}

function readScore(element: XmlElement): NonNullable<Condition['score']> {
  const action = element.attributes.action ?? 'Set';
  const text = textOf(element).trim();
  // Some platforms write `SCORE.max` where all points are meant.
  const value = /\.max$/i.test(text) ? 100 : Number(text);
  return {
    action: action === 'Set' || action === 'Add' ? action : 'Other',
    value: Number.isFinite(value) ? value : 0,
  };
}

const bounds: ReadonlyMap<string, 'lt' | 'lte' | 'gt' | 'gte'> = new Map([
  ['varlt', 'lt'],
  ['varlte', 'lte'],
  ['vargt', 'gt'],
  ['vargte', 'gte'],
]);

function readTest(element: XmlElement): Test {
  const { name, attributes } = element;
  const response = attributes.respident ?? '';
  const value = textOf(element).trim();
  const bound = bounds.get(name);
  if (bound) return { kind: 'bound', name: bound, response, value };
  switch (name) {
    case 'varequal':
      return { kind: 'equal', response, value, attributes };
    case 'varsubstring':
      return { kind: 'contains', response, value };
    case 'and':
    case 'or':
    case 'not':
      return { kind: name, tests: childElements(element).map(readTest) };
    case 'other':
      return { kind: 'other' };
    default:
      return { kind: 'unknown', name };
  }
}
