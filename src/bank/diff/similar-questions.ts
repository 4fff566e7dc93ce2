/** Finds questions of a bank that say nearly the same. */
import { foldText } from '../query/index.ts';

/** A question by its words. */
export interface QuestionWords {
  readonly id: string;
  /** Stem and choices, formulas left out or not. */
  readonly text: string;
}

/** Two questions that are alike. */
export interface SimilarPair {
  readonly id: string;
  readonly other: string;
  /** From `leastLikeness` to 1. */
  readonly likeness: number;
}

/**
 * Of all pairs of neighbouring words in two questions so many are in both. Two questions of twenty
 * words that differ in one word share 17 of 21 pairs: 0.81.
 */
export const leastLikeness = 0.8;

/** Of texts made by one mould only so many are compared with each other. */
const mostAlike = 200;

/** The share of pairs of neighbouring words that both texts have; of equal texts 1. */
export function likeness(left: string, right: string): number {
  return shared(pairsOf(left), pairsOf(right));
}

function shared(left: ReadonlySet<string>, right: ReadonlySet<string>): number {
  if (left.size === 0 || right.size === 0) return 0;
  let both = 0;
  for (const pair of left) if (right.has(pair)) both += 1;
  return both / (left.size + right.size - both);
}

/** Neighbouring words; a text of one word is its own pair. */
function pairsOf(text: string): ReadonlySet<string> {
  const words = foldText(text).match(/[\p{L}\p{N}]+|[^\p{L}\p{N}\s]/gu) ?? [];
  const tokens = words.filter((word) => /[\p{L}\p{N}]/u.test(word));
  if (tokens.length < 2) return new Set(tokens);
  return new Set(tokens.slice(1).map((word, index) => `${tokens[index]} ${word}`));
}

/**
 * The pairs of a question of `some` with any of `all`, each once, in the order of `some` and the
 * most alike first.
 */
export function similarQuestions(
  some: readonly QuestionWords[],
  all: readonly QuestionWords[],
): readonly SimilarPair[] {
  const questions = all.map(({ id, text }) => ({ id, pairs: pairsOf(text) }));
  const rarestFirst = orderByRarity(questions.map(({ pairs }) => pairs));
  const asked = some.map(({ id, text }, rank) => ({ id, rank, pairs: pairsOf(text) }));
  const ranks = new Map(asked.map(({ id, rank }) => [id, rank]));
  const holders = new Map<string, (typeof asked)[number][]>();
  for (const question of asked) {
    for (const pair of decisive(question.pairs, rarestFirst)) {
      const list = holders.get(pair);
      if (list === undefined) holders.set(pair, [question]);
      else if (list.length < mostAlike) list.push(question);
    }
  }
  const found = asked.map((): SimilarPair[] => []);
  for (const { id: other, pairs } of questions) {
    const candidates = new Set(
      decisive(pairs, rarestFirst).flatMap((pair) => holders.get(pair) ?? []),
    );
    for (const { id, rank, pairs: own } of candidates) {
      // Two that are both asked for are told once, at the later one.
      if (id === other || (ranks.get(other) ?? -1) > rank) continue;
      const alike = shared(own, pairs);
      if (alike >= leastLikeness) found[rank]?.push({ id, other, likeness: alike });
    }
  }
  return found.flatMap((pairs) => pairs.sort((a, b) => b.likeness - a.likeness));
}

function orderByRarity(texts: readonly ReadonlySet<string>[]): (a: string, b: string) => number {
  const counts = new Map<string, number>();
  for (const pairs of texts)
    for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  const count = (pair: string): number => counts.get(pair) ?? 0;
  return (a, b) => count(a) - count(b) || (a < b ? -1 : a > b ? 1 : 0);
}

/**
 * The rarest pairs of a text, so many that two texts that are alike enough have one of them in
 * common: who shares none of these lacks more than may be lacking.
 */
function decisive(
  pairs: ReadonlySet<string>,
  rarestFirst: (a: string, b: string) => number,
): readonly string[] {
  const count = pairs.size - Math.ceil(leastLikeness * pairs.size) + 1;
  return [...pairs].sort(rarestFirst).slice(0, count);
}
