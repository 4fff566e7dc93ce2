/** Rule 12. */
import { itemBreach } from '../item-breach.ts';
import type { ParsedText } from '../parsed-package.ts';
import type { Rule } from '../rule.ts';

/** Formulas that are typeset. */
export const math: Rule = {
  number: 12,
  title: 'Formulas between \\( and \\), escaped; no single $ and no raw backticks',
  why: 'Canvas typesets nothing else for sure, and reads backticks as formulas.',
  checkItem: (item) =>
    item.texts.flatMap((text) =>
      problemsOf(text).map((message) => itemBreach(item, message, text.line)),
    ),
};

function problemsOf(text: ParsedText): readonly string[] {
  if (text.type !== 'text/html' || !/[$`\\]/.test(text.text)) return [];
  const problems: string[] = [];
  const { prose } = text.html();
  const tex = /(?<![\\$])\$(?!\$)[^$\n]*[\\^_{][^$\n]*\$(?!\$)/.exec(prose)?.[0];
  if (tex !== undefined) problems.push(`The formula ${tex} is between single dollar signs.`);
  if (prose.includes('`')) problems.push('A backtick stands outside code.');
  if (/\\\[/.test(prose) && !/\\\(|\$\$/.test(prose)) {
    problems.push('A page with no formula but \\[ \\] is not typeset.');
  }
  const cut = /\\\((?:(?!\\\)).)*?<(?:(?!\\\)).)*\\\)/s.exec(text.text)?.[0];
  if (cut !== undefined) problems.push(`In the formula ${cut.slice(0, 40)}, “<” is not escaped.`);
  return problems;
}
