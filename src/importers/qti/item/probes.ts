/** Responses that tell scoring policies apart: the key, and what is near it. */
import {
  absoluteDecimal,
  addDecimal,
  compareDecimal,
  magnitudeOf,
  multiplyDecimal,
  powerOfTen,
  subtractDecimal,
} from '../../../interactions/decimal.ts';
import { drawVariants } from '../../../interactions/formula/variants.ts';
import { numericBounds } from '../../../interactions/numeric-entry/bounds.ts';
import { keyAround } from '../../../interactions/numeric-entry/key-around.ts';
import type {
  Decimal,
  Interaction,
  NumericKey,
  ResponseByKind,
  Responses,
} from '../../../model/index.ts';
import type { BodyReading } from './body-reading.ts';

/** More than this tells no more; an item may have hundreds of gaps. */
const most = 200;

type AnyResponse = ResponseByKind[keyof ResponseByKind];

/** The key first, then wrong and partly right responses; none for what a person scores. */
export function probes(body: BodyReading): readonly Responses[] {
  const all = allProbes(body);
  const step = Math.max(1, all.length / most);
  return all.filter((_, at) => at === 0 || Math.floor(at / step) > Math.floor((at - 1) / step));
}

function allProbes({ interactions, mentioned }: BodyReading): readonly Responses[] {
  const each = interactions.map((interaction) => ({
    id: interaction.id,
    given: withMentioned(probe(interaction), mentioned?.get(interaction.id)),
  }));
  const [only, second] = each;
  if (!only || each.some(({ given }) => given.length === 0)) return [];
  if (!second) return only.given.map((response) => ({ [only.id]: response }));
  const key = Object.fromEntries(
    each.flatMap(({ id, given: [first] }) => (first === undefined ? [] : [[id, first]])),
  );
  const others = each.flatMap(({ id, given }) =>
    given.slice(1).map((one) => ({ ...key, [id]: one })),
  );
  const alone = each.flatMap(({ id, given: [first] }) =>
    first === undefined ? [] : [{ [id]: first }],
  );
  const wrong = Object.fromEntries(
    each.flatMap(({ id, given }) => (given[1] === undefined ? [] : [[id, given[1]]])),
  );
  return [key, ...others, ...alone, wrong];
}

/** Without a key there is nothing to compare. */
function withMentioned(
  given: readonly AnyResponse[],
  mentioned: readonly string[] = [],
): readonly AnyResponse[] {
  return given.length === 0 ? [] : [...given, ...mentioned.filter((text) => text.trim() !== '')];
}

function probe(interaction: Interaction): readonly AnyResponse[] {
  switch (interaction.kind) {
    case 'choice':
      return pickProbes(interaction);
    case 'inline-choice': {
      const keys = interaction.choices.filter(({ correct }) => correct).map(({ id }) => id);
      const rest = interaction.choices.filter(({ correct }) => !correct).map(({ id }) => id);
      return keys.length === 0 ? [] : [...keys, ...rest];
    }
    case 'text-entry':
      return textProbes(interaction);
    case 'numeric-entry':
      return interaction.keys.flatMap(numberProbes);
    case 'formula':
      return drawVariants(interaction, 'probes', 3).flatMap(({ values, answer }) => {
        const variables = Object.fromEntries(
          Object.entries(values).map(([name, value]) => [name, Number(value)]),
        );
        const key = keyAround(answer, interaction.tolerance);
        return nearProbes(key).map((value) => ({ value, variables }));
      });
    case 'match':
      return pairProbes(
        interaction.sources.map(({ id, target }) => [id, target]),
        interaction.targets.map(({ id }) => id),
      );
    case 'categorize':
      return [
        ...pairProbes(
          interaction.members.flatMap(({ id, category }) =>
            category === null ? [] : [[id, category]],
          ),
          interaction.categories.map(({ id }) => id),
        ),
        ...distractorProbes(interaction),
      ];
    case 'order': {
      const ids = interaction.entries.map(({ id }) => id);
      const [first = '', second = '', ...rest] = ids;
      return [ids, [second, first, ...rest], ids.toReversed()];
    }
    case 'hotspot':
      return hotspotProbes(interaction);
    default:
      return [];
  }
}

