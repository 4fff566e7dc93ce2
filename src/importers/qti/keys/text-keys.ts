/** Accepted texts of a response. */
import type { XmlElement } from '../../../formats/xml.ts';
import { textOf } from '../../../formats/xml-query.ts';
import { compilePattern } from '../../../interactions/text-entry/pattern.ts';
import type { TextKey } from '../../../model/index.ts';
import type { ReportFinding } from '../../answer/read-answer.ts';
import { distinctKeys, literalKey } from '../../answer/text-answer.ts';
import type { ResponseDeclaration } from '../declarations/response.ts';
import type { AcceptedTest } from './accepted-tests.ts';

/** The texts that earn most, and the patterns that the rules state. */
export function textKeys(
  declaration: ResponseDeclaration,
  tests: readonly AcceptedTest[],
  values: readonly string[],
  report: ReportFinding,
): readonly TextKey[] {
  const stated = tests.flatMap((test) => textKey(test, declaration, report));
  return distinctKeys(stated.length > 0 ? stated : mappedOrCorrect(declaration, values));
}

/** All texts that earn as much as the best one; the correct response first. */
function mappedOrCorrect(
  { mapping }: ResponseDeclaration,
  values: readonly string[],
): readonly TextKey[] {
  const most = Math.max(...(mapping?.entries.map(({ value }) => value) ?? [0]));
  const best = mapping?.entries.filter(({ value }) => value === most && value > 0) ?? [];
  const texts = best.map(({ key }) => key);
  const isMapped = (text: string) =>
    texts.some((one) => one.trim().toLowerCase() === text.trim().toLowerCase());
  const correct = texts.length === 0 ? values : values.filter(isMapped);
  return [...correct, ...texts].flatMap(literalKey);
}

function textKey(
  test: AcceptedTest,
  declaration: ResponseDeclaration,
  report: ReportFinding,
): readonly TextKey[] {
  if (test.kind === 'pattern') return patternKey(test.source, report);
  if (test.kind !== 'same') return [];
  return operandTexts(test.operand, declaration).flatMap(literalKey);
}

function patternKey(source: string, report: ReportFinding): readonly TextKey[] {
  const key = { kind: 'pattern', source, flags: '' } as const;
  const { problem } = compilePattern(key);
  if (problem === undefined && !source.includes('\n')) return [key];
  report(
    'import-answer-unmatched',
    `The pattern ${source.slice(0, 80)} cannot be used: ${problem ?? 'it has line breaks'}.`,
    'Write the accepted answers into the item.',
  );
  return [];
}

function operandTexts(operand: XmlElement, declaration: ResponseDeclaration): readonly string[] {
  if (operand.name === 'baseValue') return [textOf(operand)];
  const isCorrect = operand.name === 'correct' && operand.attributes.identifier === declaration.id;
  return isCorrect ? declaration.correct : [];
}
