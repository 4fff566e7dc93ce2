/** Tells whether a change of an item asks for a new review. */
import type { AuthoredItem, ItemMetadata } from '../../model/index.ts';
import { diffItems } from '../diff/diff-items.ts';

/** Metadata that candidates and scores depend on. */
const meaningful: ReadonlySet<string> = new Set<keyof ItemMetadata>([
  'stimulus',
  'shuffle',
  'fixed',
  'language',
]);

/**
 * Whether what candidates see or how they are scored differs: everything but the layout of the file,
 * its place, the notes for instructors and metadata that only order the bank. Figures are compared
 * by their addresses.
 */
export function changesMeaning(before: AuthoredItem, after: AuthoredItem): boolean {
  const { changes } = diffItems(stated(before), stated(after));
  return changes.some(({ kind, part, isFormatting }) => {
    if (isFormatting || kind === 'moved' || kind === 'notes') return false;
    return kind !== 'metadata' || meaningful.has(part ?? '');
  });
}

function stated({ metadata, ...content }: AuthoredItem) {
  return { ...content, ...metadata };
}
