/** M and O. */
import { matchAnswer } from '../answer/match-answer.ts';
import { orderAnswer } from '../answer/order-answer.ts';
import type { QuestionSource } from './question-source.ts';
import type { ReadQuestion } from './read-question.ts';
import { readScoring } from './read-scoring.ts';

/**
 * Numbered choices, and matches that name the number of theirs. Where a choice has several matches
 * it is they that have one choice each, so the sides change.
 */
export function readMatch(source: QuestionSource): ReadQuestion | undefined {
  const choices = numbered(source, 'CHOICE');
  const matches = numbered(source, 'MATCH');
  const counts = Map.groupBy(matches, ({ number }) => number);
  const isOneEach = choices.every(({ number }) => counts.get(number)?.length === 1);
  const [asked, given] = isOneEach ? [choices, matches] : [matches, choices];
  const targets = new Map(given.toReversed().map(({ content, number }) => [number, content]));
  const used = new Set(asked.map(({ number }) => number));
  const answer = matchAnswer(
    [
      ...asked.map(({ content, number }) => ({
        source: content,
        target: targets.get(number) ?? [],
      })),
      ...given
        .filter(({ number }) => !used.has(number))
        .map(({ content }) => ({ source: [], target: content })),
    ],
    source.report,
  );
  return answer && { ...answer, ...readScoring(source, 'match') };
}

/** Entries in their order; what is said about single ones has no place. */
export function readOrder(source: QuestionSource): ReadQuestion | undefined {
  const items = source.all('ITEM');
  if (items.some((property) => source.contentAt(property, 2).length > 0)) {
    source.report('import-part-dropped', 'Feedback on single entries of an order has no place.');
  }
  const answer = orderAnswer(
    items.map((property) => source.contentAt(property, 0)),
    source.report,
  );
  return answer && { ...answer, ...readScoring(source, 'order') };
}

function numbered({ all, contentAt }: QuestionSource, name: string) {
  return all(name).map((property) => ({
    number: (property.cells[0] ?? '').trim(),
    content: contentAt(property, 1),
  }));
}
