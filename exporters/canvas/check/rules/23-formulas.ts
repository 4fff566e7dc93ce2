/** Rule 23. */
import {
  childElements,
  descendants,
  elementAt,
  textOf,
} from '../../../../src/formats/xml-query.ts';
import { itemBreach } from '../item-breach.ts';
import type { ParsedItem } from '../parsed-package.ts';
import type { Rule } from '../rule.ts';

/** What formula questions draw from. */
export const formulas: Rule = {
  number: 23,
  title: 'A formula question brings its sets of values with their answers',
  why: 'Both importers draw from these sets only: without any, there is nothing to ask.',
  checkItem: (item) => {
    const message = item.type === 'calculated_question' ? problemOf(item) : undefined;
    return message === undefined ? [] : [itemBreach(item, message)];
  },
};

function problemOf({ element }: ParsedItem): string | undefined {
  const calculated = elementAt(element, 'itemproc_extension', 'calculated');
  if (!calculated) return 'There is no calculation.';
  const vars = elementAt(calculated, 'vars');
  const names = vars ? childElements(vars, 'var').map(({ attributes }) => attributes.name) : [];
  const sets = descendants(calculated, 'var_set');
  if (sets.length === 0) return 'There are no sets of values.';
  const incomplete = sets.findIndex((set) => {
    const answer = elementAt(set, 'answer');
    const given = childElements(set, 'var').map(({ attributes }) => attributes.name);
    return !answer || textOf(answer).trim() === '' || names.some((name) => !given.includes(name));
  });
  return incomplete < 0 ? undefined : `Set ${incomplete + 1} lacks a value or its answer.`;
}
