/** Questions by category. */
import type { Item } from '../../model/index.ts';

/** Those without a topic come first, so that they stand in no category of others. */
export function groupByTopic<Written extends { readonly item: Item }>(
  written: readonly Written[],
): readonly (readonly [topic: string, written: readonly Written[]])[] {
  const groups = Map.groupBy(written, ({ item }) => item.topics[0] ?? '');
  return [...groups].sort(([left], [right]) => Number(left !== '') - Number(right !== ''));
}

/** The category below the course; slashes part its names. */
export function categoryOf(topic: string): string {
  return `$course$/top/${topic}`;
}
