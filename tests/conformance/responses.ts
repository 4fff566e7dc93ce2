/**
 * Responses to an item for comparing scores: right, wrong, each partial, blank, and just inside and
 * outside of every tolerance. The same item always gives the same list.
 */
import type { Interaction, Item, ResponseByKind, Responses } from '../../src/model/index.ts';
import { pickChoices, pickInline } from './responses/choices.ts';
import { typeNumbers, typeResults } from './responses/numbers.ts';
import { orderEntries } from './responses/orders.ts';
import { matchSources, placeMembers } from './responses/pairs.ts';
import { pointAt } from './responses/points.ts';
import type { Simulated } from './responses/simulated.ts';
import { typeTexts } from './responses/texts.ts';

/** Responses to every interaction of an item, with what they are in words. */
export interface SimulatedResponses {
  readonly name: string;
  readonly responses: Responses;
}

type AnyResponse = ResponseByKind[keyof ResponseByKind];

/** The list; its first entry is a right response wherever there is one, its last is the blank. */
export function simulatedResponses(
  item: Pick<Item, 'interactions'>,
): readonly SimulatedResponses[] {
  const { interactions } = item;
  const [only, second] = interactions;
  const blank = { name: 'blank', responses: {} };
  if (!only) return [blank];
  if (!second) return [...simulate(only).map((one) => joined([[only.id, one]])), blank];
  const each = interactions.map((interaction) => ({
    id: interaction.id,
    given: simulate(interaction),
  }));
  const right = each.flatMap(({ id, given }): Part[] => (given[0] ? [[id, given[0]]] : []));
  const wrong = each.flatMap(({ id, given }): Part[] => {
    const last = given.at(-1);
    return last ? [[id, last]] : [];
  });
  return [
    { ...joined(right), name: 'every first' },
    { ...joined(wrong), name: 'every last' },
    ...each.flatMap(({ id, given }) => [
      { ...joined(right.filter(([other]) => other !== id)), name: `${id} blank` },
      ...given.map((one) => joined([[id, one]])),
      ...given.map((one) => ({
        ...joined([...right.filter(([other]) => other !== id), [id, one]]),
        name: `${id}: ${one.name}, others first`,
      })),
    ]),
    blank,
  ];
}

type Part = readonly [string, Simulated<AnyResponse>];

function joined(parts: readonly Part[]): SimulatedResponses {
  return {
    name: parts.map(([id, { name }]) => `${id}: ${name}`).join('; '),
    responses: Object.fromEntries(parts.map(([id, { response }]) => [id, response])),
  };
}

function simulate(interaction: Interaction): readonly Simulated<AnyResponse>[] {
  switch (interaction.kind) {
    case 'choice': {
      const keys = interaction.choices.filter(({ correct }) => correct).map(({ id }) => id);
      return firstWhere(pickChoices(interaction), (ids) => ids.join() === keys.join());
    }
    case 'inline-choice': {
      const key = interaction.choices.find(({ correct }) => correct)?.id;
      return firstWhere(pickInline(interaction), (id) => id === key);
    }
    case 'text-entry':
      return typeTexts(interaction);
    case 'numeric-entry':
      return typeNumbers(interaction);
    case 'formula':
      return typeResults(interaction);
    case 'extended-text':
      return [{ name: 'a text', response: 'Two of three criteria are met.' }];
    case 'upload':
      return [{ name: 'a file', response: ['answer.pdf'] }];
    case 'match':
      return matchSources(interaction);
    case 'categorize':
      return placeMembers(interaction);
    case 'order':
      return orderEntries(interaction);
    case 'hotspot':
      return pointAt(interaction);
    case 'recall':
      return [
        { name: 'known', response: 'known' },
        { name: 'unknown', response: 'unknown' },
      ];
  }
}

function firstWhere<R extends AnyResponse>(
  list: readonly Simulated<R>[],
  isFirst: (response: R) => boolean,
): readonly Simulated<R>[] {
  return [
    ...list.filter(({ response }) => isFirst(response)),
    ...list.filter(({ response }) => !isFirst(response)),
  ];
}
