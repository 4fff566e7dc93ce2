/** Rule 10. */
import { itemBreach } from '../item-breach.ts';
import type { ParsedItem, ParsedText } from '../parsed-package.ts';
import type { Rule } from '../rule.ts';

/** Texts that Classic would escape again. */
export const wrappedText: Rule = {
  number: 10,
  title: 'Feedback and the left of a match with & < > but no markup has an attributed wrapper',
  why: 'Classic stores a single text as plain text and shows its entities: “x&lt;y”.',
  checkItem: (item) =>
    textsIn(item)
      .filter(({ text, type }) => type === 'text/html' && isBare(text))
      .map(({ text, line }) =>
        itemBreach(
          item,
          `“${text.slice(0, 40)}” has no element with an attribute around it.`,
          line,
        ),
      ),
};

function textsIn({ responses, texts, type }: ParsedItem): readonly ParsedText[] {
  const left = type === 'matching_question' ? responses.flatMap((response) => response.texts) : [];
  return [...left, ...texts.filter(({ role }) => role === 'feedback')];
}

function isBare(html: string): boolean {
  const trimmed = html.trim();
  const inner = /^<(p|div)>(.*)<\/\1>$/s.exec(trimmed)?.[2] ?? trimmed;
  return /&(?:amp|lt|gt);/.test(trimmed) && !inner.includes('<');
}
