/** Checks what a schema cannot say about `bank.yml`. */
import { diagnostic } from '../diagnostics/diagnostic.ts';
import type { BankSettings, Diagnostic, TopicNode } from '../model/index.ts';
import { foldName } from './query/fold-text.ts';
import type { Locate } from './read-yaml-file.ts';

type Path = readonly (string | number)[];

/** Topics and outcomes that are listed twice. */
export function checkSettings(
  { taxonomy, outcomeFrameworks }: BankSettings,
  place: Locate,
): Diagnostic[] {
  const outcomes = outcomeFrameworks.flatMap((framework, index) =>
    framework.outcomes.map(({ id }, position) => ({
      name: id,
      path: ['outcomeFrameworks', index, 'outcomes', position, 'id'],
    })),
  );
  return [
    ...checkTopics(taxonomy, ['taxonomy'], place),
    ...repeated(outcomes).map(({ name, path }) =>
      diagnostic('duplicate-outcome', {
        message: `The outcome ${name} is already listed above.`,
        hint: 'Give each outcome an id of its own.',
        place: place(path),
      }),
    ),
  ];
}

function checkTopics(topics: readonly TopicNode[], path: Path, place: Locate): Diagnostic[] {
  const names = topics.map(({ name }, index) => ({
    name: foldName(name),
    path: [...path, index, 'name'],
  }));
  return [
    ...repeated(names).map((topic) =>
      diagnostic('duplicate-topic', {
        message: 'This topic is already listed above.',
        hint: 'Merge the two, or rename one.',
        place: place(topic.path),
      }),
    ),
    ...topics.flatMap(({ children }, index) =>
      checkTopics(children, [...path, index, 'children'], place),
    ),
  ];
}

/** All but the first of each name. */
function repeated<Named extends { readonly name: string }>(list: readonly Named[]): Named[] {
  return [...Map.groupBy(list, ({ name }) => name).values()].flatMap((same) => same.slice(1));
}
