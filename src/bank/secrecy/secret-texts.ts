/** Which texts of an item are secret. */
import { drawVariants } from '../../interactions/formula/variants.ts';
import { numericBounds } from '../../interactions/numeric-entry/bounds.ts';
import type { Content, Interaction, Item, NumericKey, Tolerance } from '../../model/index.ts';
import { visibilityOf } from '../release.ts';
import { contentTexts } from './content-texts.ts';
import { itemParts } from './item-parts.ts';
import type { SecretPart, SecretText } from './secret-text.ts';

/** Everything that the item's release keeps from the public; notes always. */
export function secretTexts(item: Item): readonly SecretText[] {
  const visibility = visibilityOf(item);
  const contents = itemParts(item).flatMap(({ part, content, isKey }) => {
    const isSecret =
      part === 'notes' || visibility === 'hidden' || (isKey && visibility !== 'full');
    return isSecret ? textsOf(part, content) : [];
  });
  if (visibility === 'full') return contents;
  const keys = item.interactions.flatMap((interaction) => keyTexts(interaction, item.id));
  if (visibility === 'without-key') return [...keys, ...contents];
  return [
    { part: 'title', kind: 'phrase', text: item.title },
    { part: 'id', kind: 'code', text: item.id },
    ...item.tags.map((text): SecretText => ({ part: 'tag', kind: 'phrase', text })),
    ...keys,
    ...contents,
  ];
}

function textsOf(part: SecretPart, content: Content): readonly SecretText[] {
  return contentTexts(content).map((text) => ({ part, ...text }));
}

/** Keys that are no content: words, patterns, numbers, formulas. */
function keyTexts(interaction: Interaction, itemId: string): readonly SecretText[] {
  switch (interaction.kind) {
    case 'text-entry':
      return interaction.keys.map((key) =>
        key.kind === 'literal'
          ? { part: 'key', kind: 'phrase', text: key.value }
          : { part: 'key', kind: 'code', text: key.source },
      );
    case 'numeric-entry':
      return interaction.keys.flatMap((key) => numericTexts(key, interaction.unit));
    case 'formula':
      return [
        { part: 'formula', kind: 'code', text: interaction.expression },
        ...drawVariants(interaction, itemId, 1).flatMap(({ answer }) =>
          withUnit('answer', answer, interaction.unit),
        ),
        ...toleranceTexts(interaction.tolerance),
      ];
    case 'hotspot':
      return interaction.areas.flatMap(({ label }) =>
        label === undefined
          ? []
          : [{ part: 'region' as const, kind: 'phrase' as const, text: label }],
      );
    default:
      return [];
  }
}

function numericTexts(key: NumericKey, unit: string | undefined): readonly SecretText[] {
  const { min, max } = numericBounds(key);
  const stated = key.kind === 'range' ? [key.min, key.max] : [key.value];
  return [
    ...stated.flatMap((value) => withUnit('key', value, unit)),
    ...[min, max]
      .filter((bound) => !stated.includes(bound))
      .map((text): SecretText => ({ part: 'tolerance', kind: 'number', text })),
    ...(key.kind === 'absolute' ? numberText('tolerance', key.tolerance) : []),
    ...(key.kind === 'percent' ? numberText('tolerance', key.percent) : []),
  ];
}

function toleranceTexts(tolerance: Tolerance): readonly SecretText[] {
  return tolerance.kind === 'exact' ? [] : numberText('tolerance', tolerance.value);
}

function withUnit(
  part: SecretPart,
  value: string,
  unit: string | undefined,
): readonly SecretText[] {
  return [
    ...numberText(part, value),
    ...(unit === undefined ? [] : numberText(part, `${value} ${unit.replaceAll('$', '')}`)),
  ];
}

function numberText(part: SecretPart, text: string): readonly SecretText[] {
  return [{ part, kind: 'number', text }];
}
