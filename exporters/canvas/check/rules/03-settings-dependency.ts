/** Rule 3. */
import type { Rule } from '../rule.ts';

/** How New Quizzes finds the settings. */
export const settingsDependency: Rule = {
  number: 3,
  title: 'The settings are the first dependency of the quiz',
  why: 'New Quizzes reads only the first dependency: after another, the settings are lost.',
  check: ({ quizzes, resources }) =>
    quizzes.flatMap(({ ident, path }) => {
      const quiz = resources.find(({ paths }) => paths.includes(path));
      if (!quiz) return [];
      const [first] = quiz.dependencies;
      const settings = resources.find(({ identifier }) => identifier === first);
      return settings?.paths.includes(`${ident}/assessment_meta.xml`)
        ? []
        : [
            {
              path: 'imsmanifest.xml',
              line: quiz.line,
              message: `The first dependency of the quiz ${ident} is ${first ?? 'missing'}, not its settings.`,
            },
          ];
    }),
};
