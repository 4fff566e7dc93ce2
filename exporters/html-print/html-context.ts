/** What writers of questions are given. */
import { base64 } from '@scure/base';
import { resolveAsset } from '../../src/content/resolve-asset.ts';
import { isSafeUrl } from '../../src/content/safe-url.ts';
import { contentToHtml, contentToInlineHtml, type HtmlOptions } from '../../src/content/to-html.ts';
import { visitContent } from '../../src/content/walk.ts';
import type { ContentFiles } from '../../src/formats/content-files.ts';
import type { ExportHost } from '../../src/formats/exporter.ts';
import { imageProportion } from '../../src/formats/image-proportion.ts';
import type { ReportLoss } from '../../src/formats/loss.ts';
import type { NotedFiles } from '../../src/formats/noted-files.ts';
import type { Paper, PaperQuestion } from '../../src/formats/paper/paper.ts';
import { type PaperWords, paperWords } from '../../src/formats/paper/paper-words.ts';
import type { Content, Item } from '../../src/model/index.ts';
import { mathOnPaper } from './html-math.ts';
import { writeGap } from './writers/gap.ts';

/** The state of writing one question. */
export interface HtmlContext {
  readonly question: PaperQuestion | undefined;
  readonly words: PaperWords;
  readonly language: string;
  readonly hasSolutions: boolean;
  readonly report: ReportLoss;
  readonly block: (content: Content) => string;
  readonly inline: (content: Content) => string;
  readonly stem: (item: Item) => string;
  /** The address of a file beside the item, with the file in it. */
  readonly asset: (url: string) => string;
  /** Width divided by height of an image; 1 where it is unknown. */
  readonly proportion: (url: string) => number;
}

/** What all questions of an export share. */
export interface HtmlSettings {
  readonly host: ExportHost;
  readonly files: NotedFiles;
  /** Addresses by path below the bank's root. */
  readonly embedded: Map<string, string>;
  readonly hasSolutions: boolean;
}

/** Why an image may be missing on paper. */
export const remoteImages = 'An image on the web is there only if it can be fetched when printing.';

/** The context of a question or a stimulus. */
export function newHtmlContext(
  { item, path }: { readonly path: string; readonly item?: string },
  question: PaperQuestion | undefined,
  { language }: Pick<Paper, 'language'>,
  report: ReportLoss,
  settings: HtmlSettings,
): HtmlContext {
  const subject = { file: path, target: 'html-print', ...(item !== undefined && { item }) };
  const files = settings.files.of(subject);
  const asset = (url: string): string => embed(url, path, files, settings);
  const options: HtmlOptions = { math: mathOnPaper, asset, headingShift: 1 };
  const told = (content: Content): Content => {
    reportRemote(content, report);
    return content;
  };
  return {
    question,
    words: paperWords(language),
    language,
    hasSolutions: settings.hasSolutions,
    report,
    block: (content) => boundMarks(contentToHtml(told(content), options)),
    inline: (content) => boundMarks(contentToInlineHtml(told(content), options)),
    stem: ({ stem, interactions }) => {
      const inline = (content: Content): string => contentToInlineHtml(content, options);
      const gap = (id: string): string => writeGap(id, interactions, inline);
      return boundMarks(contentToHtml(told(stem), { ...options, gap }));
    },
    asset,
    proportion: (url) => {
      const bankPath = resolveAsset(path, url);
      const bytes = bankPath === undefined ? undefined : settings.host.readAsset(bankPath);
      return (bytes && imageProportion(bytes)) ?? 1;
    },
  };
}

/** A browser would break the line between a formula and the mark after it. */
function boundMarks(html: string): string {
  return html.replace(
    /(<span class="katex">(?:(?!<\/span>)[\s\S])*<\/span>)([.,;:?!)]+)/g,
    '<span class="bound">$1$2</span>',
  );
}

const mediaTypes: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

function embed(
  url: string,
  path: string,
  files: ContentFiles,
  { embedded, host }: HtmlSettings,
): string {
  const bankPath = resolveAsset(path, url);
  if (bankPath === undefined) {
    files.unresolved.push(url);
    return url;
  }
  const known = embedded.get(bankPath);
  if (known !== undefined) return known;
  const bytes = host.readAsset(bankPath);
  if (!bytes) {
    files.assets[bankPath] = bankPath;
    return url;
  }
  const [, ending = ''] = /\.([A-Za-z0-9]+)$/.exec(bankPath) ?? [];
  const type = mediaTypes[ending.toLowerCase()] ?? 'application/octet-stream';
  const address = `data:${type};base64,${base64.encode(bytes)}`;
  embedded.set(bankPath, address);
  return address;
}

function reportRemote(content: Content, report: ReportLoss): void {
  visitContent(content, (node) => {
    const url = node.type === 'image' ? node.url : node.type === 'figure' ? node.src : '';
    if (!/^(?:https?:)?\/\//i.test(url) || !isSafeUrl(url)) return;
    report({ kind: 'degraded', field: 'images', reason: remoteImages });
  });
}
