/** Tags and decks as metadata. */
import type { AuthoredMetadata, Bloom, Difficulty } from '../../model/index.ts';
import type { AnkiNote } from './collection.ts';

const difficulties: readonly Difficulty[] = ['easy', 'medium', 'hard'];
const blooms: readonly Bloom[] = [
  'remember',
  'understand',
  'apply',
  'analyze',
  'evaluate',
  'create',
];

/** The deck is the main topic; `topic::`, `difficulty::`, `bloom::` and `outcome::` mean what they say. */
export function readTags({ deck, tags }: AnkiNote): AuthoredMetadata {
  const main = topicOf(deck);
  const named = Map.groupBy(tags, (tag) => /^(topic|outcome|difficulty|bloom)::/.exec(tag)?.[1]);
  const values = (name: string) => (named.get(name) ?? []).map((tag) => tag.slice(name.length + 2));
  const difficulty = difficulties.find((one) => values('difficulty').includes(one));
  const bloom = blooms.find((one) => values('bloom').includes(one));
  const others = values('topic').map((tag) => topicOf(tag.replaceAll('_', ' ').split('::')));
  const topics = [...new Set([main, ...others].filter((topic) => topic !== ''))];
  const outcomes = values('outcome');
  const unread = tags.filter(
    (tag) =>
      !/^(?:topic|outcome)::/.test(tag) &&
      tag !== `difficulty::${difficulty}` &&
      tag !== `bloom::${bloom}`,
  );
  return {
    ...(topics.length > 0 && { topics }),
    ...(difficulty && { difficulty }),
    ...(bloom && { bloom }),
    ...(outcomes.length > 0 && { outcomes }),
    ...(unread.length > 0 && { tags: [...new Set(unread)] }),
  };
}

/** Levels between slashes; a slash in a name is none. */
function topicOf(levels: readonly string[]): string {
  return levels
    .map((level) => level.replace(/\s*\/\s*/g, ' - ').trim())
    .filter((level) => level !== '')
    .join('/');
}
