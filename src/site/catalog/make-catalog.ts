/** Arranges the public items of a bank for pages. */

import type { ItemHeader } from '../../bank/item-header.ts';
import type { Assessment, BankSettings, Difficulty } from '../../model/index.ts';
import { questionTypeNames } from '../../model/index.ts';
import { difficultyLabels, typeLabels } from '../labels.ts';
import type { Catalog, Group, TopicGroup } from './catalog.ts';
import { compareNames, type TopicTree, topicTree } from './topic-tree.ts';
import { uniqueSlugs } from './unique-slugs.ts';

const difficulties: readonly Difficulty[] = ['easy', 'medium', 'hard'];

/** @param items public ones only, in any order */
export function makeCatalog(
  settings: BankSettings,
  items: readonly ItemHeader[],
  assessments: readonly Assessment[],
): Catalog {
  const tree = topicTree(
    items.flatMap(({ topics }) => topics),
    settings.taxonomy,
  );
  const sorted = sortItems(items, tree);
  const topics = topicGroups(tree, sorted);
  const tags = tagGroups(sorted);
  return {
    settings,
    items: sorted,
    itemsById: new Map(sorted.map((item) => [item.id, item])),
    places: new Map(sorted.map(({ id }, place) => [id, place])),
    topics,
    topicsByValue: new Map(allTopics(topics).map((topic) => [topic.value, topic])),
    types: groups(
      questionTypeNames,
      Map.groupBy(sorted, ({ type }) => type),
      typeLabels,
      'types/',
    ),
    difficulties: groups(
      difficulties,
      Map.groupBy(sorted, ({ difficulty }) => difficulty),
      difficultyLabels,
      'difficulty/',
    ),
    tags,
    tagsByValue: new Map(tags.map((tag) => [tag.value, tag])),
    itemsByStimulus: Map.groupBy(
      sorted.filter(({ stimulus }) => stimulus !== undefined),
      ({ stimulus = '' }) => stimulus,
    ),
    assessments: assessments.toSorted((a, b) => compareNames(a.title, b.title)),
  };
}

/** Every topic, each before its subtopics. */
export function allTopics(topics: readonly TopicGroup[]): readonly TopicGroup[] {
  return topics.flatMap((topic) => [topic, ...allTopics(topic.children)]);
}

function sortItems(
  items: readonly ItemHeader[],
  tree: readonly TopicTree[],
): readonly ItemHeader[] {
  const ranks = new Map(flatten(tree).map(({ value }, rank) => [value, rank]));
  const rankOf = ({ topics: [topic = ''] }: ItemHeader): number =>
    ranks.get(topic) ?? Number.POSITIVE_INFINITY;
  const levelOf = ({ difficulty }: ItemHeader): number =>
    difficulty === undefined ? difficulties.length : difficulties.indexOf(difficulty);
  return items.toSorted(
    (a, b) =>
      compareNumbers(rankOf(a), rankOf(b)) ||
      compareNumbers(levelOf(a), levelOf(b)) ||
      compareNames(a.title, b.title) ||
      compareNames(a.id, b.id),
  );
}

/** A difference would not do: infinity less infinity is no number. */
function compareNumbers(a: number, b: number): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function flatten(tree: readonly TopicTree[]): readonly TopicTree[] {
  return tree.flatMap((topic) => [topic, ...flatten(topic.children)]);
}

function topicGroups(
  tree: readonly TopicTree[],
  items: readonly ItemHeader[],
): readonly TopicGroup[] {
  const members = new Map<string, Set<ItemHeader>>();
  for (const item of items) {
    for (const topic of item.topics) {
      const parts = topic.split('/');
      for (const depth of parts.keys()) {
        const value = parts.slice(0, depth + 1).join('/');
        const set = members.get(value) ?? new Set();
        members.set(value, set.add(item));
      }
    }
  }
  const toGroup = ({ value, name, path, description, children }: TopicTree): TopicGroup => ({
    value,
    label: name,
    path,
    ...(description === undefined ? {} : { description }),
    items: [...(members.get(value) ?? [])],
    children: children.map(toGroup),
  });
  return tree.map(toGroup);
}

function tagGroups(items: readonly ItemHeader[]): readonly Group[] {
  const members = new Map<string, ItemHeader[]>();
  for (const item of items) {
    for (const tag of new Set(item.tags)) {
      const list = members.get(tag);
      if (list === undefined) members.set(tag, [item]);
      else list.push(item);
    }
  }
  const names = [...members.keys()].sort(compareNames);
  const slugs = uniqueSlugs(names);
  return names.map((tag) => ({
    value: tag,
    label: tag,
    path: `tags/${slugs.get(tag)}/`,
    items: members.get(tag) ?? [],
  }));
}

function groups<Value extends string>(
  values: readonly Value[],
  members: ReadonlyMap<string | undefined, readonly ItemHeader[]>,
  labels: Readonly<Record<Value, string>>,
  folder: string,
): readonly Group[] {
  return values.flatMap((value) => {
    const items = members.get(value);
    if (items === undefined) return [];
    return [{ value, label: labels[value], path: `${folder}${value}/`, items }];
  });
}
