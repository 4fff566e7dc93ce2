/** Reads the fields of one note, and takes note of the media that they show. */

import { isLocalUrl } from '../../content/safe-url.ts';
import { fingerprintHex } from '../../formats/fingerprint.ts';
import type { Content } from '../../model/index.ts';
import type { ReportFinding } from '../answer/read-answer.ts';
import { readHtml } from '../html/read-html.ts';
import type { AnkiCollection } from './collection.ts';
import { fieldHtml } from './field-html.ts';

/** A reader for a note, with the files that it has met. */
export interface FieldReader {
  readonly read: (html: string) => Content;
  /** Bytes by name beside the item. */
  readonly files: Map<string, Uint8Array>;
}

/** Media that are missing and HTML that is dropped are reported. */
export function newFieldReader(media: AnkiCollection['media'], report: ReportFinding): FieldReader {
  const files = new Map<string, Uint8Array>();
  const missing = new Set<string>();
  const asset = (url: string): string | undefined => {
    if (!isLocalUrl(url)) return undefined;
    const name = decoded(url);
    const bytes = media(name) ?? media(url);
    if (!bytes) {
      if (missing.has(name)) return undefined;
      missing.add(name);
      report(
        'import-image-missing',
        `The file ${name.slice(0, 200)} is not in the package.`,
        'Put it beside the item, or take it out of the text.',
      );
      return undefined;
    }
    const own = fileName(name);
    files.set(own, bytes);
    return encodeURI(own);
  };
  return {
    files,
    read: (html) => {
      const { content, dropped } = readHtml(fieldHtml(html), { asset });
      if (dropped.length > 0) {
        const names = [...new Set(dropped.map(({ name }) => name))].join(', ');
        report('import-html-dropped', `HTML that items may not have was left out: ${names}.`);
      }
      return content;
    },
  };
}

function decoded(url: string): string {
  try {
    return decodeURIComponent(url);
  } catch {
    return url;
  }
}

/** Signs that addresses escape become hyphens; such a name is told apart by a fingerprint. */
function fileName(name: string): string {
  const plain = name
    .replace(/^.*[\\/]/, '')
    .replace(/[^\p{L}\p{N}._-]+/gu, '-')
    .replace(/^[.-]+/, '');
  if (plain === name) return plain;
  const [, stem = plain, ending = ''] = /^(.*?)(\.[^.]*)?$/.exec(plain) ?? [];
  return `${stem}-${fingerprintHex(name)}${ending}`;
}
