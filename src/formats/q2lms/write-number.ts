/** A number with an absolute tolerance. */
import {
  addDecimal,
  decimalToNumber,
  multiplyDecimal,
  subtractDecimal,
} from '../../interactions/decimal.ts';
import { numericBounds } from '../../interactions/numeric-entry/bounds.ts';
import type { Item, NumericKey } from '../../model/index.ts';
import { soleInteraction } from '../sole-interaction.ts';
import type { AnswerContext, Q2lmsAnswer } from './answer.ts';

/** The first key; intervals become their middle and half their width. */
export function writeNumber(item: Item, { report }: AnswerContext): Q2lmsAnswer {
  const { keys, unit } = soleInteraction(item, 'numeric-entry');
  const [key, second] = keys;
  if (second !== undefined) {
    report({
      kind: 'degraded',
      field: 'keys',
      reason: `Of ${keys.length} accepted numbers only the first is written.`,
    });
  }
  if (unit !== undefined) {
    report({ kind: 'omitted', field: 'unit', reason: `There is no place for the unit ${unit}.` });
  }
  if (key === undefined) return { ...blank, asked: item, correct_answer: '', tolerance: 0 };
  if (key.kind === 'exact') {
    return { ...blank, asked: item, correct_answer: key.value, tolerance: 0 };
  }
  if (key.kind === 'absolute') {
    const tolerance = decimalToNumber(key.tolerance);
    return { ...blank, asked: item, correct_answer: key.value, tolerance };
  }
  report({ kind: 'degraded', field: 'keys', reason: reasons[key.kind] });
  return { ...blank, asked: item, ...middleOf(key) };
}

const blank = { type: 'numerical', choices: [] } as const;

const reasons: Readonly<Record<'percent' | 'range' | 'significant-figures', string>> = {
  percent: 'The tolerance in percent becomes the same absolute one.',
  range: 'The interval becomes its middle with half its width as tolerance.',
  'significant-figures': 'Significant figures become the tolerance of half a unit in the last one.',
};

function middleOf(key: NumericKey): Pick<Q2lmsAnswer, 'correct_answer' | 'tolerance'> {
  const { min, max } = numericBounds(key);
  return {
    correct_answer: multiplyDecimal(addDecimal(min, max), '0.5'),
    tolerance: decimalToNumber(multiplyDecimal(subtractDecimal(max, min), '0.5')),
  };
}
