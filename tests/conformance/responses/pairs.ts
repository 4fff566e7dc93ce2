/** Matchings and categorizations. */
import type { CategorizeInteraction, MatchInteraction } from '../../../src/model/index.ts';
import type { Simulated } from './simulated.ts';

type Pairs = Readonly<Record<string, string>>;

/** All right, all wrong, each source wrong or left out alone, and everything at one target. */
export function matchSources({ sources, targets }: MatchInteraction): readonly Simulated<Pairs>[] {
  const key = Object.fromEntries(sources.map(({ id, target }) => [id, target]));
  return variationsOf(
    key,
    targets.map(({ id }) => id),
  );
}

/** The same, and each distractor put into a category. */
export function placeMembers(interaction: CategorizeInteraction): readonly Simulated<Pairs>[] {
  const { members, categories } = interaction;
  const placed = members.flatMap(({ id, category }) =>
    category === null ? [] : [[id, category] as const],
  );
  const key = Object.fromEntries(placed);
  const first = categories[0]?.id;
  const distractors = members.filter(({ category }) => category === null).map(({ id }) => id);
  const withDistractors = (ids: readonly string[], pairs: Pairs): Pairs =>
    first === undefined ? pairs : { ...pairs, ...Object.fromEntries(ids.map((id) => [id, first])) };
  return [
    ...variationsOf(
      key,
      categories.map(({ id }) => id),
    ),
    ...distractors.flatMap((id) => [
      { name: `all right and ${id} in ${first}`, response: withDistractors([id], key) },
      { name: `only ${id} in ${first}`, response: withDistractors([id], {}) },
    ]),
    ...(distractors.length > 1
      ? [{ name: 'all right and every distractor', response: withDistractors(distractors, key) }]
      : []),
  ];
}

function variationsOf(key: Pairs, targets: readonly string[]): readonly Simulated<Pairs>[] {
  const ids = Object.keys(key);
  const wrongFor = (id: string) => {
    const at = targets.indexOf(key[id] ?? '');
    return targets[(at + 1) % targets.length] ?? '';
  };
  const changed = (wrong: readonly string[]): Pairs =>
    Object.fromEntries(ids.map((id) => [id, wrong.includes(id) ? wrongFor(id) : (key[id] ?? '')]));
  return [
    { name: 'all right', response: key },
    ...(targets.length > 1 ? [{ name: 'all wrong', response: changed(ids) }] : []),
    ...(targets.length > 1
      ? ids.map((id) => ({ name: `${id} wrong`, response: changed([id]) }))
      : []),
    ...(ids.length > 1
      ? ids.flatMap((id) => [
          { name: `${id} left out`, response: without(key, id) },
          { name: `only ${id}`, response: { [id]: key[id] ?? '' } },
        ])
      : []),
    ...targets.map((target) => ({
      name: `everything at ${target}`,
      response: Object.fromEntries(ids.map((id) => [id, target])),
    })),
  ];
}

function without(pairs: Pairs, left: string): Pairs {
  return Object.fromEntries(Object.entries(pairs).filter(([id]) => id !== left));
}
