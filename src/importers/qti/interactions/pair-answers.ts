/** Pairs of QTI as a matching or a categorization. */
import type { CategorizeInteraction, Content } from '../../../model/index.ts';
import { matchAnswer, type SourcePair } from '../../answer/match-answer.ts';
import { contentKey } from '../../answer/read-answer.ts';
import type { InteractionContext, InteractionReading } from './interaction-reading.ts';

/** A choice of either set. */
export interface Associable {
  readonly identifier: string;
  readonly content: Content;
  /** 0: as often as one likes. */
  readonly matchMax: number;
}

/** The interaction, and identifiers by ids of the model. */
export interface PairAnswer {
  readonly read: Pick<InteractionReading, 'type' | 'interactions' | 'isDraft'>;
  readonly sources: ReadonlyMap<string, string>;
  readonly targets: ReadonlyMap<string, string>;
}

/** A matching: each source with its target. */
export function matchOf(
  sources: readonly Associable[],
  targets: readonly Associable[],
  pairs: ReadonlyMap<string, string>,
  { reader }: InteractionContext,
): PairAnswer | undefined {
  const target = new Map(targets.map(({ identifier, content }) => [identifier, content]));
  const used = new Set(pairs.values());
  const read = matchAnswer(pairsInOrder(sources, targets, pairs, target), reader.report);
  const [match] = read?.interactions ?? [];
  if (!read || match?.kind !== 'match') return undefined;
  const identifiers = new Map(
    match.targets.map(({ id, content }) => [
      id,
      [...targets]
        .sort((a, b) => Number(used.has(b.identifier)) - Number(used.has(a.identifier)))
        .find((one) => contentKey(one.content) === contentKey(content))?.identifier ?? '',
    ]),
  );
  return {
    read,
    sources: new Map(match.sources.map(({ id }, at) => [id, sources[at]?.identifier ?? ''])),
    targets: identifiers,
  };
}

/** Sources in order, each target without a source where it stands among the others. */
function pairsInOrder(
  sources: readonly Associable[],
  targets: readonly Associable[],
  pairs: ReadonlyMap<string, string>,
  contents: ReadonlyMap<string, Content>,
): readonly SourcePair[] {
  const used = new Set(pairs.values());
  const free = targets.filter(({ identifier }) => !used.has(identifier));
  const place = new Map(targets.map(({ identifier }, at) => [identifier, at]));
  const placed: SourcePair[] = [];
  const addFree = (before: number) => {
    while (free[0] && (place.get(free[0].identifier) ?? 0) < before) {
      placed.push({ source: [], target: free.shift()?.content ?? [] });
    }
  };
  for (const { identifier, content } of sources) {
    const target = pairs.get(identifier) ?? '';
    addFree(place.get(target) ?? 0);
    placed.push({ source: content, target: contents.get(target) ?? [] });
  }
  addFree(Number.POSITIVE_INFINITY);
  return placed;
}

/** A categorization: the second side are the categories. */
export function categorizeOf(
  sources: readonly Associable[],
  targets: readonly Associable[],
  pairs: ReadonlyMap<string, string>,
): PairAnswer {
  const ids = new Map(targets.map(({ identifier }, at) => [identifier, `c${at + 1}`]));
  // Our format writes the members of each category below it, and the distractors last.
  const ordered = [
    ...targets.flatMap((target) =>
      sources.filter(({ identifier }) => pairs.get(identifier) === target.identifier),
    ),
    ...sources.filter(({ identifier }) => !pairs.has(identifier)),
  ];
  const interaction: CategorizeInteraction = {
    kind: 'categorize',
    id: 'response',
    categories: targets.map(({ content }, at) => ({ id: `c${at + 1}`, content })),
    members: ordered.map(({ identifier, content }, at) => ({
      id: `m${at + 1}`,
      content,
      category: ids.get(pairs.get(identifier) ?? '') ?? null,
    })),
  };
  return {
    read: { type: 'categorization', interactions: [interaction] },
    sources: new Map(ordered.map(({ identifier }, at) => [`m${at + 1}`, identifier])),
    targets: new Map(targets.map(({ identifier }, at) => [`c${at + 1}`, identifier])),
  };
}
