/** Files that a record names as its figures. */
import type { ImportHost } from '../../formats/importer.ts';
import { figureAlt } from '../../formats/q2lms/figure-alt.ts';
import type { Content } from '../../model/index.ts';
import { fieldList, type QuestionRecord, type Report } from './record.ts';

/** Figures found, and the names of those that were not. */
export interface ImageReading {
  /** One paragraph for each figure, to follow the stem. */
  readonly content: Content;
  /** Bytes by file name, as the content names them. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  readonly missing: readonly string[];
}

/** Reads figures beside the source; `isShown` tells those that the text shows already. */
export function readImages(
  record: QuestionRecord,
  host: ImportHost,
  isShown: (name: string) => boolean,
  report: Report,
): ImageReading {
  const files = new Map<string, Uint8Array>();
  const missing: string[] = [];
  const content: Content[] = [];
  for (const name of new Set(fieldList(record, 'images').filter(isName))) {
    const bytes = isSafe(name) ? host.readBeside(name) : undefined;
    if (bytes === undefined) {
      missing.push(name);
      report('import-image-missing', `The image ${name} was not found beside the file.`, {
        hint: isSafe(name)
          ? 'Put it into the folder of the file and import again, or add it to the item.'
          : 'Only PNG, JPEG, GIF, WebP, AVIF and SVG files inside the folder of the file are read.',
        field: 'images',
      });
      continue;
    }
    files.set(assetName(name), bytes);
    if (!isShown(name)) content.push(figure(name));
  }
  return { content: content.flat(), files, missing };
}

/** The name of the copy: without folders that could clash with the bank's, spaces or signs. */
export function assetName(name: string): string {
  return name
    .split('/')
    .filter((part) => part !== '' && part !== '.')
    .map((part) => part.replace(/[^\p{L}\p{N}._-]+/gu, '-').replace(/^[.-]+/, ''))
    .join('-');
}

function figure(name: string): Content {
  const url = encodeURI(assetName(name));
  return [{ type: 'paragraph', children: [{ type: 'image', url, alt: figureAlt(name) }] }];
}

function isName(name: string): boolean {
  return !/^(?:none|null|nan|n\/a|empty|\[\])?$/i.test(name);
}

/** Relative, without a way up, and an image by its ending. */
function isSafe(name: string): boolean {
  const parts = name.split('/');
  return (
    !/^[a-z][a-z0-9+.-]*:/i.test(name) &&
    !/[\\\p{Cc}]/u.test(name) &&
    !name.startsWith('/') &&
    !parts.includes('..') &&
    /\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(name)
  );
}
