/** Our own model as JSON, as the exporter of the same name writes it. */
import type {
  ImportedFile,
  Importer,
  ImportHost,
  ImportResult,
  Recognition,
} from '../../formats/importer.ts';
import { emptyResult } from '../item/empty-result.ts';
import { decodeFile } from '../text/decode-file.ts';
import { parseEnvelope } from './parse-envelope.ts';
import { readEnvelope } from './read-envelope.ts';

export const jsonImporter: Importer = {
  name: 'json',
  title: 'Stemma (JSON)',
  recognise,
  import: importJson,
};

function recognise(file: ImportedFile): Recognition {
  const decoded = decodeFile(file);
  if (!decoded.ok) return { confidence: 0, reason: 'It is no text.' };
  return /^\s*\{\s*"format"\s*:\s*"stemma"/.test(decoded.text)
    ? { confidence: 1, reason: 'It says that it is of our own format.' }
    : { confidence: 0, reason: 'It does not say that it is of our own format.' };
}

function importJson(file: ImportedFile, host: ImportHost): ImportResult {
  const decoded = decodeFile(file);
  if (!decoded.ok) return emptyResult(decoded.diagnostic);
  const parsed = parseEnvelope(decoded.text, file.path);
  return parsed.ok ? readEnvelope(parsed, host) : emptyResult(...parsed.diagnostics);
}
