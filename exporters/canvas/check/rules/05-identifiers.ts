/** Rule 5. */
import type { ParsedPackage } from '../parsed-package.ts';
import type { Breach, Rule } from '../rule.ts';

const longest = 200;

/** Names of quizzes, banks, groups and questions. */
export const identifiers: Rule = {
  number: 5,
  title: 'Identifiers are plain, short and unique',
  why:
    'Classic changes other characters, fails on long identifiers, and shows the last of two ' +
    'questions with one identifier twice.',
  check: (found) => {
    const named = namedIn(found);
    const first = new Map<string, Named>();
    return named.flatMap(({ ident, path, line }): Breach[] => {
      const place = { path, ...(line !== undefined && { line }), item: ident };
      const problem = problemOf(ident);
      if (problem !== undefined) return [{ ...place, message: problem }];
      const other = first.get(ident);
      if (!other) first.set(ident, { ident, path });
      return other
        ? [{ ...place, message: `${ident} is used twice, first in ${other.path}.` }]
        : [];
    });
  },
};

/** Something with an identifier. */
interface Named {
  readonly ident: string;
  readonly path: string;
  readonly line?: number;
}

function namedIn({ quizzes, banks, groups, items }: ParsedPackage): readonly Named[] {
  return [
    ...[...quizzes, ...banks, ...groups].map(({ ident, path, element }) => ({
      ident,
      path,
      line: element.line ?? 1,
    })),
    ...items,
  ];
}

function problemOf(ident: string): string | undefined {
  if (!/^[A-Za-z][A-Za-z0-9_-]*$/.test(ident)) {
    return `“${ident}” is no identifier of letters, digits, - and _ that begins with a letter.`;
  }
  return ident.length > longest
    ? `The identifier ${ident.slice(0, 20)}… has ${ident.length} characters; ${longest} are safe.`
    : undefined;
}
