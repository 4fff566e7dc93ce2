/** From an address in an item to a file of the bank. */
import { isLocalUrl } from './safe-url.ts';

/**
 * The path below the bank's root of the file that an item names, `fluids/pipe.svg`; undefined when
 * the address is remote, absolute, malformed or leads out of the bank.
 * @param itemPath path of the item's file below the bank's root
 * @param url as authored: relative to the item's file, percent-encoded
 */
export function resolveAsset(itemPath: string, url: string): string | undefined {
  if (!isLocalUrl(url)) return undefined;
  const path = decoded(url.replace(/[?#].*$/s, ''));
  if (path === undefined || path === '' || /[\\\p{Cc}]/u.test(path)) return undefined;
  const parts = itemPath.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) return undefined;
  }
  return parts.length > 0 ? parts.join('/') : undefined;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
