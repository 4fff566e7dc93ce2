/** Common Cartridge: assessments or a question bank that many platforms import. */
import { type ContentFiles, newContentFiles } from '../../src/formats/content-files.ts';
import type {
  Exporter,
  ExportHost,
  ExportResult,
  ExportSelection,
} from '../../src/formats/exporter.ts';
import { declareFidelity } from '../../src/formats/fidelity.ts';
import { writeSelection } from '../../src/formats/write-selection.ts';
import type { ItemBank } from '../../src/model/index.ts';
import { cartridgeHtml } from './cartridge-html.ts';
import { type CommonCartridgeOptions, commonCartridgeOptionsSchema } from './options.ts';
import { cartridgeTarget } from './target.ts';
import { cartridgeVersions } from './version.ts';
import { writeCartridge } from './write-cartridge.ts';

/** `stemma export common-cartridge`. */
export const commonCartridgeExporter: Exporter<CommonCartridgeOptions> = {
  name: 'common-cartridge',
  title: 'Common Cartridge',
  extension: '.imscc',
  packaging: 'zip',
  optionsSchema: commonCartridgeOptionsSchema,
  profiles: [
    { name: '1.1', title: 'Common Cartridge 1.1', options: { version: '1.1' } },
    { name: '1.3', title: 'Common Cartridge 1.3', options: { version: '1.3' } },
  ],
  fidelity: () => declareFidelity(cartridgeTarget),
  export: exportCartridge,
};

function exportCartridge(
  bank: ItemBank,
  selection: ExportSelection,
  { version }: CommonCartridgeOptions,
  host: ExportHost,
): ExportResult {
  const target = `common-cartridge/${version}`;
  const noted = new Map<string, ContentFiles>();
  const { written, diagnostics } = writeSelection(bank, selection, {
    ...cartridgeTarget,
    name: target,
    context: ({ id, path }, report) => {
      const files = newContentFiles();
      noted.set(id, files);
      return { html: cartridgeHtml(path, files), report };
    },
  });
  const questions = new Map(
    written.map(({ item, output }) => {
      const files = noted.get(item.id) ?? newContentFiles();
      return [item.id, { item, question: output, files }];
    }),
  );
  const packed = writeCartridge(
    { bank, selection, target, version: cartridgeVersions[version], questions },
    host,
  );
  return { files: packed.files, diagnostics: [...diagnostics, ...packed.diagnostics] };
}
