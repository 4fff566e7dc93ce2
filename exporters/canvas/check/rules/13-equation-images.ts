/** Rule 13. */
import { itemBreach } from '../item-breach.ts';
import type { HtmlTag } from '../parse-html.ts';
import type { Rule } from '../rule.ts';

/** Formulas as images, where a package has them. */
export const equationImages: Rule = {
  number: 13,
  title: 'Equation images are encoded twice and carry their LaTeX',
  why: 'Classic decodes the address twice and typesets the result; New Quizzes takes the attribute.',
  checkItem: (item) =>
    item.texts
      .filter(({ text, type }) => type === 'text/html' && text.includes('equation_image'))
      .flatMap((text) =>
        text
          .html()
          .tags.filter(isEquationImage)
          .flatMap(problemsOf)
          .map((message) => itemBreach(item, message, text.line)),
      ),
};

function isEquationImage({ name, attributes }: HtmlTag): boolean {
  return name === 'img' && /\bequation_image\b/.test(attributes.class ?? '');
}

function problemsOf({ attributes }: HtmlTag): readonly string[] {
  const problems: string[] = [];
  const encoded = /\/equation_images\/([^?]*)/.exec(attributes.src ?? '')?.[1] ?? '';
  // What was encoded twice has only percent signs and harmless characters left after one decoding.
  if (!/^[\w.!~*'()%-]*$/.test(decoded(encoded)) || decoded(decoded(encoded)) === '') {
    problems.push(`The address of the equation image ${encoded} is not encoded twice.`);
  }
  const tex = attributes['data-equation-content'];
  if (tex === undefined) problems.push('An equation image has no data-equation-content.');
  else if (/<|&\w/.test(tex)) problems.push(`The LaTeX ${tex} has “<” or “&” before a letter.`);
  return problems;
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
