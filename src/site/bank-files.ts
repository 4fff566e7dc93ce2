/** Files of the bank that pages show: figures, data. They get names with their content's hash. */
import { hash } from 'node:crypto';
import { extname, posix } from 'node:path';
import { imageSize } from 'image-size';
import { escapeAttribute } from '../content/escape.ts';
import { bankFileScheme } from './content-writer.ts';

/** Puts files of the bank on the site. */
export interface BankFiles {
  /** Replaces addresses that begin with `bank-file:` by those on the site. */
  readonly resolve: (markup: string) => string;
  /** Paths in the bank by paths below the site's base, of every file met so far. */
  readonly used: ReadonlyMap<string, string>;
}

/** What the site knows of the bank's files. */
export interface BankFilesOptions {
  /** Of the site; begins and ends with a slash. */
  readonly base: string;
  readonly readAsset: (path: string) => Uint8Array | undefined;
  /** The page of the item in a file, below the base, if it has one. */
  readonly pageOf: (path: string) => string | undefined;
}

interface PlacedFile {
  readonly address: string;
  /** Pixels of an image. */
  readonly size?: { readonly width: number; readonly height: number };
}

const anyImage = /<img src="([^"]*)"([^>]*)>/gu;
const anyAddress = new RegExp(`"${bankFileScheme}([^"]*)"`, 'gu');

/** Begins without files; each is read when a page first names it. */
export function openBankFiles({ base, readAsset, pageOf }: BankFilesOptions): BankFiles {
  const placed = new Map<string, PlacedFile | undefined>();
  const used = new Map<string, string>();
  const place = (path: string): PlacedFile | undefined => {
    if (placed.has(path)) return placed.get(path);
    const bytes = readAsset(path);
    const file = bytes === undefined ? undefined : placeFile(path, bytes);
    placed.set(path, file);
    if (file !== undefined) used.set(file.address, path);
    return file;
  };
  const image = (tag: string, source: string, rest: string): string => {
    if (!source.startsWith(bankFileScheme)) return remoteImage(tag, source, rest);
    const file = place(unescapeHtml(source.slice(bankFileScheme.length)));
    if (file === undefined) return tag;
    return `<img src="${base}${escapeAttribute(file.address)}"${sizeOf(rest, file)}${rest}>`;
  };
  return {
    resolve: (markup) =>
      markup.replace(anyImage, image).replace(anyAddress, (_, escaped: string) => {
        const path = unescapeHtml(escaped);
        const address = pageOf(path) ?? place(path)?.address;
        return address === undefined ? `"${escaped}"` : `"${base}${escapeAttribute(address)}"`;
      }),
    used,
  };
}

function placeFile(path: string, bytes: Uint8Array): PlacedFile {
  const ending = extname(path);
  const stem = posix.basename(path, ending).replaceAll(/[^\w-]+/gu, '-');
  const address = `_astro/${stem}.${hash('sha256', bytes).slice(0, 10)}${ending.toLowerCase()}`;
  const size = measure(bytes);
  return { address, ...(size === undefined ? {} : { size }) };
}

function measure(bytes: Uint8Array): PlacedFile['size'] {
  try {
    const { width, height } = imageSize(bytes);
    return { width: Math.round(width), height: Math.round(height) };
  } catch {
    // No image, or one without a size of its own.
    return undefined;
  }
}

/** Width and height, so that the page does not move when the image arrives. */
function sizeOf(rest: string, { size }: PlacedFile): string {
  if (size === undefined) return '';
  const width = Number(/ width="(\d+)"/u.exec(rest)?.[1]);
  return Number.isNaN(width)
    ? ` width="${size.width}" height="${size.height}"`
    : ` height="${Math.round((width * size.height) / size.width)}"`;
}

/** No page asks another site for anything: an image from there becomes a link. */
function remoteImage(tag: string, source: string, rest: string): string {
  if (!/^(?:https?:)?\/\//iu.test(source)) return tag;
  const alt = / alt="([^"]*)"/u.exec(rest)?.[1] ?? '';
  return `<a href="${source}" rel="noreferrer">${alt === '' ? source : alt}</a>`;
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
};

function unescapeHtml(text: string): string {
  return text.replace(/&(?:amp|lt|gt|quot);/gu, (entity) => entities[entity] ?? entity);
}
