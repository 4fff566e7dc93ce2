/** What an item is where its file does not say it: by its folder, and by the settings of the bank. */
import { bankFileKind } from '../../bank/bank-path.ts';
import { folderDefaults } from '../../bank/read-defaults.ts';
import { readFrame } from '../../bank/read-frame.ts';
import { resolveMetadata } from '../../bank/resolve-metadata.ts';
import type { AuthoredMetadata, BankSettings, ItemMetadata } from '../../model/index.ts';
import { bankChecks } from '../../node/bank-checks.ts';
import type { Repository } from '../../node/git/repository.ts';
import type { BankIndex } from '../../node/index-bank.ts';

/** The metadata of the item at a path that states these. */
export type FolderRules = (path: string, stated: AuthoredMetadata) => ItemMetadata;

/** The rules of the bank as it is. */
export function presentRules({ paths, readSource, settings }: BankIndex): FolderRules {
  const texts = paths.filter(isRule).map((path) => [path, readSource(path) ?? ''] as const);
  return rulesOf(new Map(texts), settings);
}

/** The rules of the bank as it was at a commit; undefined where the bank was not there. */
export async function rulesAt(
  { listFiles, readBlobs }: Pick<Repository, 'listFiles' | 'readBlobs'>,
  commit: string,
): Promise<FolderRules | undefined> {
  const files = await listFiles(commit);
  if (files.size === 0) return undefined;
  const rules = [...files].filter(([path, { kind }]) => kind === 'file' && isRule(path));
  const blobs = await readBlobs(rules.map(([, { oid }]) => oid));
  const texts = rules.map(([path, { oid }]) => {
    return [path, Buffer.from(blobs.get(oid) ?? []).toString('utf8')] as const;
  });
  return rulesOf(new Map(texts));
}

/** The files that tell what holds for an item at a path below the bank. */
export function rulePaths(path: string): readonly string[] {
  const folders = path.split('/').slice(0, -1);
  const above = folders.map((_, depth) => `${folders.slice(0, depth + 1).join('/')}/_defaults.yml`);
  return ['bank.yml', '_defaults.yml', ...above];
}

function isRule(path: string): boolean {
  return ['settings', 'defaults'].includes(bankFileKind(path));
}

/** @param texts of the files by path @param given settings, whatever the texts say */
export function rulesOf(texts: ReadonlyMap<string, string>, given?: BankSettings): FolderRules {
  const frame = readFrame(texts, bankChecks, given);
  const defaults = folderDefaults(frame.defaults);
  return (path, stated) => resolveMetadata(path, stated, defaults, given ?? frame.settings);
}
