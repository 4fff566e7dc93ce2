/** The publishing rule: what the public site and the packages beside it may show. */
import type { Item, ItemMetadata } from '../model/index.ts';

/** What may be shown of an item in public: everything, all but the key, or nothing. */
export type Visibility = 'full' | 'without-key' | 'hidden';

/**
 * The one rule. Only published items appear: a draft or an item under review is not finished, a
 * retired one is withdrawn. Of these `practice` shows all, `preview` hides what gives the key
 * away, `secure` stays out.
 */
export function visibilityOf(item: Pick<ItemMetadata, 'status' | 'release'>): Visibility {
  if (item.status !== 'published' || item.release === 'secure') return 'hidden';
  return item.release === 'practice' ? 'full' : 'without-key';
}

/** Whether the item appears on the public site at all. */
export function isPublic(item: Pick<ItemMetadata, 'status' | 'release'>): boolean {
  return visibilityOf(item) !== 'hidden';
}

/** Whether a package of these items, which holds their keys, may stand on the public site. */
export function arePackagesPublic(items: readonly Pick<Item, 'status' | 'release'>[]): boolean {
  return items.every((item) => visibilityOf(item) === 'full');
}
