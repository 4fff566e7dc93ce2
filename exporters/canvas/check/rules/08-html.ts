/** Rule 8. */
import { itemBreach } from '../item-breach.ts';
import type { ParsedItem, ParsedText } from '../parsed-package.ts';
import type { Breach, Rule } from '../rule.ts';

/** Texts that both importers read alike. */
export const html: Rule = {
  number: 8,
  title: 'Texts are escaped, well-formed HTML of type text/html',
  why: 'New Quizzes reads any text as HTML: from “x<y” it keeps only “x”.',
  checkItem: (item) => item.texts.flatMap((text) => breaches(item, text)),
};

function breaches(item: ParsedItem, text: ParsedText): readonly Breach[] {
  if (text.hasElements) {
    return [itemBreach(item, `A ${text.role} has elements instead of escaped HTML.`, text.line)];
  }
  if (text.type === 'text/html') {
    return text
      .html()
      .faults.map((fault) =>
        itemBreach(item, `The HTML of a ${text.role} is not well-formed: ${fault}.`, text.line),
      );
  }
  const isMarkup = (text.role === 'stem' || text.role === 'feedback') && /[<&]/.test(text.text);
  return isMarkup
    ? [itemBreach(item, `A ${text.role} with markup is not of type text/html.`, text.line)]
    : [];
}
