/** Scores items by one word: rarer words, titles and whole words count for more. */
import { visitPostings } from './postings.ts';
import type { SearchFiles, WordEntry } from './search-format.ts';

/** Shorter words must be there as they are; longer ones may be the beginning of a word. */
const shortestPrefix = 2;

const titleWeight = 3;
const wholeWordWeight = 2;

/** A score for each item, 0 where no word begins with the given one. */
export async function scoreWord(word: string, files: SearchFiles): Promise<Float32Array> {
  const { count } = files.index;
  const scores = new Float32Array(count);
  for (const [found, items, titles = []] of await findWords(word, files)) {
    const rarity = Math.log1p(count / items.length) * (found === word ? wholeWordWeight : 1);
    visitPostings(items, (item) => {
      scores[item] = Math.max(scores[item] ?? 0, rarity);
    });
    visitPostings(titles, (item) => {
      scores[item] = Math.max(scores[item] ?? 0, rarity * titleWeight);
    });
  }
  return scores;
}

async function findWords(word: string, files: SearchFiles): Promise<WordEntry[]> {
  const isWanted =
    word.length < shortestPrefix || word.startsWith('id:')
      ? (found: string) => found === word
      : (found: string) => found.startsWith(word);
  const found = await Promise.all(filesOf(word, files.index.words).map(files.words));
  return found.flat().filter(([entry]) => isWanted(entry));
}

/** Numbers of the files that may hold words beginning with the given one. */
function filesOf(word: string, firstWords: readonly string[]): number[] {
  const numbers: number[] = [];
  for (const [number, first] of firstWords.entries()) {
    const next = firstWords[number + 1];
    const mayBegin = first <= word || first.startsWith(word);
    const mayEnd = next === undefined || next > word;
    if (mayBegin && mayEnd) numbers.push(number);
  }
  return numbers;
}
