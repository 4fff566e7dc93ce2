/** Measures every export, and the import of what was exported, beside those of our own JSON. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exporters } from '../../exporters/index.ts';
import { importers } from '../../src/importers/index.ts';
import { generateBank } from './generate-bank.ts';
import { measure } from './measure.ts';

/** What one format takes: seconds of CPU of whole processes, start included. */
export interface FormatRate {
  readonly name: string;
  readonly exportSeconds: number;
  /** Of what was written. */
  readonly bytes: number;
  /** Absent where the format is not read. */
  readonly importSeconds?: number;
  /** How many of the items came back; fewer where the format cannot carry them. */
  readonly imported?: number;
}

/** Rates with a generated bank of that many items, its cache warm. */
export async function measureFormats(items: number): Promise<readonly FormatRate[]> {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-formats-'));
  const bank = join(folder, 'bank');
  const environment = { STEMMA_CACHE: join(folder, 'cache') };
  const stemma = (...rest: string[]) => measure(['src/cli/main.ts', ...rest], environment);
  try {
    generateBank(bank, items);
    await stemma('check', '--bank', bank);
    const rates: FormatRate[] = [];
    for (const { name, extension } of exporters) {
      const out = join(folder, `${name}${extension}`);
      const { cpuSeconds } = await stemma('export', name, '--bank', bank, '--out', out);
      const written = { name, exportSeconds: cpuSeconds, bytes: statSync(out).size };
      const reader = readerOf(name);
      const into = join(folder, `from-${name}`);
      const read =
        reader === undefined ? undefined : await stemma('import', reader, out, '--into', into);
      const imported = Number(/(\d+) imported/.exec(read?.output ?? '')?.[1] ?? 0);
      rates.push({ ...written, ...(read && { importSeconds: read.cpuSeconds, imported }) });
      rmSync(into, { recursive: true, force: true });
    }
    return rates;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The importer of the format; one reads all versions of QTI, and one whatever Q2LMS writes. */
function readerOf(name: string): string | undefined {
  const wanted = /^qti-[23]|^blackboard-qti$/.test(name)
    ? 'qti'
    : name.replace('q2lms-json', 'q2lms');
  return importers.find((importer) => importer.name === wanted)?.name;
}

/** A Markdown table: items for a second of CPU, and how much longer than our own JSON takes. */
export function formatRates(rates: readonly FormatRate[], items: number): string {
  const own = rates.find(({ name }) => name === 'json');
  const cells = rates.map(({ name, exportSeconds, bytes, importSeconds, imported }) => [
    name,
    Math.round(items / exportSeconds).toLocaleString('en'),
    ratio(exportSeconds, own?.exportSeconds),
    (bytes / 1e6).toFixed(1),
    importSeconds === undefined
      ? ''
      : Math.round((imported ?? 0) / importSeconds).toLocaleString('en'),
    importSeconds === undefined ? '' : ratio(importSeconds, own?.importSeconds),
    imported === undefined ? '' : imported.toLocaleString('en'),
  ]);
  const head = [
    'format',
    'export, items/CPU s',
    '× json',
    'MB',
    'import, items/CPU s',
    '× json',
    'items back',
  ];
  const line = (row: readonly string[]): string => `| ${row.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...cells.map(line)].join('\n');
}

function ratio(seconds: number, base: number | undefined): string {
  return base === undefined ? '' : (seconds / base).toFixed(2);
}
