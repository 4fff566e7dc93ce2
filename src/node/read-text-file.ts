/** Reads a text file of a bank. */
import { isUtf8 } from 'node:buffer';
import { hash } from 'node:crypto';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import { sourceText } from '../markdown/source-text.ts';
import type { Diagnostic } from '../model/index.ts';
import type { BankSource } from './source/bank-source.ts';

/** A file's text, or why there is none. */
export type TextFile =
  | { readonly ok: true; readonly path: string; readonly source: string; readonly digest: string }
  | { readonly ok: false; readonly path: string; readonly diagnostic: Diagnostic };

/**
 * Reads the file at `path` of a bank. The digest is SHA-256 of the bytes, in hexadecimal.
 */
export function readTextFile({ read }: Pick<BankSource, 'read'>, path: string): TextFile {
  let bytes: Uint8Array;
  try {
    bytes = read(path);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const details = { message: `The file cannot be read: ${reason}.`, place: { file: path } };
    return { ok: false, path, diagnostic: diagnostic('file-unreadable', details) };
  }
  const source = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (!isUtf8(bytes)) return { ok: false, path, diagnostic: encodingFault(source, path) };
  return { ok: true, path, source, digest: hash('sha256', bytes) };
}

function encodingFault(decoded: string, path: string): Diagnostic {
  const file = sourceText(decoded, path);
  const start = Math.max(file.text.indexOf('\uFFFD'), 0);
  return diagnostic('file-encoding', {
    message: 'There is a byte here that is not UTF-8.',
    hint: 'Save the file as UTF-8.',
    place: file.place({ start, end: start + 1 }),
  });
}
