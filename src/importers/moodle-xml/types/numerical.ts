/** `numerical`: a number within a tolerance, with or without unit. */
import { childElements, elementAt } from '../../../formats/xml-query.ts';
import { readNumericKeys } from '../../moodle/read-entries.ts';
import type { TypeReading } from '../../moodle/reading.ts';
import { answersOf, fieldOf, type QuestionElement } from '../question-element.ts';

/** The unit is shown; what it would be worth is named. */
export function readNumerical(question: QuestionElement): TypeReading {
  const { keys, ...rest } = readNumericKeys(answersOf(question), question.report);
  const unit = readUnit(question);
  return {
    type: 'numeric',
    interactions: [
      { kind: 'numeric-entry', id: 'response', keys, ...(unit !== undefined && { unit }) },
    ],
    ...rest,
  };
}

/** The unit that answers are written in; others and their points are named. */
export function readUnit({ element, report }: QuestionElement): string | undefined {
  const list = elementAt(element, 'units');
  const units = list ? childElements(list, 'unit') : [];
  const own = units.find((unit) => Number(fieldOf(unit, 'multiplier')) === 1);
  const others = units.filter((unit) => unit !== own).map((unit) => fieldOf(unit, 'unit_name'));
  if (others.length > 0) {
    const message = `Answers in other units are not accepted now: ${others.join(', ')}.`;
    report('import-scoring-changed', message, 'The unit is shown in an item and not typed.');
  } else if (own && /^[12]$/.test(fieldOf(element, 'unitgradingtype'))) {
    const message = 'A missing or wrong unit costs nothing now.';
    report('import-scoring-changed', message, 'The unit is shown in an item and not typed.');
  }
  return (own && fieldOf(own, 'unit_name')) || undefined;
}
