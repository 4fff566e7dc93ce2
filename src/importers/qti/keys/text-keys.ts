/** Accepted texts of a response. */
import type { XmlElement } from '../../../formats/xml.ts';
import { textOf } from '../../../formats/xml-query.ts';
import { compilePattern } from '../../../interactions/text-entry/pattern.ts';
import type { TextKey } from '../../../model/index.ts';
import type { ReportFinding } from '../../answer/read-answer.ts';
import { distinctKeys, literalKey } from '../../answer/text-answer.ts';
import type { MapEntry, ResponseDeclaration } from '../declarations/response.ts';
import type { AcceptedTest } from './accepted-tests.ts';

/** The texts that earn most, and the texts and patterns that the rules state. */
export function textKeys(
  declaration: ResponseDeclaration,
  tests: readonly AcceptedTest[],
  values: readonly string[],
  report: ReportFinding,
): readonly TextKey[] {
  const stated = tests.flatMap((test) => textKey(test, declaration, report));
  const mapped = mappedKeys(declaration, values);
  const known = [...mapped, ...stated];
  return distinctKeys(known.length > 0 ? known : values.flatMap(literalKey));
}

/** All texts that earn as much as the best one; the correct response first. */
function mappedKeys(
  { mapping }: ResponseDeclaration,
  values: readonly string[],
): readonly TextKey[] {
  const most = Math.max(...(mapping?.entries.map(({ value }) => value) ?? [0]));
  const best = mapping?.entries.filter(({ value }) => value === most && value > 0) ?? [];
  const isCorrect = ({ key }: MapEntry) =>
    values.some((one) => one.trim().toLowerCase() === key.trim().toLowerCase());
  const ordered = [...best.filter(isCorrect), ...best.filter((entry) => !isCorrect(entry))];
  return ordered.flatMap(({ key, caseRule }) =>
    caseRule === 'stated' ? exactKey(key) : literalKey(key),
  );
}

/** A text whose letter case the source expressly counts: only a pattern does that here. */
function exactKey(text: string): readonly TextKey[] {
  const hasCase = text.toLowerCase() !== text.toUpperCase();
  if (!hasCase) return literalKey(text);
  const source = text
    .trim()
    .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
    .replace(/\s+/g, ' ');
  return [{ kind: 'pattern', source, flags: '' }];
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
  const key = { kind: 'pattern', ...withoutCase(source) } as const;
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

/** A pattern that accepts both cases of every letter, such as `[aA]b?`, is one without case. */
function withoutCase(source: string): { readonly source: string; readonly flags: string } {
  const folded = source.replace(/\[(\p{L})(\p{L})\]/gu, (set, first: string, second: string) =>
    first !== second && first.toLowerCase() === second.toLowerCase() ? first.toLowerCase() : set,
  );
  const letters = source
    .replace(/\[(\p{L})(\p{L})\]/gu, (set, first: string, second: string) =>
      first.toLowerCase() === second.toLowerCase() ? '' : set,
    )
    .replace(/\\[^\s]/g, '');
  const isFolded = folded !== source && !/\p{L}/u.test(letters);
  return isFolded ? { source: folded, flags: 'i' } : { source, flags: '' };
}
