/**
 * Hands the opened site to pages. Astro bundles pages apart from the code that opens the bank, so
 * the two meet in a global; nothing else may use it.
 */
import type { OpenSite } from './open-site.ts';

declare global {
  var stemmaSite: (() => Promise<OpenSite>) | undefined;
}

/** The site as it is now: in development the bank is read again after each change. */
export function currentSite(): Promise<OpenSite> {
  if (globalThis.stemmaSite === undefined) throw new Error('No site is open.');
  return globalThis.stemmaSite();
}
