/** Rule 2. */
import type { ParsedPackage } from '../parsed-package.ts';
import type { Breach, Rule } from '../rule.ts';

/** Where settings are found. */
export const settingsPlace: Rule = {
  number: 2,
  title: 'Settings at <quiz identifier>/assessment_meta.xml',
  why: 'Classic looks nowhere else: a quiz loses all its settings without a word.',
  check: (found) => [...missing(found), ...misplaced(found)],
};

function missing({ paths, quizzes, resources }: ParsedPackage): readonly Breach[] {
  return quizzes.flatMap(({ ident, path }): Breach[] => {
    const expected = `${ident}/assessment_meta.xml`;
    if (!paths.includes(expected)) {
      return [{ path, message: `The quiz ${ident} has no settings at ${expected}.` }];
    }
    const isListed = resources.some(
      (resource) =>
        resource.type.endsWith('learning-application-resource') &&
        resource.paths.includes(expected),
    );
    return isListed
      ? []
      : [
          {
            path: expected,
            message: 'The settings are not listed as a learning-application-resource.',
          },
        ];
  });
}

function misplaced({ paths, quizzes }: ParsedPackage): readonly Breach[] {
  const expected = new Set(quizzes.map(({ ident }) => `${ident}/assessment_meta.xml`));
  return paths
    .filter((path) => /(?:^|\/)assessment_meta\.xml$/.test(path) && !expected.has(path))
    .map((path) => ({ path, message: 'These settings belong to no quiz of that identifier.' }));
}
