/** Every exporter inside a page, for comparing the bytes that it makes there with those of Node. */
import { base64 } from '@scure/base';
import { exportTargets } from '../../../exporters/targets.ts';
import { openSqlite } from '../../../src/browser/sqlite.ts';
import type { ExportSelection } from '../../../src/formats/exporter.ts';
import { zipFiles } from '../../../src/formats/zip.ts';
import type { ItemBank } from '../../../src/model/index.ts';

/** What the test gives to the page once. */
interface Given {
  readonly bank: ItemBank;
  readonly selection: ExportSelection;
  /** Bytes of the bank's files in base64, by path. */
  readonly assets: Readonly<Record<string, string>>;
  /** Address of the SQLite module, which the page loads when an exporter needs it. */
  readonly sqlite: string;
}

declare global {
  interface Window {
    given: Given;
    exportInPage: (target: string, options: object) => Promise<string>;
  }
}

/** The package in base64; text of a single file is UTF-8. */
window.exportInPage = async (name, options) => {
  const { bank, selection, assets, sqlite } = window.given;
  const target = exportTargets.find((one) => one.name === name);
  if (!target) throw new Error(`There is no target ${name}.`);
  const needsSqlite = target.exporter.needs?.includes('sqlite');
  const { files } = target.exporter.export(bank, selection, options as never, {
    ...(needsSqlite && { sqlite: await openSqlite(sqlite) }),
    readAsset: (path) => {
      const encoded = assets[path];
      return encoded === undefined ? undefined : base64.decode(encoded);
    },
  });
  if (target.exporter.packaging === 'zip') return base64.encode(zipFiles(files));
  const content = files[0]?.content ?? '';
  return base64.encode(typeof content === 'string' ? new TextEncoder().encode(content) : content);
};
