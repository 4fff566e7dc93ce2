/** Collects what is found in one file. */
import type { DiagnosticCode } from '../diagnostics/catalog/index.ts';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import type { Diagnostic, Place } from '../model/index.ts';
import type { Words } from './body-reader.ts';
import type { SourceText, Span } from './source-text.ts';

/** Findings of a file and the files it names, in the order in which they were found. */
export interface Findings {
  readonly file: SourceText;
  readonly diagnostics: readonly Diagnostic[];
  readonly assets: readonly { readonly url: string; readonly place: Place }[];
  /** Tells of a problem; the span is in the whole file. */
  readonly report: (code: DiagnosticCode, at: Span, words: Words) => void;
  /** Notes an address that the file uses. */
  readonly useAsset: (url: string, at: Span) => void;
}

/** Findings of a file in which nothing has been found yet. */
export function newFindings(file: SourceText): Findings {
  const diagnostics: Diagnostic[] = [];
  const assets: { url: string; place: Place }[] = [];
  return {
    file,
    diagnostics,
    assets,
    report: (code, at, { message, hint, severity }) => {
      diagnostics.push(
        diagnostic(code, {
          message,
          ...(hint !== undefined && { hint }),
          ...(severity && { severity }),
          place: file.place(at),
        }),
      );
    },
    useAsset: (url, at) => assets.push({ url, place: file.place(at) }),
  };
}

/** The span as many characters further on. */
export function shift(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}
