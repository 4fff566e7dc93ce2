/** The files of an envelope. */
import { base64 } from '@scure/base';
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import { bankFilePath } from '../../formats/stemma-json/item-shape.ts';
import { below, type ValuePath } from '../../formats/stemma-json/value-path.ts';
import type { Diagnostic } from '../../model/index.ts';
import type { ParsedEnvelope } from './parse-envelope.ts';

/** Bytes by path; a path that leads out of the bank and a text that is no base64 are refused. */
export function readFiles(
  opened: ParsedEnvelope & { readonly ok: true },
  diagnostics: Diagnostic[],
): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const parent = below(undefined, 'files');
  const refuse = (at: ValuePath, why: string) =>
    diagnostics.push(
      diagnostic('import-entry-refused', {
        message: `The file ${String(at.key).slice(0, 200)} was left out: ${why}.`,
        hint: 'The other files were read.',
        place: opened.locate(at),
      }),
    );
  for (const [path, content] of Object.entries(opened.parts.files ?? {})) {
    const at = below(parent, path);
    const bytes = typeof content === 'string' ? decode(content) : undefined;
    if (!bankFilePath.test(path, at, () => {})) refuse(at, 'its path leads out of the bank');
    else if (bytes === undefined) refuse(at, 'its content is no base64');
    else files.set(path, bytes);
  }
  return files;
}

function decode(text: string): Uint8Array | undefined {
  try {
    return base64.decode(text);
  } catch {
    return undefined;
  }
}
