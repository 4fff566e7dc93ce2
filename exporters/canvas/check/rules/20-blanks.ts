/** Rule 20. */
import { itemBreach } from '../item-breach.ts';
import type { ParsedItem } from '../parsed-package.ts';
import type { Rule } from '../rule.ts';

const blankTypes: ReadonlySet<string> = new Set([
  'fill_in_multiple_blanks_question',
  'multiple_dropdowns_question',
]);

/** Blanks and menus in a text. */
export const blanks: Rule = {
  number: 20,
  title: 'A blank [name] has the response response_name, whose text is exactly the name',
  why:
    'New Quizzes finds the blank by that text and splits the stem at every other [word]; Classic ' +
    'changes other characters of a name, so that the blank cannot be answered.',
  checkItem: (item) =>
    blankTypes.has(item.type) ? problemsOf(item).map((message) => itemBreach(item, message)) : [],
};

function problemsOf({ responses, stem }: ParsedItem): readonly string[] {
  const tokens = [...(stem?.text ?? '').matchAll(/\[([A-Za-z0-9_\-.]+)\]/g)].map(
    ([, name = '']) => name,
  );
  const names = responses.map(({ ident }) => ident.replace(/^response_/, ''));
  return [
    ...responses.flatMap(({ ident, texts }, index) => {
      const name = names[index] ?? '';
      const text = texts.map((part) => part.text).join('');
      return [
        ...(ident.startsWith('response_') ? [] : [`The response ${ident} is not response_<name>.`]),
        ...(/^[A-Za-z][A-Za-z0-9_-]*$/.test(name) ? [] : [`“${name}” is no name of a blank.`]),
        ...(text === name ? [] : [`The text of the blank ${name} is “${text}”, not its name.`]),
        ...(tokens.includes(name) ? [] : [`The stem has no [${name}].`]),
      ];
    }),
    ...tokens
      .filter((token) => !names.includes(token))
      .map((token) => `[${token}] in the stem is no blank.`),
  ];
}
