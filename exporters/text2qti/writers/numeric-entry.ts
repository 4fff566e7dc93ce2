/** Numbers: a value with a margin, or an interval. */
import { soleInteraction } from '../../../src/formats/sole-interaction.ts';
import { stemWithUnits } from '../../../src/formats/unit-line.ts';
import {
  absoluteDecimal,
  compareDecimal,
  normalizeDecimal,
  roundDecimal,
} from '../../../src/interactions/decimal.ts';
import { numericBounds } from '../../../src/interactions/numeric-entry/bounds.ts';
import type { Item, NumericKey } from '../../../src/model/index.ts';
import { newQuestion } from '../new-question.ts';
import type { Question, QuestionContext } from '../question.ts';

/** Accepted numbers have at least this size, or the whole file is refused. */
const smallest = '0.0001';

/** Why the numbers of an item cannot be asked for. */
export function refuseNumbers(keys: readonly NumericKey[]): string | undefined {
  if (keys.length > 1) return 'It accepts several numbers.';
  const bounds = keys.flatMap((key) => {
    const { min, max } = numericBounds(key);
    return [min, max];
  });
  const isTooSmall = bounds.some((bound) => compareDecimal(absoluteDecimal(bound), smallest) < 0);
  return isTooSmall ? `It accepts a number nearer to 0 than ${smallest}.` : undefined;
}

/** Bounds are rounded to four decimals by text2qti. */
export function writeNumericEntry(item: Item, context: QuestionContext): Question {
  const [key] = soleInteraction(item, 'numeric-entry').keys;
  if (key) reportKey(key, context);
  const fields = key ? [{ marker: '=', text: answerOf(key) }] : [];
  return newQuestion({ ...item, stem: stemWithUnits(item) }, fields, context);
}

function answerOf(key: NumericKey): string {
  switch (key.kind) {
    case 'exact': {
      const value = normalizeDecimal(key.value);
      return /^-?\d+$/.test(value) ? value : `${value} +- 0`;
    }
    case 'absolute':
      return `${normalizeDecimal(key.value)} +- ${absoluteDecimal(key.tolerance)}`;
    case 'percent':
      return `${normalizeDecimal(key.value)} +- ${absoluteDecimal(key.percent)}%`;
    case 'range':
      return `[${normalizeDecimal(key.min)}, ${normalizeDecimal(key.max)}]`;
    case 'significant-figures': {
      const { min, max } = numericBounds(key);
      return `[${min}, ${max}]`;
    }
  }
}

function reportKey(key: NumericKey, { report }: QuestionContext): void {
  const { min, max } = numericBounds(key);
  if (key.kind === 'significant-figures') {
    report({
      kind: 'degraded',
      field: 'keys',
      reason: `It becomes an interval that ends at the numbers at which rounding changes: ${min} and ${max}.`,
    });
  }
  const isRounded = [min, max].some((bound) => compareDecimal(roundDecimal(bound, 4), bound) !== 0);
  if (isRounded) {
    report({
      kind: 'degraded',
      field: 'keys',
      reason: `Bounds have four decimals: ${min} and ${max} become ${roundDecimal(min, 4)} and ${roundDecimal(max, 4)}.`,
    });
  }
}
