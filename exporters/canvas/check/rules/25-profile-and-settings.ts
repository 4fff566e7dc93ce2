/** Rule 25. */
import type { XmlElement } from '../../../../src/formats/xml.ts';
import { childElements, descendants, textOf } from '../../../../src/formats/xml-query.ts';
import { itemBreach } from '../item-breach.ts';
import type { ParsedDocument, ParsedItem, ParsedPackage } from '../parsed-package.ts';
import type { Breach, Rule } from '../rule.ts';

const newTypes: ReadonlySet<string> = new Set([
  'ordering_question',
  'categorization_question',
  'hot_spot_question',
]);

const allowed: Readonly<Record<string, RegExp>> = {
  quiz_type: /^(?:assignment|practice_quiz|graded_survey|survey)$/,
  scoring_policy: /^keep_(?:highest|latest|average)$/,
  hide_results:
    /^(?:|always|until_after_last_attempt|until_after_due_date|until_after_available_date)$/,
  available: /^false$/,
  time_limit: /^\d*$/,
  allowed_attempts: /^(?:|-1|[1-9]\d*)$/,
};
const date = /^(?:|\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)$/;

/** What only New Quizzes has, and settings that are refused. */
export const profileAndSettings: Rule = {
  number: 25,
  title: 'New types only for New Quizzes; settings with values that Canvas allows',
  why: 'Classic makes a broken question of a new type, and refuses a quiz with a wrong setting.',
  checkItem: (item, profile) =>
    profile === 'classic' && isNew(item)
      ? [itemBreach(item, `${item.type} is only for New Quizzes.`)]
      : [],
  check: (found) => [
    ...(found.profile === 'classic' ? bankEntries(found) : []),
    ...found.settings.flatMap(settingBreaches),
  ],
};

function isNew({ type, responses }: ParsedItem): boolean {
  return newTypes.has(type) || responses.some(({ cardinality }) => cardinality === 'Ordered');
}

function bankEntries({ quizzes }: ParsedPackage): readonly Breach[] {
  return quizzes.flatMap(({ element, path }) =>
    descendants(element, 'bankentry_item').map(({ line = 1 }) => ({
      path,
      line,
      message: 'bankentry_item is only for New Quizzes.',
    })),
  );
}

function settingBreaches({ path, root }: ParsedDocument): readonly Breach[] {
  const children = childElements(root);
  const assignment = children.findIndex(({ name }) => name === 'assignment');
  const problems = children.flatMap((setting, index) => [
    ...valueProblems(setting),
    ...(assignment >= 0 && index > assignment && isAmbiguous(setting.name)
      ? [`${setting.name} comes after <assignment>.`]
      : []),
  ]);
  const settingNamed = (name: string): string | undefined => {
    const setting = children.find((child) => child.name === name);
    return setting && textOf(setting).trim();
  };
  if (
    settingNamed('cant_go_back') === 'true' &&
    settingNamed('one_question_at_a_time') !== 'true'
  ) {
    problems.push('cant_go_back needs one_question_at_a_time.');
  }
  return problems.map((message) => ({ path, message }));
}

function valueProblems(setting: XmlElement): readonly string[] {
  const value = textOf(setting).trim();
  const pattern = /_at$/.test(setting.name) ? date : allowed[setting.name];
  return pattern === undefined || pattern.test(value)
    ? []
    : [`${setting.name} cannot be “${value}”.`];
}

/** Names that the assignment has too: the first one of the file is taken. */
function isAmbiguous(name: string): boolean {
  return /^(?:title|description|points_possible|(?:due|lock|unlock)_at)$/.test(name);
}
