import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exportTargets } from '../../exporters/targets.ts';
import type { ExportSelection } from '../../src/formats/exporter.ts';
import { formatOptions } from '../../src/node/format-options.ts';
import { type OpenedBank, openBank } from '../../src/node/open-bank.ts';
import { exportPackage } from '../../src/node/run-export.ts';
import { bundle } from './bundle.ts';
import { launchBrowser } from './launch-browser.ts';

let browser: Browser;
let page: Page;
let source: OpenedBank;
let selection: ExportSelection;
const faults: string[] = [];

beforeAll(async () => {
  source = await openBank('questions');
  selection = {
    id: 'whole-bank',
    title: 'Whole bank',
    assessments: source.bank.assessments.map(({ id }) => id),
    items: [...source.bank.items, ...source.bank.stimuli].map(({ id }) => id),
  };
  browser = await launchBrowser();
  page = await browser.newPage();
  page.on('pageerror', (error) => faults.push(error.message));
  await page.addScriptTag({ content: await bundle('tests/browser/pages/export-in-page.ts') });
  expect(faults).toEqual([]);
  const given = { bank: source.bank, selection, assets: await assetsOf(), sqlite: sqliteModule() };
  await page.evaluate(`window.given = ${JSON.stringify(given)}`);
});

afterAll(async () => {
  await browser?.close();
});

/** The module as an address that needs no server. */
function sqliteModule(): string {
  const path = import.meta.resolve('sql.js/dist/sql-wasm-browser.wasm');
  return `data:application/wasm;base64,${readFileSync(new URL(path)).toString('base64')}`;
}

/** Every file that an export reads, noted by exporting once. */
async function assetsOf(): Promise<Readonly<Record<string, string>>> {
  const assets: Record<string, string> = {};
  const noting = {
    bank: source.bank,
    readAsset: (path: string) => {
      const bytes = source.readAsset(path);
      if (bytes) assets[path] = Buffer.from(bytes).toString('base64');
      return bytes;
    },
  };
  for (const { exporter, options } of exportTargets) {
    await exportPackage(exporter, noting, selection, options);
  }
  return assets;
}

describe('the sample bank in Chromium', () => {
  test.each(exportTargets.map((target) => [target.name, target] as const))(
    'is the same package as in Node: %s',
    async (name, { exporter, options }) => {
      const { bytes } = await exportPackage(exporter, source, selection, options);
      const complete = formatOptions<object>(exporter, options);
      const encoded: string = await page.evaluate(
        `window.exportInPage(${JSON.stringify(name)}, ${JSON.stringify(complete)})`,
      );
      const made = Buffer.from(encoded, 'base64');
      expect(made.length).toBe(bytes.length);
      expect(Buffer.compare(made, bytes)).toBe(0);
    },
  );
});
