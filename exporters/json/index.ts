/** Our own model as one JSON file, without any loss. */
import { base64 } from '@scure/base';
import { missingFile } from '../../src/formats/content-files.ts';
import type { Exporter, ExportHost } from '../../src/formats/exporter.ts';
import { declareFidelity } from '../../src/formats/fidelity.ts';
import { type Envelope, envelopeVersion } from '../../src/formats/stemma-json/envelope.ts';
import { itemFiles } from '../../src/formats/stemma-json/item-files.ts';
import { withStimuli } from '../../src/formats/with-stimuli.ts';
import { writeSelection } from '../../src/formats/write-selection.ts';
import type { BankSettings, Diagnostic, Item } from '../../src/model/index.ts';
import { type JsonOptions, jsonOptionsSchema } from './options.ts';
import { printEnvelope } from './print-envelope.ts';
import { jsonTarget } from './target.ts';

/** `stemma export json`. */
export const jsonExporter: Exporter<JsonOptions> = {
  name: 'json',
  title: 'Stemma (JSON)',
  extension: '.json',
  packaging: 'single',
  optionsSchema: jsonOptionsSchema,
  fidelity: (options) => declareFidelity(jsonTarget(options)),
  export: (bank, selection, options, host) => {
    const { written, diagnostics } = writeSelection(bank, withStimuli(bank, selection), {
      ...jsonTarget(options),
      name: 'json',
      context: () => undefined,
    });
    const outputs = written.map(({ output }) => output);
    const found = options.files ? readFiles(outputs, host) : { files: {}, diagnostics: [] };
    const envelope: Envelope = {
      format: 'stemma',
      version: envelopeVersion,
      title: selection.title,
      settings: settingsOf(bank.settings),
      items: outputs.filter(({ type }) => type !== 'stimulus'),
      stimuli: outputs.filter(({ type }) => type === 'stimulus'),
      assessments: bank.assessments.filter(({ id }) => selection.assessments.includes(id)),
      files: found.files,
    };
    return {
      files: [{ path: `${selection.id}.json`, content: printEnvelope(envelope) }],
      diagnostics: [...diagnostics, ...found.diagnostics],
    };
  },
};

function settingsOf(settings: BankSettings): Envelope['settings'] {
  const { description, languages, license, authors, release, taxonomy, outcomeFrameworks } =
    settings;
  return {
    ...(description !== undefined && { description }),
    languages,
    ...(license !== undefined && { license }),
    authors,
    release,
    taxonomy,
    outcomeFrameworks,
  };
}

/** The bytes of all files, sorted by path; one that the bank does not have is an error. */
function readFiles(
  items: readonly Item[],
  host: ExportHost,
): { readonly files: Envelope['files']; readonly diagnostics: readonly Diagnostic[] } {
  const files = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  for (const item of items) {
    for (const { url, path } of itemFiles(item)) {
      if (path !== undefined && files.has(path)) continue;
      const bytes = path === undefined ? undefined : host.readAsset(path);
      if (path !== undefined && bytes !== undefined) files.set(path, base64.encode(bytes));
      else {
        const subject = { file: item.path, item: item.id, target: 'json' };
        diagnostics.push(missingFile(path ?? url, subject));
      }
    }
  }
  const sorted = [...files].toSorted(([left], [right]) => (left < right ? -1 : 1));
  return { files: Object.fromEntries(sorted), diagnostics };
}
