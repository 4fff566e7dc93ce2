/** MC, MA, TF, ORD and MAT. */
import { choiceAnswer, truthChoices } from '../answer/choice-answer.ts';
import { matchAnswer } from '../answer/match-answer.ts';
import { orderAnswer } from '../answer/order-answer.ts';
import type { ReadAnswer } from '../answer/read-answer.ts';
import type { RowSource } from './read-row.ts';

/** Choices, each followed by `correct` or `incorrect`; another word leaves the item without key. */
export function readChoices(
  { rest, content, report }: RowSource,
  cardinality: 'single' | 'multiple',
): ReadAnswer | undefined {
  const pairs = pairsOf(rest);
  const roles = pairs.map(([, role]) => role.trim().toLowerCase());
  const wrong = roles.find((role) => role !== 'correct' && role !== 'incorrect');
  if (wrong !== undefined) {
    const message = `A choice is neither correct nor incorrect but “${wrong.slice(0, 40)}”.`;
    report('import-value-invalid', message, 'These words are English in every language.');
  }
  const choices = pairs.map(([text], index) => ({
    content: content(text),
    correct: wrong === undefined && roles[index] === 'correct',
  }));
  return choiceAnswer(choices, cardinality, report);
}

/** `true` or `false`. */
export function readTruth({ rest: [word = ''], report }: RowSource): ReadAnswer | undefined {
  const key = /^(?:true|false)$/i.test(word.trim()) ? /^t/i.test(word.trim()) : undefined;
  return choiceAnswer(truthChoices(key), 'single', report);
}

/** Entries in their order. */
export function readOrder({ rest, content, report }: RowSource): ReadAnswer | undefined {
  return orderAnswer(rest.map(content), report);
}

/** Each source followed by its target. */
export function readMatch({ rest, content, report }: RowSource): ReadAnswer | undefined {
  const pairs = pairsOf(rest).map(([source, target]) => ({
    source: content(source),
    target: content(target),
  }));
  return matchAnswer(pairs, report);
}

function pairsOf(fields: readonly string[]): readonly (readonly [string, string])[] {
  return fields.flatMap((field, index): (readonly [string, string])[] =>
    index % 2 === 0 ? [[field, fields[index + 1] ?? '']] : [],
  );
}
