/** Which feedback is shown when. */

import type { XmlElement } from '../../formats/xml.ts';
import { childElements, descendants } from '../../formats/xml-query.ts';
import { type Condition, givesPoints, type Test } from './conditions.ts';
import { materialHtml } from './material.ts';

/** HTML of every feedback, sorted. */
export interface QuestionFeedback {
  readonly general?: string;
  readonly correct?: string;
  readonly incorrect?: string;
  /** By the value of the response that it is about: the identifier of a choice, a typed text. */
  readonly byAnswer: ReadonlyMap<string, string>;
  readonly hints: readonly string[];
  readonly solution?: string;
  /** Identifiers of feedback that is shown nowhere. */
  readonly unused: readonly string[];
}

type ItemFeedback = 'general' | 'correct' | 'incorrect';

const exact: ReadonlyMap<string, ItemFeedback> = new Map([
  ['general_fb', 'general'],
  ['correct_fb', 'correct'],
  ['general_incorrect_fb', 'incorrect'],
]);

/** Sorts by exact names, then by what shows the feedback, then by words in its name as Canvas does. */
export function readFeedback(item: XmlElement, conditions: readonly Condition[]): QuestionFeedback {
  const sorted: Partial<Record<ItemFeedback, string>> = {};
  const byAnswer = new Map<string, string>();
  const hints: string[] = [];
  const unused: string[] = [];
  let solution: string | undefined;
  for (const element of descendants(item, 'itemfeedback')) {
    const ident = element.attributes.ident ?? '';
    hints.push(...childElements(element, 'hint').map(materialHtml).filter(isText));
    const solutionHtml = childElements(element, 'solution').map(materialHtml).find(isText);
    if (solutionHtml !== undefined) solution ??= solutionHtml;
    const html = feedbackHtml(element);
    if (!isText(html)) continue;
    const place = placeOf(ident, conditions);
    if (place === undefined) unused.push(ident);
    else if (typeof place === 'string') sorted[place] ??= html;
    else for (const answer of place) byAnswer.set(answer, html);
  }
  return { ...sorted, byAnswer, hints, ...(solution !== undefined && { solution }), unused };
}

function feedbackHtml(element: XmlElement): string {
  const children = childElements(element).filter(
    ({ name }) => name !== 'hint' && name !== 'solution',
  );
  return materialHtml({ ...element, children });
}

function isText(html: string): boolean {
  return html.trim() !== '';
}

function placeOf(
  ident: string,
  conditions: readonly Condition[],
): ItemFeedback | readonly string[] | undefined {
  const known = exact.get(ident);
  if (known) return known;
  const showing = conditions.filter(({ feedback }) => feedback.includes(ident));
  const answers = showing.flatMap((condition) => answerOf(condition, ident) ?? []);
  if (answers.length > 0) return answers;
  if (/wrong|incorrect|_IC$/i.test(ident)) return 'incorrect';
  if (/correct|_C$/i.test(ident)) return 'correct';
  if (/general_|_all/i.test(ident)) return 'general';
  const [first] = showing;
  if (!first) return undefined;
  if (givesPoints(first)) return 'correct';
  return first.tests.every(({ kind }) => kind === 'other') && !first.score
    ? 'general'
    : 'incorrect';
}

/** The one answer that the condition is about; a scoring condition is about being right. */
function answerOf(condition: Condition, ident: string): string | undefined {
  const [only, second] = condition.tests;
  const test: Test | undefined = only?.kind === 'not' ? only.tests[0] : only;
  if (test?.kind !== 'equal' || second) return undefined;
  const isNamedForAnswer = ident.startsWith(test.value) || !/^(?:right|correct)/i.test(ident);
  if (givesPoints(condition) && !isNamedForAnswer) return undefined;
  // Blackboard names the answer where others name the response.
  return test.value === '' ? test.response : test.value;
}
