/** Rule 21. */
import { itemBreach } from '../item-breach.ts';
import type { ParsedItem, ParsedResponse } from '../parsed-package.ts';
import type { Rule } from '../rule.ts';

/** Types whose responses all list the same options. */
const sharing: ReadonlySet<string> = new Set(['matching_question', 'categorization_question']);

/** Identifiers of options. */
export const options: Rule = {
  number: 21,
  title: 'Options are told apart: across all blanks, and by plain numbers in a match',
  why: 'Classic keeps keys by option, and reads the option of a match up to its first non-digit.',
  checkItem: (item) => problemsOf(item).map((message) => itemBreach(item, message)),
};

function problemsOf(item: ParsedItem): readonly string[] {
  return [
    ...(sharing.has(item.type)
      ? item.responses.flatMap((response) => repeated([response]))
      : repeated(item.responses)),
    ...(item.type === 'matching_question' ? namelessNumbers(item) : []),
  ];
}

/** A word bank of New Quizzes repeats its words in every blank. */
function repeated(responses: readonly ParsedResponse[]): readonly string[] {
  const seen = new Set<string>();
  return responses
    .flatMap(({ labels }) => labels)
    .flatMap(({ ident, attributes }) => {
      if (attributes.answer_type === 'wordbank' || ident === '') return [];
      if (seen.has(ident)) return [`The option ${ident} is there twice.`];
      seen.add(ident);
      return [];
    });
}

function namelessNumbers({ responses }: ParsedItem): readonly string[] {
  const idents = new Set(responses.flatMap(({ labels }) => labels.map(({ ident }) => ident)));
  return [...idents]
    .filter((ident) => !/^\d+$/.test(ident))
    .map((ident) => `The option ${ident} of a match is not a plain number.`);
}
