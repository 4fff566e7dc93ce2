/** When and by whom each item of a bank was changed: one walk over the commits, kept and continued. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Cache } from '../cache.ts';
import { codeVersion } from '../code-version.ts';
import type { RepositoryPlace } from '../git/locate-repository.ts';
import { continueWalk, type WalkedHistory } from './continue-walk.ts';
import type { HistoryReader } from './history-reader.ts';
import { kindOfKey } from './identities.ts';
import { type ItemHistory, itemHistory, type RevisionCommit } from './item-history.ts';
import { readMailmap } from './mailmap.ts';

/** Histories by id, also of what was deleted. */
export interface BankHistory {
  /** Items and stimuli. */
  readonly items: ReadonlyMap<string, ItemHistory>;
  readonly assessments: ReadonlyMap<string, ItemHistory>;
  /** False where a shallow clone hides commits: what is missing is then absent, never guessed. */
  readonly isComplete: boolean;
  /** The checked-out commit; absent without a repository, and in one without commits. */
  readonly head?: string;
  /** Where in the repository the bank has lain, the present folder first; `''` is the whole tree. */
  readonly folders: readonly string[];
}

/** Reads with one reader; exported so that tests can prove the two equal. */
export async function historyWith(
  place: RepositoryPlace,
  reader: HistoryReader,
  cache?: Cache,
): Promise<BankHistory> {
  const isComplete = place.boundary.size === 0;
  const head = await reader.head();
  if (head === undefined) return noHistory(isComplete);
  const version = codeVersion(['src/node/git', 'src/node/history']);
  const where = [place.commonDir, place.folder, ...place.boundary].join('\n');
  const key = `${version} ${where}`;
  const kept = readKept(cache?.get(key));
  const walked = await continueWalk(reader, place, head, kept);
  if (walked !== kept) cache?.set(key, JSON.stringify(walked));
  return { ...histories(walked, place), isComplete, head, folders: walked.folders };
}

/** The history of what has none. */
export function noHistory(isComplete: boolean): BankHistory {
  return { items: new Map(), assessments: new Map(), isComplete, folders: [] };
}

function readKept(text: string | undefined): WalkedHistory | undefined {
  if (text === undefined) return undefined;
  const kept: WalkedHistory = JSON.parse(text);
  return kept;
}

function histories(
  { commits, tracks, current }: WalkedHistory,
  { root }: RepositoryPlace,
): Pick<BankHistory, 'items' | 'assessments'> {
  const file = join(root, '.mailmap');
  const proper = readMailmap(existsSync(file) ? readFileSync(file, 'utf8') : '');
  const byOid = new Map<string, RevisionCommit>();
  for (const { oid, author, time, subject } of commits) {
    const { name, email } = proper(author);
    byOid.set(oid, { oid, author: name, email, time, subject });
  }
  const found = {
    item: new Map<string, ItemHistory>(),
    assessment: new Map<string, ItemHistory>(),
  };
  const entries = new Map(current);
  for (const [key, track] of tracks) {
    const id = key.slice(key.indexOf(' ') + 1);
    const kind = kindOfKey(key);
    found[kind].set(id, itemHistory(id, track, entries.get(key), byOid));
  }
  return { items: found.item, assessments: found.assessment };
}
