/** Numerical answers: a condition for each accepted number or interval. */

import { fullCredit } from '../../../src/formats/qti12/conditions.ts';
import { soleInteraction } from '../../../src/formats/sole-interaction.ts';
import { element, type XmlElement } from '../../../src/formats/xml.ts';
import {
  absoluteDecimal,
  addDecimal,
  compareDecimal,
  multiplyDecimal,
  normalizeDecimal,
  roundSignificant,
} from '../../../src/interactions/decimal.ts';
import { numericBounds } from '../../../src/interactions/numeric-entry/bounds.ts';
import type { Decimal, Item, NumericKey } from '../../../src/model/index.ts';
import type { Question, QuestionContext } from '../question.ts';
import { unitHtml } from '../unit-html.ts';

const response = 'response1';

/** Bounds are exact decimals; both importers need them even where there is no tolerance. */
export function writeNumericEntry(item: Item, context: QuestionContext): Question {
  const { keys, unit } = soleInteraction(item, 'numeric-entry');
  return {
    type: 'numerical_question',
    presentation: [context.stem(item, unitHtml(unit, context)), decimalField()],
    scoring: keys.map((key) =>
      fullCredit(testsOf(key, context), item.feedback.correct !== undefined),
    ),
    hasVerdict: true,
  };
}

/** A field for a number. */
export function decimalField(): XmlElement {
  return element(
    'response_str',
    { ident: response, rcardinality: 'Single' },
    element('render_fib', { fibtype: 'Decimal' }, element('response_label', { ident: 'answer1' })),
  );
}

function testsOf(
  key: NumericKey,
  { profile: { namesMargins }, report }: QuestionContext,
): readonly XmlElement[] {
  const { min, max, minInclusive } = numericBounds(key);
  if (key.kind === 'range') {
    return [limit('vargte', plainDecimal(key.min)), limit('varlte', plainDecimal(key.max))];
  }
  if (!namesMargins && isLopsided(key)) {
    report({
      kind: 'degraded',
      field: 'keys',
      reason: `It becomes the interval from ${min} to ${max}, which also accepts the number at which rounding changes.`,
    });
    return [limit('vargte', min), limit('varlte', max)];
  }
  const bounds = [
    // Classic knows a precise answer by its open lower bound.
    limit(key.kind === 'significant-figures' && minInclusive ? 'vargt' : 'vargte', min),
    limit('varlte', max),
  ];
  const value = element(
    'varequal',
    { respident: response, ...(namesMargins && marginOf(key)) },
    shownValue(key),
  );
  return [element('or', {}, value, element('and', {}, ...bounds))];
}

/** Figures are finer below a power of ten, and Classic knows a precise answer by even bounds. */
function isLopsided(key: Exclude<NumericKey, { kind: 'range' }>): boolean {
  if (key.kind !== 'significant-figures') return false;
  const { min, max } = numericBounds(key);
  const twice = multiplyDecimal('2', roundSignificant(key.value, key.figures));
  return compareDecimal(addDecimal(min, max), twice) !== 0;
}

function shownValue(key: Exclude<NumericKey, { kind: 'range' }>): Decimal {
  if (key.kind !== 'significant-figures') return plainDecimal(key.value);
  const rounded = roundSignificant(key.value, key.figures);
  return compareDecimal(rounded, key.value) === 0 ? plainDecimal(key.value) : rounded;
}

/** Without them New Quizzes computes the margin in binary and gets 0.0999…. */
function marginOf(key: Exclude<NumericKey, { kind: 'range' }>): Readonly<Record<string, string>> {
  switch (key.kind) {
    case 'exact':
      return { margintype: 'absolute', margin: '0' };
    case 'absolute':
      return { margintype: 'absolute', margin: plainMargin(key.tolerance) };
    case 'percent':
      return { margintype: 'percent', margin: plainMargin(key.percent) };
    case 'significant-figures':
      return compareDecimal(key.value, '0') === 0
        ? { margintype: 'absolute', margin: '0' }
        : { precisiontype: 'significantDigits', precision: String(key.figures) };
  }
}

/** As authored, its zeros kept, where that is a number for any reader. */
function plainDecimal(value: Decimal): Decimal {
  return /^-?\d+(?:\.\d+)?$/.test(value) ? value : normalizeDecimal(value);
}

function plainMargin(margin: Decimal): Decimal {
  return margin.startsWith('-') ? absoluteDecimal(margin) : plainDecimal(margin);
}

function limit(name: 'vargt' | 'vargte' | 'varlte', value: string): XmlElement {
  return element(name, { respident: response }, value);
}
