/** Items of the sample bank, read through the parser. */
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseItem } from '../../../src/markdown/parse-item.ts';
import type { AuthoredItem, InteractionKind, InteractionOf } from '../../../src/model/index.ts';

const questions = fileURLToPath(new URL('../../../questions/', import.meta.url));

/** Paths of the files of items by id. */
const paths: ReadonlyMap<string, string> = new Map(
  globSync('**/*.{md,mdx}', { cwd: questions })
    .filter((path) => !path.startsWith('guides'))
    .map((path) => [idIn(sampleText(path)), path.replaceAll('\\', '/')]),
);

/** The text of a file of the sample bank, named relative to `questions/`. */
export function sampleText(path: string): string {
  return readFileSync(`${questions}${path}`, 'utf8');
}

/** An item of the sample bank by its id; throws when the parser finds an error in it. */
export function sampleItem(id: string): AuthoredItem {
  const path = paths.get(id);
  if (path === undefined) throw new Error(`The sample bank has no item ${id}`);
  const { item, diagnostics } = parseItem(sampleText(path), path);
  const error = diagnostics.find(({ severity }) => severity === 'error');
  if (error) throw new Error(`${path}:${error.place?.line}: ${error.message}`);
  if (!item) throw new Error(`${path} gives no item`);
  return item;
}

/** The interaction of the given kind and id; throws where there is none. */
export function interactionOf<K extends InteractionKind>(
  item: AuthoredItem,
  kind: K,
  id = 'response',
): InteractionOf<K> {
  const isWanted = (one: AuthoredItem['interactions'][number]): one is InteractionOf<K> =>
    one.kind === kind && one.id === id;
  const found = item.interactions.find(isWanted);
  if (!found) throw new Error(`${item.id} has no ${kind} ${id}`);
  return found;
}

function idIn(text: string): string {
  return /^id: (\S+)$/m.exec(text)?.[1] ?? '';
}
