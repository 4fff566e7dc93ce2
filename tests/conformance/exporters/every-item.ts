/** Items on which every exporter is tried: of the fixtures, made in tests, and of the sample bank. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseItem } from '../../../src/markdown/parse-item.ts';
import type { Item } from '../../../src/model/index.ts';
import { type OpenedBank, openBank } from '../../../src/node/open-bank.ts';
import type { ExportSource } from '../../../src/node/run-export.ts';
import { dot, everyType } from '../../unit/made/every-type.ts';
import { bankOf, completeItem } from '../../unit/made/items.ts';

/** Its headings are called like sections of an item; importers make lines in bold of such headings. */
const unlikely = 'content-reserved-headings';

/** The finished items of tests/fixtures, each under an id and a title of its own. */
export function fixtureItems(root = 'tests/fixtures/items'): readonly Item[] {
  return readdirSync(root).flatMap((type) =>
    readdirSync(join(root, type)).flatMap((name) => {
      if (name === unlikely) return [];
      const folder = join(root, type, name);
      const file = readdirSync(folder).find((one) => one.startsWith('question.'));
      if (!file || !readdirSync(folder).includes('item.json')) return [];
      const source = readFileSync(join(folder, file), 'utf8');
      const { item, diagnostics } = parseItem(source, `${name}/${file}`);
      if (!item || item.metadata.status === 'draft') return [];
      if (diagnostics.some(({ severity }) => severity !== 'info')) return [];
      const id = `${type}-${name}`;
      return [{ ...completeItem(item), id, title: `The ${id} one` }];
    }),
  );
}

/** Fixtures and made items as one bank; every image in it is a dot. */
export function madeSource(
  items: readonly Item[] = [...fixtureItems(), ...everyType],
): ExportSource {
  const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"/>');
  const stimuli = new Set(items.filter(({ type }) => type === 'stimulus').map(({ id }) => id));
  const known = items.map(({ stimulus, ...item }) =>
    stimulus !== undefined && stimuli.has(stimulus) ? { ...item, stimulus } : item,
  );
  return {
    bank: bankOf(known),
    readAsset: (path) => (path.endsWith('.svg') ? svg : dot),
  };
}

/** The sample bank. */
export async function sampleSource(): Promise<OpenedBank> {
  return await openBank('questions');
}

/** All items of a bank, and its stimuli. */
export function itemsOf({ bank }: ExportSource): readonly Item[] {
  return [...bank.items, ...bank.stimuli];
}
