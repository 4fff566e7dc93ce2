/** The feed of changes, for feed readers. */
import { element, printXmlDocument, type XmlElement } from '../../formats/xml.ts';
import { uuidOf } from '../../node/uuid-of.ts';
import type { Period } from '../history/list-periods.ts';
import { countOf } from '../labels.ts';
import type { OpenSite } from '../open-site.ts';
import { changesPath, feedPath } from '../page/changes-page.ts';

/** Periods in the feed. */
const mostEntries = 20;

/**
 * The feed, an entry for each period. Addresses are relative to that of the feed: the build does
 * not know where the site will stand.
 * @see https://www.rfc-editor.org/rfc/rfc4287
 */
export function feedFile({ periods, catalog }: OpenSite): string {
  const { title } = catalog.settings;
  const entries = periods.slice(0, mostEntries);
  return printXmlDocument(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom' },
      element('id', {}, `urn:uuid:${uuidOf(title)}`),
      element('title', {}, `${title}: changes`),
      element('link', { rel: 'self', href: feedPath, type: 'application/atom+xml' }),
      element('link', { rel: 'alternate', href: changesPath, type: 'text/html' }),
      element('updated', {}, dateOf(entries[0]?.time ?? 0)),
      element('author', {}, element('name', {}, title)),
      ...entries.map((period) => entry(period, title)),
    ),
  );
}

function entry(period: Period, title: string): XmlElement {
  const { name, slug, time } = period;
  return element(
    'entry',
    {},
    element('id', {}, `urn:uuid:${uuidOf(`${title}\n${slug}`)}`),
    element('title', {}, name),
    element('link', { rel: 'alternate', href: `${changesPath}#${slug}`, type: 'text/html' }),
    element('updated', {}, dateOf(time)),
    element('content', { type: 'text' }, words(period)),
  );
}

function words({ added, changed, removed }: Period): string {
  const corrected = changed.filter(({ kinds }) => kinds.includes('key'));
  const lines: readonly (readonly [string, readonly { readonly title: string }[]])[] = [
    ['Corrected keys', corrected],
    ['Changed', changed.filter((item) => !corrected.includes(item))],
    ['New', added],
    ['Withdrawn', removed],
  ];
  return lines
    .filter(([, items]) => items.length > 0)
    .map(([label, items]) => {
      const named = items.slice(0, 20).map(({ title }) => title);
      const more = items.length - named.length;
      return `${label}: ${[...named, ...(more > 0 ? [countOf(more, 'other')] : [])].join('; ')}.`;
    })
    .join('\n');
}

function dateOf(seconds: number): string {
  return new Date(seconds * 1000).toISOString().replace('.000', '');
}
