/** Takes the metadata out of an item or header. */
import type { ItemMetadata } from '../model/index.ts';

/** The metadata and nothing else, by naming each key: what is beside it stays behind. */
export function metadataOf(item: ItemMetadata): ItemMetadata {
  const { topics, difficulty, points, tags, outcomes, bloom, status, release, stimulus } = item;
  const { shuffle, fixed, scoring, language, license, authors, source, references, minutes } = item;
  const { reviewed } = item;
  return {
    topics,
    ...(difficulty === undefined ? {} : { difficulty }),
    points,
    tags,
    outcomes,
    ...(bloom === undefined ? {} : { bloom }),
    status,
    release,
    ...(reviewed === undefined ? {} : { reviewed }),
    ...(stimulus === undefined ? {} : { stimulus }),
    shuffle,
    fixed,
    ...(scoring === undefined ? {} : { scoring }),
    language,
    ...(license === undefined ? {} : { license }),
    authors,
    ...(source === undefined ? {} : { source }),
    references,
    ...(minutes === undefined ? {} : { minutes }),
  };
}
