/**
 * Measures builds, checks, exports and imports of generated banks beside bare floors, all in one run:
 * what counts are the ratios, for machines differ and are noisy.
 *
 *   npm run bench                       1,000 and 10,000 items
 *   npm run bench -- 50000              other sizes
 *   npm run bench -- --formats          only the rates of imports and exports
 *   npm run bench -- --history          only the walk over a long history
 *   npm run bench -- --json result.json writes the figures, too
 */
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { changeOneItem, generateBank } from './generate-bank.ts';
import { type Measurement, measure } from './measure.ts';
import { formatRates, measureFormats } from './measure-formats.ts';
import { historySize, historyTable, measureHistory } from './measure-history.ts';
import { type Figure, formatTable } from './table.ts';

const { values, positionals } = parseArgs({
  options: {
    json: { type: 'string' },
    formats: { type: 'boolean', default: false },
    history: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
const sizes = positionals.length > 0 ? positionals.map(Number) : [1_000, 10_000];

/**
 * Time of text2qti over that of the stock parser for as many items, from measurements of both on
 * one machine: 1,805 µs an item at its best, and 550 µs.
 */
const text2qtiPerParse = 1_805 / 550;

const figures: Figure[] = [];
const isWhole = !values.formats && !values.history;
for (const size of isWhole ? sizes : []) figures.push(...(await measureSize(size)));
if (figures.length > 0) console.log(`${formatTable(figures)}\n`);
const [formatItems = 1_000] = sizes;
const rates = isWhole || values.formats ? await measureFormats(formatItems) : [];
if (rates.length > 0) console.log(`${formatRates(rates, formatItems)}\n`);
const history = isWhole || values.history ? await measureHistory() : [];
if (history.length > 0) console.log(`${historyTable(history)}\n`);
const report = {
  node: process.version,
  cores: cpus().length,
  memoryGiB: Math.round(totalmem() / 2 ** 30),
  figures,
  formats: { items: formatItems, rates },
  history: { ...historySize, figures: history },
};
if (values.json === undefined) console.log(JSON.stringify(report));
else writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);

async function measureSize(items: number): Promise<readonly Figure[]> {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-bench-'));
  const at = (name: string): string => join(folder, name);
  const bank = at('bank');
  const environment = { STEMMA_CACHE: at('cache') };
  const floor = (name: string, ...rest: string[]): Promise<Measurement> =>
    step(items, `floor: ${name}`, [`scripts/bench/floors/${name}.ts`, bank, ...rest], {});
  const stemma = (what: string, ...rest: string[]): Promise<Measurement> =>
    step(items, what, ['src/cli/main.ts', ...rest, '--bank', bank], environment);
  const build = (what: string): Promise<Measurement> =>
    step(items, what, ['scripts/build-site.ts'], {
      ...environment,
      STEMMA_BANK: bank,
      STEMMA_DIST: at('dist'),
    });
  try {
    generateBank(bank, items);
    const parse = await floor('parse');
    const check = await stemma('check, cold', 'check');
    const checkWarm = await stemma('check, warm', 'check');
    rmSync(at('cache'), { recursive: true, force: true });
    const script = await floor('export', at('floor.zip'));
    const canvas = await stemma('export, cold', 'export', 'canvas', '--out', at('a.zip'));
    const canvasWarm = await stemma('export, warm', 'export', 'canvas', '--out', at('b.zip'));
    rmSync(at('cache'), { recursive: true, force: true });
    const chain = await floor('build', at('floor'));
    const cold = await build('site, cold');
    const same = await build('site, nothing changed');
    changeOneItem(bank);
    const one = await build('site, one item changed');

    const figure = (
      name: string,
      run: Measurement,
      target?: Figure['target'],
      bytes?: number,
    ): Figure => ({
      items,
      name,
      seconds: run.seconds,
      peakMiB: run.peakMiB,
      ...(bytes === undefined ? {} : { bytes }),
      ...(target === undefined ? {} : { target }),
    });
    const atMost = (run: Measurement, base: Measurement, limit: number, of: string): Target => ({
      ratio: run.seconds / base.seconds,
      limit,
      text: `≤ ${limit} × ${of}`,
      isMet: run.seconds <= limit * base.seconds,
    });
    const timesText2qti = (run: Measurement, limit: number): Target => {
      const ratio = (parse.seconds * text2qtiPerParse) / run.seconds;
      return { ratio, limit, text: `≥ ${limit} × text2qti`, isMet: ratio >= limit };
    };
    return [
      figure('floor: parse', parse),
      figure('check, cold', check, atMost(check, parse, 1.3, 'parse')),
      figure('check, warm', checkWarm, atMost(checkWarm, check, 0.3, 'cold')),
      figure('floor: bare export script', script, undefined, statSync(at('floor.zip')).size),
      figure('export canvas, cold', canvas, timesText2qti(canvas, 2), statSync(at('a.zip')).size),
      figure(
        'export canvas, warm',
        canvasWarm,
        timesText2qti(canvasWarm, 6),
        statSync(at('b.zip')).size,
      ),
      figure('floor: parse, typeset, template, write', chain, undefined, bytesBelow(at('floor'))),
      figure('site, cold', cold, atMost(cold, chain, 1.5, 'floor'), bytesBelow(at('dist'))),
      figure('site, nothing changed', same, atMost(same, cold, 0.35, 'cold')),
      figure('site, one item changed', one, atMost(one, cold, 0.35, 'cold')),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

type Target = NonNullable<Figure['target']>;

async function step(
  items: number,
  what: string,
  command: readonly string[],
  environment: Readonly<Record<string, string>>,
): Promise<Measurement> {
  const measurement = await measure(command, environment);
  if (process.stderr.isTTY) {
    console.error(`${items} items, ${what}: ${measurement.seconds.toFixed(1)} s`);
  }
  return measurement;
}

function bytesBelow(directory: string): number {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}
