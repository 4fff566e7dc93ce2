/** What the parser of MDX throws where tags or braces are malformed. */

/** A fault in words, and where (0-based offset into the text). */
export interface ParserFault {
  readonly message: string;
  readonly offset: number;
}

/** The fault that an error tells of; errors without a place are none and are thrown on. */
export function faultOf(error: unknown): ParserFault {
  if (!(error instanceof Error) || !('place' in error)) throw error;
  // What was expected instead is a list of everything that JavaScript allows.
  const [message] = error.message.split(', expected ');
  return { message: `${message}.`, offset: offsetIn(error.place) ?? 0 };
}

function offsetIn(place: unknown): number | undefined {
  if (typeof place !== 'object' || place === null) return undefined;
  if ('offset' in place && typeof place.offset === 'number') return place.offset;
  return 'start' in place ? offsetIn(place.start) : undefined;
}
