/** Rule 6. */
import type { Breach, Rule } from '../rule.ts';

const longest = 255;

/** Titles that fit. */
export const titles: Rule = {
  number: 6,
  title: 'Titles have at most 255 characters',
  why: 'A longer title makes the quiz fail, and cuts that of a bank.',
  check: ({ quizzes, banks, groups, items }) =>
    [
      ...[...quizzes, ...banks, ...groups].map(({ element, path, title, ident }) => ({
        path,
        line: element.line ?? 1,
        title,
        item: ident,
      })),
      ...items.map(({ path, line, title, ident }) => ({ path, line, title, item: ident })),
    ]
      .filter(({ title }) => title.length > longest)
      .map(
        ({ title, ...place }): Breach => ({
          ...place,
          message: `The title “${title.slice(0, 20)}…” has ${title.length} characters.`,
        }),
      ),
};
