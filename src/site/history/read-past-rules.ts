/** Reads what held for items when their states were committed. */
import type { HistoryReader } from '../../node/history/history-reader.ts';
import type { ItemHistory, Revision } from '../../node/history/item-history.ts';
import { type FolderRules, rulePaths, rulesOf } from './folder-rules.ts';

/** The rules of a revision's commit; undefined where the bank cannot be found in it. */
export type PastRules = (revision: Revision) => FolderRules | undefined;

/**
 * Looks up only the files that can have a say, all at once.
 * @param folders in which the bank has lain
 */
export async function readPastRules(
  histories: readonly ItemHistory[],
  reader: Pick<HistoryReader, 'objectsAt' | 'readBlobs'>,
  folders: readonly string[],
): Promise<PastRules> {
  const wanted = new Map<string, { readonly commit: string; readonly path: string }>();
  for (const { revisions } of histories) {
    for (const { commit, path } of revisions) {
      for (const folder of folders) {
        for (const one of [path, ...rulePaths(path)]) {
          const place = { commit: commit.oid, path: below(folder, one) };
          wanted.set(nameOf(place.commit, place.path), place);
        }
      }
    }
  }
  const objects = await reader.objectsAt([...wanted.values()]);
  const files = new Map(
    [...wanted.keys()].flatMap((name, at) => {
      const object = objects[at];
      return object?.isFile ? [[name, object.oid] as const] : [];
    }),
  );
  const ruleFiles = [...files].filter(([name]) => name.endsWith('.yml'));
  const blobs = await reader.readBlobs([...new Set(ruleFiles.map(([, oid]) => oid))]);
  const known = new Map<string, FolderRules>();
  return ({ commit, path, blob }) => {
    const fileAt = (folder: string, one: string): string | undefined =>
      files.get(nameOf(commit.oid, below(folder, one)));
    const folder = folders.find((one) => fileAt(one, path) === blob);
    if (folder === undefined) return undefined;
    const oids = rulePaths(path).flatMap((one) => {
      const oid = fileAt(folder, one);
      return oid === undefined ? [] : [[one, oid] as const];
    });
    const name = oids.flat().join('\n');
    const texts = oids.map(([one, oid]) => {
      return [one, Buffer.from(blobs.get(oid) ?? []).toString('utf8')] as const;
    });
    const rules = known.get(name) ?? rulesOf(new Map(texts));
    known.set(name, rules);
    return rules;
  };
}

function below(folder: string, path: string): string {
  return folder === '' ? path : `${folder}/${path}`;
}

function nameOf(commit: string, path: string): string {
  return `${commit} ${path}`;
}
