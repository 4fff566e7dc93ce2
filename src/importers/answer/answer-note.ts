/** What of an answer found no place: nothing that an author wrote is lost. */
import { plainContent } from '../../formats/degradations/plain-content.ts';
import type { Content } from '../../model/index.ts';

/** A note with the answer as the source gives it; nothing without one. */
export function answerNote(...texts: readonly string[]): Content {
  const stated = texts.map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean);
  return stated.length === 0 ? [] : plainContent(`Answer in the source: ${stated.join('; ')}`);
}
