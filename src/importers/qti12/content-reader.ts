/** Reads the texts of one question: HTML with the files and marks of its package. */
import { isLocalUrl, isSafeUrl } from '../../content/safe-url.ts';
import type { DiagnosticCode } from '../../diagnostics/catalog/index.ts';
import { plainText } from '../../formats/plain-text.ts';
import type { Content } from '../../model/index.ts';
import { readHtml } from '../html/read-html.ts';
import { missingFile, withoutMissingFiles } from '../html/without-missing-files.ts';
import type { PlacedFile } from './asset-store.ts';
import { unguardContent, unguardHtml } from './guards.ts';
import { withoutLanguage } from './language.ts';
import { scriptsAsText } from './scripts-as-text.ts';

/** Takes a finding about the question that is being read. */
export type Report = (
  code: DiagnosticCode,
  message: string,
  details?: { readonly hint?: string; readonly field?: string },
) => void;

/** Reads texts; `field` names them in findings. */
export interface ContentReader {
  readonly block: (html: string, field: string) => Content;
  /** Text for a place that has no markup; what is lost of the HTML is reported. */
  readonly plain: (html: string, field: string) => string;
  /** The address of a file beside the item; undefined, reported, when there is none. */
  readonly find: (address: string, field: string) => PlacedFile | undefined;
  /** Names of files that the package does not have. */
  readonly missing: ReadonlySet<string>;
}

/** What reading needs from around the question. */
export interface ContentReaderSettings {
  /** The file of the package that an address means, with its name beside the item. */
  readonly place: (address: string) => PlacedFile | undefined;
  readonly report: Report;
  /** The language of the item where its texts are marked with it. */
  readonly language?: string;
}

/** A reader for one question. */
export function newContentReader({
  language,
  place,
  report,
}: ContentReaderSettings): ContentReader {
  const missing = new Set<string>();
  const find = (address: string, field: string): PlacedFile | undefined => {
    const found = place(address);
    if (found !== undefined || missing.has(address)) return found;
    missing.add(address);
    report('import-image-missing', `In ${field}: the package has no file ${nameOf(address)}.`, {
      hint: 'The item was imported without it; its notes hold the name.',
      field,
    });
    return undefined;
  };
  const block = (html: string, field: string): Content => {
    const asset = (url: string): string | undefined =>
      isLocalUrl(url) && isSafeUrl(url) ? (find(url, field)?.name ?? missingFile) : undefined;
    const { content, dropped } = readHtml(unguardHtml(withoutLanguage(html, language)), { asset });
    const names = dropped.map(({ name }) => name);
    if (names.length > 0) {
      report('import-html-dropped', `In ${field}: ${names.join(', ')} was left out.`, {
        hint: 'The words around it were kept.',
        field,
      });
    }
    return withoutMissingFiles(unguardContent(content));
  };
  const plain = (html: string, field: string): string => {
    const content = block(scriptsAsText(html), field);
    return plainText(content, 'targets', () =>
      report(
        'import-part-dropped',
        `In ${field}: the text is plain here, its formatting was left out.`,
        {
          hint: 'Put pictures and formulas on the other side or into the stem.',
          field,
        },
      ),
    );
  };
  return { block, plain, find, missing };
}

function nameOf(address: string): string {
  return address.replace(/^(?:\$|%24)IMS[-_]CC[-_]FILEBASE(?:\$|%24)\/?/i, '');
}
