/** Names the copies of items in one quiz. */
import { copyIdent } from '../../src/formats/qti12/identifiers.ts';

/** What has been named so far. */
export interface CopyNaming {
  /** The identifier of the next copy of an item. */
  readonly copy: (id: string) => string;
  /** Identifiers of the stimuli placed so far, by id. */
  readonly stimuli: Map<string, string>;
}

/** Nothing named yet. */
export function newCopyNaming(quiz: string): CopyNaming {
  const counts = new Map<string, number>();
  return {
    copy: (id) => {
      const count = (counts.get(id) ?? 0) + 1;
      counts.set(id, count);
      return copyIdent(quiz, id, count);
    },
    stimuli: new Map(),
  };
}
