/** Which importer reads a file: the one that was named, or the one that knows its content. */
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ImportedFile, Importer, Recognition } from '../../formats/importer.ts';
import { importers } from '../../importers/index.ts';
import { importCandidates, leastConfidence } from '../../importers/recognise-file.ts';
import { decodeFile } from '../../importers/text/decode-file.ts';
import type { Diagnostic } from '../../model/index.ts';
import { explainForeign } from './explain-foreign.ts';

/** An importer, or why there is none. */
export type ImporterChoice =
  | {
      readonly ok: true;
      readonly importer: Importer;
      /** Absent when the format was named. */
      readonly recognition?: Recognition;
    }
  | { readonly ok: false; readonly diagnostic: Diagnostic };

/** @param format name of an importer, or `auto` */
export function chooseImporter(file: ImportedFile, format: string): ImporterChoice {
  if (format !== 'auto') {
    const importer = importers.find(({ name }) => name === format);
    return importer ? { ok: true, importer } : unrecognised(file, '');
  }
  const candidates = importCandidates(file);
  const [best] = candidates;
  if (best && best.recognition.confidence >= leastConfidence) return { ok: true, ...best };
  const guesses = candidates.map(
    ({ importer, recognition }) => `${importer.name} (${describeConfidence(recognition)})`,
  );
  return unrecognised(file, guesses.length > 0 ? ` It may be ${guesses.join(' or ')}.` : '');
}

/** `95 % sure` */
export function describeConfidence({ confidence }: Recognition): string {
  return `${Math.round(confidence * 100)} % sure`;
}

/** A document of another kind, and a text that cannot be read as one, have a better explanation. */
function unrecognised(file: ImportedFile, guesses: string): ImporterChoice {
  const { path } = file;
  const foreign = explainForeign(file);
  if (foreign) return { ok: false, diagnostic: foreign };
  const decoded = decodeFile(file);
  if (!decoded.ok && /\.(?:csv|tsv|txt|json|xml)$/i.test(path)) {
    return { ok: false, diagnostic: decoded.diagnostic };
  }
  return {
    ok: false,
    diagnostic: diagnostic('import-unrecognised', {
      message: `No importer knows what is in this file.${guesses}`,
      hint: `Name the format: ${importers.map(({ name }) => name).join(', ')}.`,
      place: { file: path },
    }),
  };
}
