/** What packages the build makes: of the bank, of each assessment and of each topic. */
import type { Assessment } from '../model/index.ts';
import type { ItemHeader } from './item-header.ts';
import type { Selection, SelectionRequest } from './select.ts';

/** Everything that packages are made of, in the order in which they are made. */
export function packageRequests({
  items,
  assessments,
}: {
  readonly items: readonly ItemHeader[];
  readonly assessments: readonly Assessment[];
}): readonly SelectionRequest[] {
  const topics = new Set(items.flatMap((item) => item.topics.flatMap(withAbove)));
  return [
    { kind: 'all' },
    ...assessments.map(({ id }) => ({ kind: 'assessments' as const, ids: [id] })),
    ...[...topics].sort().map((topic) => ({ kind: 'topic' as const, topic })),
  ];
}

/**
 * Name of the file of a package.
 * @param target `canvas/classic`
 * @param extension `.zip`
 */
export function packageName({ id }: Selection, target: string, extension: string): string {
  return `${id}-${target.replace('/', '-')}${extension}`;
}

function withAbove(topic: string): readonly string[] {
  const parts = topic.split('/');
  return parts.map((_, index) => parts.slice(0, index + 1).join('/'));
}
