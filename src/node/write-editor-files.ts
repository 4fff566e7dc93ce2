/**
 * Tells editors which Markdown files are items, so that they complete and check front matter.
 * Astro's language server, which Visual Studio Code and others run, offers this for the entries of
 * `.astro/collections`.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { bankFileKind } from '../bank/bank-path.ts';
import { bankSchemas } from '../bank/schemas/index.ts';
import type { BankIndex } from './index-bank.ts';
import { writeWholeFile } from './write-whole-file.ts';

const editorFolder = '.astro/collections';
const listName = 'collections.json';
const collection = 'items';

/**
 * Writes the list of items and their schema below `workspace`, the folder that the editor has open.
 * @see https://docs.astro.build/en/reference/experimental-flags/content-intellisense/
 */
export function writeEditorFiles(
  workspace: string,
  { root, paths, locate }: Pick<BankIndex, 'root' | 'paths' | 'locate'>,
): void {
  const folder = join(workspace, editorFolder);
  const entries = paths
    .filter((path) => bankFileKind(path) === 'item')
    .map((path) => locate(path) ?? { root, path })
    .map((file) => [entryName(join(file.root, file.path)), collection]);
  const list = {
    collections: [{ hasSchema: true, name: collection }],
    entries: Object.fromEntries(entries),
  };
  writeWholeFile(join(folder, `${collection}.schema.json`), JSON.stringify(bankSchemas.item));
  // The list comes last: by it this workspace is known to have both.
  writeWholeFile(join(folder, listName), JSON.stringify(list));
}

/** Whether an editor has been told of the items in `workspace`. */
export function hasEditorFiles(workspace: string): boolean {
  return existsSync(join(workspace, editorFolder, listName));
}

/** The language server looks files up by their address, decoded and in lower case. */
function entryName(file: string): string {
  return decodeURIComponent(pathToFileURL(file).href).toLowerCase();
}
