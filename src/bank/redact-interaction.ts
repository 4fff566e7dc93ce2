/** Takes the key out of an interaction, kind by kind. */
import { drawVariants } from '../interactions/formula/variants.ts';
import type {
  Choice,
  FormulaInteraction,
  Interaction,
  InteractionKind,
  InteractionOf,
} from '../model/index.ts';
import { neutralOrder } from './neutral-order.ts';
import type { PublicChoice, PublicInteraction } from './public-interaction.ts';

type Redactors = {
  readonly [K in InteractionKind]: (
    interaction: InteractionOf<K>,
    itemId: string,
  ) => PublicInteraction;
};

const redactors: Redactors = {
  choice: ({ kind, id, cardinality, choices }) => ({
    kind,
    id,
    cardinality,
    choices: choices.map(publicChoice),
  }),
  'inline-choice': ({ kind, id, choices }) => ({ kind, id, choices: choices.map(publicChoice) }),
  'text-entry': ({ kind, id }) => ({ kind, id }),
  'numeric-entry': ({ kind, id, unit }) => ({ kind, id, ...(unit === undefined ? {} : { unit }) }),
  formula: publicFormula,
  'extended-text': ({ kind, id, minWords, maxWords }) => ({
    kind,
    id,
    ...(minWords === undefined ? {} : { minWords }),
    ...(maxWords === undefined ? {} : { maxWords }),
  }),
  upload: ({ kind, id, accept, maxFiles }) => ({
    kind,
    id,
    accept,
    ...(maxFiles === undefined ? {} : { maxFiles }),
  }),
  match: ({ kind, id, headings, sources, targets }, itemId) => ({
    kind,
    id,
    ...(headings === undefined ? {} : { headings }),
    sources: sources.map(({ id, content }) => ({ id, content })),
    targets: neutralOrder(targets, 't', itemId),
  }),
  categorize: ({ kind, id, categories, members }, itemId) => ({
    kind,
    id,
    categories: categories.map(({ id, content }) => ({ id, content })),
    members: neutralOrder(members, 'm', itemId),
  }),
  order: ({ kind, id, entries }, itemId) => ({
    kind,
    id,
    entries: neutralOrder(entries, 'o', itemId),
  }),
  hotspot: ({ kind, id, image: { url, alt } }) => ({ kind, id, image: { url, alt } }),
  recall: ({ kind, id }) => ({ kind, id }),
};

/** What a candidate may see of an interaction before answering. */
export function publicInteraction(interaction: Interaction, itemId: string): PublicInteraction {
  return redact(interaction.kind, interaction, itemId);
}

function redact<K extends InteractionKind>(
  kind: K,
  interaction: InteractionOf<K>,
  itemId: string,
): PublicInteraction {
  return redactors[kind](interaction, itemId);
}

function publicChoice({ id, content }: Choice): PublicChoice {
  return { id, content };
}

/** The values are those of one variant; from the formula only its rounding and unit remain. */
function publicFormula(interaction: FormulaInteraction, itemId: string): PublicInteraction {
  const { kind, id, decimals, unit } = interaction;
  const [variant] = drawVariants(interaction, itemId, 1);
  return {
    kind,
    id,
    values: variant?.values ?? {},
    ...(decimals === undefined ? {} : { decimals }),
    ...(unit === undefined ? {} : { unit }),
  };
}
