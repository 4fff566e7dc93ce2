/** Why a question is not imported, since it is there already, or not under its own id. */
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Diagnostic } from '../../model/index.ts';
import type { KnownItem, Match } from './known-items.ts';
import type { IncomingItem } from './merge-types.ts';

/** Names the item that is not replaced because its key would be lost. */
export function reportKept({ origin, file }: IncomingItem, { id, path }: Match): Diagnostic {
  return diagnostic('import-key-differs', {
    message: `${origin}: The question has no key that is sure, so it does not replace ${id} (${path}).`,
    hint: 'Correct the answer in the source.',
    place: { file },
    item: id,
  });
}

/** Names the item that is there, and what differs. */
export function reportSkipped({ origin, file }: IncomingItem, match: Match): Diagnostic {
  const { id, path, identity, incoming, by } = match;
  const where = `${id} (${path})`;
  const about = { place: { file }, item: id };
  if (by === 'source' && identity.asked !== incoming.asked) {
    return diagnostic('import-changed-in-source', {
      message: `${origin}: The question came into the bank as ${where} and differs from it now; it was skipped.`,
      hint: 'Use `--on-duplicate replace` to take the change, `new` to keep both.',
      ...about,
    });
  }
  if (identity.key !== incoming.key) {
    return diagnostic('import-key-differs', {
      message: `${origin}: The question is in the bank as ${where}, but with another answer; it was skipped.`,
      hint: 'Find out which is right; `--on-duplicate replace` takes this one, `new` keeps both.',
      ...about,
    });
  }
  const differs = identity.rest === incoming.rest ? '' : '; title, feedback or other data differ';
  return diagnostic('import-duplicate', {
    message: `${origin}: The question is in the bank as ${where}${differs}; it was skipped.`,
    ...about,
  });
}

/** Names the item whose id the question has: it may be an older form of it. */
export function reportRenamed(
  { origin, file }: IncomingItem,
  { id, path }: KnownItem,
  given: string,
): Diagnostic {
  return diagnostic('import-id-taken', {
    message: `${origin}: The bank has another question as ${id} (${path}), so this one was added as ${given}.`,
    hint: 'If both are the same question, keep one of them.',
    place: { file },
    item: given,
  });
}
