/** Figures of a question: files beside the source. */
import { resolveAsset } from '../../content/resolve-asset.ts';
import type { ImportHost } from '../../formats/importer.ts';
import { figureAlt } from '../../formats/q2lms/figure-alt.ts';
import type { Content } from '../../model/index.ts';
import type { Report } from './record.ts';

/** Figures found, and the names of those that were not. */
export interface ImageReading {
  /** One paragraph for each figure that no text shows, to follow the stem. */
  readonly content: Content;
  /** Bytes by path relative to the item, as its addresses lead to them. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Names that no text shows. */
  readonly missing: readonly string[];
}

/**
 * Reads the figures that a record names and those that its texts show; links to other files are no
 * figures.
 * @param named file names, with words that stand for none
 * @param shown addresses of files in the texts
 */
export function readImages(
  named: readonly string[],
  shown: readonly string[],
  host: ImportHost,
  report: Report,
): ImageReading {
  const files = new Map<string, Uint8Array>();
  const paths = new Set(
    shown.map((url) => resolveAsset('item.md', url) ?? url).filter((path) => ending.test(path)),
  );
  for (const path of paths) {
    const bytes = readImage(path, host, report);
    if (bytes !== undefined) files.set(path, bytes);
  }
  const missing: string[] = [];
  const content: Content[] = [];
  for (const name of new Set(named)) {
    if (isNothing(name) || paths.has(name) || paths.has(assetName(name))) continue;
    const bytes = readImage(name, host, report);
    if (bytes === undefined) {
      missing.push(name);
    } else {
      files.set(assetName(name), bytes);
      content.push(figure(assetName(name)));
    }
  }
  return { content: content.flat(), files, missing };
}

const ending = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i;

function readImage(name: string, host: ImportHost, report: Report): Uint8Array | undefined {
  const isAllowed = isSafe(name);
  const bytes = isAllowed ? host.readBeside(name) : undefined;
  if (bytes !== undefined) return bytes;
  report('import-image-missing', `The image ${name} was not found beside the file.`, {
    hint: isAllowed
      ? 'Put it into the folder of the file and import again, or add it to the item.'
      : 'Only PNG, JPEG, GIF, WebP, AVIF and SVG files inside the folder of the file are read.',
    field: 'images',
  });
  return undefined;
}

/** The name of the copy: without folders that could clash with the bank's, spaces or signs. */
function assetName(name: string): string {
  return name
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .map((part) => part.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[.-]+/, ''))
    .join('-');
}

function figure(name: string): Content {
  const url = encodeURI(name);
  return [{ type: 'paragraph', children: [{ type: 'image', url, alt: figureAlt(name) }] }];
}

/** Words that other programs write where there is no image. */
function isNothing(name: string): boolean {
  return /^(?:none|null|nan|n\/a|empty|\[\])?$/i.test(name);
}

/** Relative, without a way up, and an image by its ending. */
function isSafe(name: string): boolean {
  return (
    !/^[a-z][a-z0-9+.-]*:/i.test(name) &&
    !/[\\\p{Cc}]/u.test(name) &&
    !name.startsWith('/') &&
    !name.split('/').includes('..') &&
    ending.test(name)
  );
}