function pickProbes(interaction: Extract<Interaction, { kind: 'choice' }>): readonly AnyResponse[] {
  const ids = interaction.choices.map(({ id }) => id);
  const keys = interaction.choices.filter(({ correct }) => correct).map(({ id }) => id);
  if (keys.length === 0) return [];
  const rest = ids.filter((id) => !keys.includes(id));
  if (interaction.cardinality === 'single') return [...keys, ...rest].map((id) => [id]);
  return [
    keys,
    ...ids.map((id) => [id]),
    ...keys.map((key) => keys.filter((id) => id !== key)).filter((set) => set.length > 0),
    ...rest.map((id) => [...keys, id]),
    ids,
  ];
}

function textProbes({ keys }: Extract<Interaction, { kind: 'text-entry' }>): readonly string[] {
  const literals = keys.flatMap((key) => (key.kind === 'literal' ? [key.value] : []));
  return literals.flatMap((text) => [text, text.toUpperCase(), text.toLowerCase(), `${text} not`]);
}

function numberProbes(key: NumericKey): readonly Decimal[] {
  const { min, max, minInclusive, maxInclusive } = numericBounds(key);
  return [...nearProbes(key), ...(minInclusive ? [min] : []), ...(maxInclusive ? [max] : [])];
}

/** Beside the edges: a computed answer has edges that no two engines round alike. */
function nearProbes(key: NumericKey): readonly Decimal[] {
  const { min, max } = numericBounds(key);
  const width = subtractDecimal(max, min);
  const size = compareDecimal(width, '0') === 0 ? absoluteDecimal(max) : width;
  const step = powerOfTen(magnitudeOf(size) - 3);
  const value = 'value' in key ? key.value : multiplyDecimal('0.5', addDecimal(min, max));
  return [value, subtractDecimal(min, step), addDecimal(max, step)];
}

function pairProbes(
  key: readonly (readonly [string, string])[],
  targets: readonly string[],
): readonly AnyResponse[] {
  const wrong = (target: string) =>
    targets[(targets.indexOf(target) + 1) % targets.length] ?? target;
  return [
    Object.fromEntries(key),
    ...key.map(([id]) => Object.fromEntries(key.filter(([other]) => other !== id))),
    ...key.map(([id]) =>
      Object.fromEntries(key.map(([one, target]) => [one, one === id ? wrong(target) : target])),
    ),
    Object.fromEntries(key.map(([one, target]) => [one, wrong(target)])),
  ].filter((pairs) => Object.keys(pairs).length > 0);
}

function distractorProbes({
  members,
  categories,
}: Extract<Interaction, { kind: 'categorize' }>): readonly AnyResponse[] {
  const key = Object.fromEntries(
    members.flatMap(({ id, category }) => (category === null ? [] : [[id, category]])),
  );
  const [first] = categories;
  return members.flatMap(({ id, category }) =>
    category === null && first ? [{ ...key, [id]: first.id }] : [],
  );
}

function hotspotProbes({
  areas,
}: Extract<Interaction, { kind: 'hotspot' }>): readonly AnyResponse[] {
  const middles = areas.map(({ shape, correct }) => ({ point: middleOf(shape), correct }));
  const keys = middles.filter(({ correct }) => correct).map(({ point }) => point);
  if (keys.length === 0) return [];
  const rest = middles.filter(({ correct }) => !correct).map(({ point }) => point);
  return [keys, ...keys.map((point) => [point]), ...rest.map((point) => [point])];
}

function middleOf(shape: Extract<Interaction, { kind: 'hotspot' }>['areas'][number]['shape']) {
  if (shape.kind === 'circle') return { x: shape.x, y: shape.y };
  if (shape.kind === 'rect') return { x: shape.x + shape.width / 2, y: shape.y + shape.height / 2 };
  const count = Math.max(1, shape.points.length);
  return {
    x: shape.points.reduce((sum, [x]) => sum + x, 0) / count,
    y: shape.points.reduce((sum, [, y]) => sum + y, 0) / count,
  };
}
