/** Opens the site once, and again when its bank has changed. */
import { type OpenSite, openSite, type SiteOptions } from '../open-site.ts';

/** The site as it is now. */
export interface SiteOpener {
  readonly current: () => Promise<OpenSite>;
  /** The next page reads the bank anew. */
  readonly forget: () => void;
  readonly close: () => Promise<void>;
}

/** Opens nothing until a page asks. */
export function siteOpener(options: SiteOptions): SiteOpener {
  // Pages made from code keep the classes that they were compiled with.
  const styles = new Set<string>();
  let site: Promise<OpenSite> | undefined;
  const close = async (): Promise<void> => {
    const closing = site;
    site = undefined;
    const opened = await closing?.catch(() => undefined);
    opened?.close();
  };
  return {
    current: () => {
      site ??= openSite(options, styles);
      return site;
    },
    forget: () => void close(),
    close,
  };
}
