/** Arranges topics: first as the bank's taxonomy has them, then by name. */
import type { TopicNode } from '../../model/index.ts';
import { uniqueSlugs } from './unique-slugs.ts';

/** A topic that has items or subtopics with items. */
export interface TopicTree {
  /** Names from the top joined by `/`. */
  readonly value: string;
  readonly name: string;
  /** Below the site's base, ending in a slash. */
  readonly path: string;
  readonly description?: string;
  readonly children: readonly TopicTree[];
}

/** The tree of the topics in use. */
export function topicTree(
  used: Iterable<string>,
  taxonomy: readonly TopicNode[],
): readonly TopicTree[] {
  return level(
    [...new Set(used)].map((topic) => topic.split('/')),
    taxonomy,
    { value: '', path: 'topics/' },
  );
}

function level(
  used: readonly (readonly string[])[],
  taxonomy: readonly TopicNode[],
  parent: { readonly value: string; readonly path: string },
): readonly TopicTree[] {
  const below = Map.groupBy(
    used.filter((parts) => parts.length > 0),
    ([name = '']) => name,
  );
  const planned = taxonomy.map(({ name }) => name).filter((name) => below.has(name));
  const others = [...below.keys()].filter((name) => !planned.includes(name)).sort(compareNames);
  const names = [...planned, ...others];
  const slugs = uniqueSlugs(names);
  return names.map((name) => {
    const node = taxonomy.find((candidate) => candidate.name === name);
    const value = parent.value === '' ? name : `${parent.value}/${name}`;
    const path = `${parent.path}${slugs.get(name)}/`;
    const rest = (below.get(name) ?? []).map((parts) => parts.slice(1));
    return {
      value,
      name,
      path,
      ...(node?.description === undefined ? {} : { description: node.description }),
      children: level(rest, node?.children ?? [], { value, path }),
    };
  });
}

/** By the alphabet of no language in particular, the same on every machine. */
export function compareNames(a: string, b: string): number {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x < y ? -1 : x > y ? 1 : a < b ? -1 : a > b ? 1 : 0;
}
