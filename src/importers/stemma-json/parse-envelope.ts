/** The outermost object of the format, its parts not yet looked at. */
import { evaluate } from '@humanwhocodes/momoa';
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import { type Envelope, envelopeVersion } from '../../formats/stemma-json/envelope.ts';
import { below } from '../../formats/stemma-json/value-path.ts';
import type { Diagnostic } from '../../model/index.ts';
import { readJson } from '../json/read-json.ts';
import { type Locate, newLocate } from './locate.ts';

/** Parts by name, each of any kind, with the means to name places. */
export type ParsedEnvelope =
  | {
      readonly ok: true;
      readonly parts: Readonly<Partial<Record<keyof Envelope, unknown>>>;
      readonly file: string;
      readonly locate: Locate;
      readonly diagnostics: readonly Diagnostic[];
    }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

/** Reads the text; what cannot be read, or is another format or version, is reported. */
export function parseEnvelope(text: string, file: string): ParsedEnvelope {
  const quick = tryParse(text);
  const slow = quick === undefined ? readJson(text, file) : undefined;
  const value: unknown = slow === undefined ? quick : slow.root && evaluate(slow.root);
  const diagnostics = slow?.diagnostics ?? [];
  if (typeof value !== 'object' || value === null) {
    return {
      ok: false,
      diagnostics: [...diagnostics, ...(value === undefined ? [] : [foreign(file)])],
    };
  }
  const parts: Readonly<Partial<Record<keyof Envelope, unknown>>> = value;
  const locate = newLocate(() => slow?.root ?? readJson(text, file).root, file);
  if (parts.format !== 'stemma') return { ok: false, diagnostics: [...diagnostics, foreign(file)] };
  if (parts.version !== envelopeVersion) {
    const unknown = diagnostic('import-unrecognised', {
      message: `The file is of version ${JSON.stringify(parts.version ?? null)} of its format; version ${envelopeVersion} is read.`,
      hint: 'A newer program wrote it: update this one.',
      place: locate(below(undefined, 'version')),
    });
    return { ok: false, diagnostics: [...diagnostics, unknown] };
  }
  return { ok: true, parts, file, locate, diagnostics };
}

function foreign(file: string): Diagnostic {
  return diagnostic('import-unrecognised', {
    message: 'The file does not say that it is of this format.',
    hint: 'It has to begin with `{"format": "stemma", "version": 1`; try `stemma import auto`.',
    place: { file, line: 1, column: 1 },
  });
}

/** The quick way, for files without faults. */
function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
