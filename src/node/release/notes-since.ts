/** The notes of a release. */
import type { BankDiff } from '../../bank/diff/bank-diff.ts';
import type { Audience } from '../audience.ts';
import type { Cache } from '../cache.ts';
import { diffBanks } from '../diff/diff-banks.ts';
import { publicBankDiff } from '../diff/public-bank-diff.ts';
import { bankIn } from '../history/bank-changes.ts';
import { type OpenedHistory, openHistory } from '../history/open-history.ts';
import type { BankIndex } from '../index-bank.ts';
import { releaseNotes } from '../review/release-notes.ts';

/** Which notes. */
export interface NotesRequest {
  /** Directory of the bank. */
  readonly bank: string;
  readonly audience: Audience;
  /** The release before; without it everything is new. */
  readonly since?: string;
}

/**
 * What changed up to the checked-out commit, as Markdown.
 * @throws UnknownRevisionError
 */
export async function notesSince(
  { bank, audience, since }: NotesRequest,
  cache?: Cache,
): Promise<string> {
  const opened = await openHistory(bank, cache);
  const head = opened?.history.head;
  if (opened === undefined || head === undefined) throw new Error(`${bank} has no commit yet.`);
  const start = since === undefined ? undefined : await opened.repository.resolve(since);
  const after = await bankIn(opened, head);
  const before = start === undefined ? emptied(after) : await bankIn(opened, start);
  try {
    const compare = audience === 'public' ? publicBankDiff : diffBanks;
    const diff = await compare(before, after);
    const contributors = await authorsOf(diff, opened, head, start);
    return releaseNotes(diff, { audience, contributors });
  } finally {
    if (start !== undefined) before.close();
    after.close();
  }
}

/** The bank before its first item. */
function emptied(index: BankIndex): BankIndex {
  return { ...index, items: [], assessments: [], ids: new Set(), paths: [] };
}

/** Those who changed what the notes tell of, by name. */
async function authorsOf(
  { items }: BankDiff,
  { history, reader }: OpenedHistory,
  head: string,
  since: string | undefined,
): Promise<readonly string[]> {
  const between = await reader.graph(since === undefined ? { head } : { head, since });
  const revisions = items.flatMap(({ id }) => history.items.get(id)?.revisions ?? []);
  const authors = revisions.flatMap(({ commit }) =>
    between === undefined || between.has(commit.oid) ? commit.author : [],
  );
  return [...new Set(authors)].sort();
}
