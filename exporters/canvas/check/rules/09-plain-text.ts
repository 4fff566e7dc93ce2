/** Rule 9. */
import { itemBreach } from '../item-breach.ts';
import type { ParsedItem, ParsedLabel } from '../parsed-package.ts';
import type { Breach, Rule } from '../rule.ts';

const plainTypes: ReadonlySet<string> = new Set([
  'matching_question',
  'multiple_dropdowns_question',
  'fill_in_multiple_blanks_question',
]);

/** Options where markup is shown as characters. */
export const plainText: Rule = {
  number: 9,
  title: 'Plain text on the right of a match, in menus and for blanks',
  why: 'Classic shows tags there; New Quizzes cuts the right side of a match at “<” and a letter.',
  checkItem: (item) =>
    plainTypes.has(item.type) ? distinctLabels(item).flatMap((label) => breach(item, label)) : [],
};

/** A match repeats its options in every row. */
function distinctLabels({ responses }: ParsedItem): readonly ParsedLabel[] {
  const labels = responses.flatMap((response) => response.labels);
  return [...new Map(labels.map((label) => [label.ident, label])).values()];
}

function breach(item: ParsedItem, { text, texts }: ParsedLabel): readonly Breach[] {
  const isHtml = texts.some(({ type }) => type === 'text/html');
  if (/<\/?[A-Za-z][^>]*>/.test(text) || (isHtml && /&(?:lt|gt|amp);/.test(text))) {
    return [itemBreach(item, `The option “${text}” has markup.`)];
  }
  return item.type === 'matching_question' && /<[A-Za-z]/.test(text)
    ? [itemBreach(item, `In the option “${text}”, “<” stands directly before a letter.`)]
    : [];
}
