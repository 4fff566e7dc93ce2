/** The topic that an item has by the folders it lies in. */
import type { TopicNode } from '../model/index.ts';
import { folderOf } from './bank-path.ts';
import { foldName } from './query/fold-text.ts';

/** Holds stimuli of any course, so its name is no topic. */
const stimulusFolder = 'stimuli';

/**
 * The topic of the folder names: `fluid-mechanics/pipe-flow` is `Fluid mechanics/Pipe flow`. Where
 * the bank has a taxonomy its spelling is taken, and folders below the deepest known topic are
 * only an arrangement of files. Undefined at the root, for stimuli, and where the taxonomy does
 * not know the first folder.
 */
export function folderTopic(path: string, taxonomy: readonly TopicNode[]): string | undefined {
  const folder = folderOf(path);
  if (folder === '' || folder === stimulusFolder || folder.startsWith(`${stimulusFolder}/`)) {
    return undefined;
  }
  const folders = folder.split('/');
  const names = taxonomy.length === 0 ? folders.map(titleOf) : knownNames(folders, taxonomy);
  return names.length === 0 ? undefined : names.join('/');
}

function knownNames(folders: readonly string[], taxonomy: readonly TopicNode[]): string[] {
  const [first, ...rest] = folders;
  if (first === undefined) return [];
  const node = taxonomy.find(({ name }) => foldName(name) === foldName(first));
  return node === undefined ? [] : [node.name, ...knownNames(rest, node.children)];
}

function titleOf(folder: string): string {
  const words = folder.replaceAll(/[-_]+/gu, ' ').trim();
  const [initial = ''] = words;
  return initial.toUpperCase() + words.slice(initial.length);
}
