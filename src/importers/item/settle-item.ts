/** An imported item as its own file in a bank will have it. */
import { parseItem } from '../../markdown/parse-item.ts';
import { printItem } from '../../markdown/print-item.ts';
import type { AuthoredItem } from '../../model/index.ts';
import { contradictionIn } from './contradiction-in.ts';

/** The item, and what of it changed; or why no file can be written for it. */
export type SettledItem =
  | { readonly ok: true; readonly item: AuthoredItem; readonly changed?: string }
  | { readonly ok: false; readonly reason: string };

/**
 * What a bank stores is the printed item: one that does not come back with the same answers is
 * refused; one whose other contents come back differently is taken as it comes back.
 */
export function settleItem(authored: AuthoredItem): SettledItem {
  const contradiction = contradictionIn(authored);
  if (contradiction !== undefined) return { ok: false, reason: contradiction };
  const { item: stored, diagnostics } = parseItem(printItem(authored), authored.path);
  if (!stored) {
    const fault = diagnostics.find(({ severity }) => severity === 'error');
    return { ok: false, reason: fault?.message ?? 'No file can be written for it.' };
  }
  const { metadata: _, ...content } = stored;
  const { metadata, ...given } = authored;
  if (isSame(content, given)) return { ok: true, item: authored };
  if (!isSame(content.interactions, given.interactions)) {
    return { ok: false, reason: 'Its answers would be others once its file is written.' };
  }
  const changed = diagnostics[0]?.message ?? 'Markdown has no words for some of its content.';
  return { ok: true, item: { ...content, metadata }, changed };
}

function isSame(left: unknown, right: unknown): boolean {
  return ordered(left) === ordered(right);
}

/** Text that does not depend on the order of names; the proportion of an image is no content. */
function ordered(value: unknown): string {
  return JSON.stringify(value, (name, part: unknown) => {
    if (name === 'proportion') return undefined;
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    const entries = Object.entries(part).filter(([, one]) => one !== null);
    return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}
