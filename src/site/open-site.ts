/** Opens a bank as a site: what every page, in development and in a build, is made from. */
import type { ItemHeader } from '../bank/item-header.ts';
import { type Visibility, visibilityOf } from '../bank/release.ts';
import type { SearchRecord } from '../bank/search/index.ts';
import { compareDiagnostics } from '../diagnostics/compare-diagnostics.ts';
import { parseContent } from '../markdown/parse-content.ts';
import type { Diagnostic } from '../model/index.ts';
import type { Audience } from '../node/audience.ts';
import { indexBank, type Layers } from '../node/index-bank.ts';
import { lifecycleFindings } from '../node/lifecycle/lifecycle-findings.ts';
import { type BankFiles, openBankFiles } from './bank-files.ts';
import { openBodies } from './bodies/open-bodies.ts';
import { makeCatalog } from './catalog/make-catalog.ts';
import { contentWriter } from './content-writer.ts';
import { openTold } from './history/open-told.ts';
import { type Html, raw } from './html.ts';
import { guideSlugs } from './integration/guides-plugin.ts';
import type { ItemBody } from './item/item-body.ts';
import { type NavigationLink, navigation } from './navigation.ts';
import { packageLinks, type SitePackage } from './packages.ts';
import { allPages, type Pages } from './page/all-pages.ts';
import { itemRow } from './page/item-row.ts';
import { authorPages } from './problems/author-pages.ts';
import { remember, rememberFew } from './remember.ts';
import { repositoryFolder } from './repository-folder.ts';
import type { Site } from './site.ts';
import { layeredLinks, sourceLinks } from './source-links.ts';

/** Where the site is made from and for whom. */
export interface SiteOptions {
  /** Directory of the bank. */
  readonly bank: string;
  /** How it is opened: with which overlays. */
  readonly layers?: Layers;
  /** Begins and ends with a slash. */
  readonly base: string;
  /** Instructors see everything, with its problems. */
  readonly audience: Audience;
  /** Packages to put on the site. */
  readonly packages: readonly SitePackage[];
}

/** A site, open. */
export interface OpenSite extends Site {
  readonly audience: Audience;
  readonly pages: Pages;
  readonly navigation: readonly NavigationLink[];
  /** What the search finds, in the catalog's order. */
  readonly searchRecords: () => readonly SearchRecord[];
  /** Classes that stand for styles of formulas, of all pages written so far. */
  readonly styles: Set<string>;
  readonly files: BankFiles;
  /** Bytes of a file of the bank. */
  readonly readAsset: (path: string) => Uint8Array | undefined;
  /** Everything wrong in the bank. */
  readonly problems: readonly Diagnostic[];
  readonly close: () => void;
}

/** Opens a site. @param styles are added to */
export async function openSite(
  options: SiteOptions,
  styles: Set<string> = new Set(),
): Promise<OpenSite> {
  const { base, audience } = options;
  const index = await indexBank(options.bank, options.layers);
  const shown = index.items.flatMap((header) => {
    const visibility = seenBy(audience, header);
    return visibility === 'hidden' ? [] : [{ header, visibility }];
  });
  const bodies = await openBodies(index, shown, styles);
  const reviews = audience === 'instructor' ? await lifecycleFindings(index) : [];
  const problems = [...index.diagnostics, ...reviews].sort(compareDiagnostics);
  const told = await openTold({ index, shown, isForAuthors: audience === 'instructor' }, styles);
  const catalog = makeCatalog(
    index.settings,
    shown.map(({ header }) => header),
    index.assessments.filter(({ release }) => audience === 'instructor' || release !== 'secure'),
  );
  const pagesByFile = new Map([
    ...catalog.items.map(({ path, id }) => [path, `items/${id}/`] as const),
    ...catalog.assessments.map(({ path, id }) => [path, `assessments/${id}/`] as const),
  ]);
  const pageOf = (path: string): string | undefined => pagesByFile.get(path);
  const files = openBankFiles({ base, readAsset: index.readAsset, pageOf });
  const write = (markdown: string, path: string, idPrefix: string): Html => {
    const writer = contentWriter({ path, idPrefix, foundStyle: (name) => styles.add(name) });
    return raw(files.resolve(writer.blocks(parseContent(markdown)).html));
  };
  const descriptions = new Map(
    catalog.assessments.flatMap(({ id, description, path }) =>
      description === undefined ? [] : [[id, write(description, path, `${id}-`)]],
    ),
  );
  const site: Site = {
    catalog,
    base,
    excerpt: bodies.excerpt,
    hasMath: bodies.hasMath,
    body: rememberFew((id) => resolveBody(bodies.body(id), files)),
    row: remember((item) => itemRow(rowOf(item, bodies.excerpt(item.id)), base)),
    history: told.historyOf,
    isHistoryComplete: told.isComplete,
    hasHistory: told.has,
    toldHistory: told.of,
    periods: told.periods,
    growth: told.growth,
    resolve: files.resolve,
    sourceLinks: layeredLinks(index, sourceLinks(index.settings, repositoryFolder(index.root))),
    packagesOf: packageLinks(options.packages, base),
    describeAssessment: ({ id }) => descriptions.get(id),
  };
  const pages = allPages(site);
  return {
    ...site,
    audience,
    pages:
      audience === 'public'
        ? pages
        : authorPages(pages, {
            base,
            diagnostics: problems,
            pageOf,
            readSource: index.readSource,
          }),
    navigation: navigation({
      assessments: catalog.assessments.length,
      guides: guideSlugs(index.root).length,
      problems: audience === 'instructor' ? problems.length : 0,
    }),
    searchRecords: () =>
      catalog.items.map((item) => ({ ...item, excerpt: bodies.excerpt(item.id) })),
    styles,
    files,
    readAsset: index.readAsset,
    problems,
    close: () => {
      bodies.close();
      told.close();
      index.close();
    },
  };
}

function seenBy(audience: Audience, item: ItemHeader): Visibility | 'with-notes' {
  return audience === 'instructor' ? 'with-notes' : visibilityOf(item);
}

function resolveBody(body: ItemBody, files: BankFiles): ItemBody {
  return {
    ...body,
    question: files.resolve(body.question),
    hints: body.hints.map(files.resolve),
    ...(body.answer === undefined ? {} : { answer: files.resolve(body.answer) }),
  };
}

function rowOf(item: ItemHeader, excerpt: string) {
  const [topic] = item.topics;
  return { ...item, excerpt, ...(topic === undefined ? {} : { topic }) };
}
