/** What packages the build makes: of the bank, of each assessment and of each topic. */
import type { Assessment } from '../model/index.ts';
import type { ItemHeader } from './item-header.ts';
import type { Selection, SelectionRequest } from './select.ts';
import { topicAndAbove } from './topic-and-above.ts';

/** What a package holds. */
export type PackageScope =
  | { readonly kind: 'assessment'; readonly id: string }
  /** @param id path in the taxonomy */
  | { readonly kind: 'topic'; readonly id: string }
  | { readonly kind: 'bank' };

/** Everything that packages are made of, in the order in which they are made. */
export function packageScopes({
  items,
  assessments,
}: {
  readonly items: readonly ItemHeader[];
  readonly assessments: readonly Assessment[];
}): readonly PackageScope[] {
  const topics = new Set(items.flatMap((item) => item.topics.flatMap(topicAndAbove)));
  return [
    { kind: 'bank' },
    ...assessments.map(({ id }) => ({ kind: 'assessment' as const, id })),
    ...[...topics].sort().map((id) => ({ kind: 'topic' as const, id })),
  ];
}

/** What to select for a package. */
export function scopeRequest(scope: PackageScope): SelectionRequest {
  switch (scope.kind) {
    case 'bank':
      return { kind: 'all' };
    case 'assessment':
      return { kind: 'assessments', ids: [scope.id] };
    case 'topic':
      return { kind: 'topic', topic: scope.id };
  }
}

/**
 * Name of the file of a package.
 * @param target `canvas/classic`
 * @param extension `.zip`
 */
export function packageName({ id }: Selection, target: string, extension: string): string {
  return `${id}-${target.replace('/', '-')}${extension}`;
}
