/** The deck and the tags of a note. */
import type { Item } from '../../src/model/index.ts';
import type { Note, NoteContext } from './note.ts';

/** The main topic is the deck; all other data about the item are tags. */
export function placeNote(
  item: Item,
  { root, fallback }: { readonly root: string; readonly fallback: string },
  report: NoteContext['report'],
): Pick<Note, 'deck' | 'tags'> {
  const [main, ...others] = item.topics;
  if (main === undefined && root === '') {
    report({
      kind: 'degraded',
      field: 'topics',
      reason: `Every card has a deck: without a topic it is “${fallback}”.`,
    });
  }
  if (others.length > 0) {
    report({
      kind: 'degraded',
      field: 'topics',
      reason: `Only the main topic becomes a deck; ${others.join(', ')} becomes a tag.`,
    });
  }
  const spaced = item.tags.filter((tag) => /\s/.test(tag));
  if (spaced.length > 0) {
    report({
      kind: 'degraded',
      field: 'tags',
      reason: `Tags have no blanks: they are underscores in ${spaced.join(', ')}.`,
    });
  }
  const decks = [root, main === undefined ? '' : levels(main)].filter((part) => part !== '');
  return {
    deck: decks.length > 0 ? decks.join('::') : levels(fallback),
    tags: [
      ...item.tags,
      ...(item.difficulty ? [`difficulty::${item.difficulty}`] : []),
      ...(item.bloom ? [`bloom::${item.bloom}`] : []),
      ...item.outcomes.map((outcome) => `outcome::${outcome}`),
      ...others.map((topic) => `topic::${levels(topic)}`),
    ].map((tag) => tag.trim().replace(/\s+/g, '_')),
  };
}

/** `A/B` as a deck; what Anki would take for a further level is none. */
function levels(topic: string): string {
  return topic
    .split('/')
    .map((level) => level.replace(/::+/g, ':').trim())
    .filter((level) => level !== '')
    .join('::');
}
