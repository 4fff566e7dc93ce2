/** Our own model as JSON, as the exporter of the same name writes it. */
import type { Importer, ImportHost, ImportResult, Recognition } from '../../formats/importer.ts';
import { emptyResult } from '../item/empty-result.ts';
import { importText } from '../text/import-text.ts';
import { recogniseText } from '../text/recognise-text.ts';
import { parseEnvelope } from './parse-envelope.ts';
import { readEnvelope } from './read-envelope.ts';

export const jsonImporter: Importer = {
  name: 'json',
  title: 'Stemma (JSON)',
  recognise: recogniseText(recognise),
  import: importText(importJson),
};

function recognise(start: string): Recognition {
  return /^\s*\{\s*"format"\s*:\s*"stemma"/.test(start)
    ? { confidence: 1, reason: 'It says that it is of our own format.' }
    : { confidence: 0, reason: 'It does not say that it is of our own format.' };
}

function importJson(text: string, file: string, host: ImportHost): ImportResult {
  const parsed = parseEnvelope(text, file);
  return parsed.ok ? readEnvelope(parsed, host) : emptyResult(...parsed.diagnostics);
}
