/** A place to type or choose in: how it is declared, shown and judged. */

import { addDecimal, multiplyDecimal, normalizeDecimal } from '../../interactions/decimal.ts';
import { numericBounds } from '../../interactions/numeric-entry/bounds.ts';
import type {
  InlineChoiceInteraction,
  Item,
  NumericEntryInteraction,
  NumericKey,
  TextEntryInteraction,
} from '../../model/index.ts';
import { plainText } from '../plain-text.ts';
import { element, type XmlElement } from '../xml.ts';
import {
  allOf,
  anyOf,
  baseValue,
  correct,
  mapResponse,
  operator,
  variable,
} from './expressions.ts';
import { isFixed } from './is-fixed.ts';
import type { QtiItemContext } from './item-parts.ts';
import { responseDeclaration } from './response-declaration.ts';
import { responseId } from './response-id.ts';
import { textKeys } from './text-keys.ts';

/** A gap in the text of an item, or its one field. */
export type GapInteraction =
  | InlineChoiceInteraction
  | NumericEntryInteraction
  | TextEntryInteraction;

/** What a gap is in QTI. */
export interface QtiGap {
  readonly response: string;
  readonly declaration: XmlElement;
  /** Stands in the text. */
  readonly place: XmlElement;
  /** Whether the response is right. */
  readonly isRight: XmlElement;
  /** Whether its mapping gives 1 to what is right and 0 to all else. */
  readonly isMapped: boolean;
}

/** The gap of an interaction. */
export function qtiGap(interaction: GapInteraction, item: Item, context: QtiItemContext): QtiGap {
  switch (interaction.kind) {
    case 'inline-choice':
      return menu(interaction, item, context);
    case 'numeric-entry':
      return numberGap(interaction);
    case 'text-entry':
      return textGap(interaction);
  }
}

function menu(
  { id, choices }: InlineChoiceInteraction,
  item: Item,
  { report }: QtiItemContext,
): QtiGap {
  const response = responseId(id);
  const keys = choices.filter((choice) => choice.correct).map((choice) => choice.id);
  return {
    response,
    declaration: responseDeclaration({
      identifier: response,
      cardinality: 'single',
      baseType: 'identifier',
      correct: keys.slice(0, 1),
      ...(keys.length > 1 && { mapping: { entries: keys.map((key) => [key, '1'] as const) } }),
    }),
    place: element(
      'inlineChoiceInteraction',
      { responseIdentifier: response, shuffle: String(item.shuffle) },
      ...choices.map((choice, index) =>
        element(
          'inlineChoice',
          {
            identifier: choice.id,
            ...(isFixed(item, choice.id, index === choices.length - 1) && { fixed: 'true' }),
          },
          plainText(choice.content, 'choices', report),
        ),
      ),
    ),
    isRight:
      keys.length > 1
        ? operator('gte', mapResponse(response), baseValue('float', 1))
        : operator('match', variable(response), correct(response)),
    isMapped: false,
  };
}

function textGap({ id, keys }: TextEntryInteraction): QtiGap {
  const response = responseId(id);
  const { literals, patterns } = textKeys(keys);
  const caseless = new Set(literals.filter(({ isCaseless }) => isCaseless).map(({ text }) => text));
  const conditions = [
    ...(literals.length > 0 ? [operator('gte', mapResponse(response), baseValue('float', 1))] : []),
    ...patterns.map((pattern) => element('patternMatch', { pattern }, variable(response))),
  ];
  return {
    response,
    declaration: responseDeclaration({
      identifier: response,
      cardinality: 'single',
      baseType: 'string',
      correct: literals.slice(0, 1).map(({ text }) => text),
      mapping: {
        entries: literals.map(({ text }) => [text, '1'] as const),
        caseSensitive: (text) => !caseless.has(text),
      },
    }),
    place: element('textEntryInteraction', { responseIdentifier: response }),
    isRight: anyOf(conditions),
    isMapped: patterns.length === 0,
  };
}

function numberGap({ id, keys }: NumericEntryInteraction): QtiGap {
  const response = responseId(id);
  return {
    response,
    declaration: responseDeclaration({
      identifier: response,
      cardinality: 'single',
      baseType: 'float',
      correct: keys.slice(0, 1).map(typicalValue),
    }),
    place: element('textEntryInteraction', { responseIdentifier: response }),
    isRight: anyOf(keys.map((key) => isWithin(response, key))),
    isMapped: false,
  };
}

/** The value itself, the middle of an interval. */
function typicalValue(key: NumericKey): string {
  if (key.kind !== 'range') return normalizeDecimal(key.value);
  return multiplyDecimal(addDecimal(key.min, key.max), '0.5');
}

/** Bounds and not a tolerance: that is what every engine compares alike. */
function isWithin(response: string, key: NumericKey): XmlElement {
  const { min, max, minInclusive, maxInclusive } = numericBounds(key);
  return allOf([
    operator(minInclusive ? 'gte' : 'gt', variable(response), baseValue('float', min)),
    operator(maxInclusive ? 'lte' : 'lt', variable(response), baseValue('float', max)),
  ]);
}
