/** The told histories of a bank's items, each told once in its life: they are kept between builds. */
import { hash } from 'node:crypto';
import type { ItemHeader } from '../../bank/item-header.ts';
import { type Visibility, visibilityOf } from '../../bank/release.ts';
import { openCache } from '../../node/cache.ts';
import { codeVersion, readingRooms } from '../../node/code-version.ts';
import type { Repository } from '../../node/git/repository.ts';
import { type BankHistory, openHistoryReader } from '../../node/history/bank-history.ts';
import type { ItemHistory } from '../../node/history/item-history.ts';
import type { BankIndex } from '../../node/index-bank.ts';
import type { ShownItem } from '../bodies/body-cache.ts';
import { type FolderRules, presentRules, rulesAt } from './folder-rules.ts';
import { mixedCommits } from './mixed-commits.ts';
import { type PastRules, readPastRules } from './read-past-rules.ts';
import { readStates } from './read-states.ts';
import { type HistoryRequest, type StateOf, tellHistory } from './tell-history.ts';
import type { ToldHistory } from './told-revision.ts';

/** Told histories. */
export interface Histories {
  /** @throws when nothing is told */
  readonly of: (id: string) => ToldHistory;
  /** Ids of all that have one, also of items that are gone, sorted. */
  readonly ids: readonly string[];
  readonly close: () => void;
}

/** What the histories are told from. */
export interface HistorySource {
  readonly index: BankIndex;
  readonly shown: readonly ShownItem[];
  readonly history: BankHistory;
  readonly repository: Pick<Repository, 'readBlobs'>;
  /** That of the bank; absent where it lies in none. */
  readonly own?: Repository;
  readonly isForAuthors: boolean;
}

/** A history to tell; without an item where the item is gone. */
interface Task {
  readonly history: ItemHistory;
  readonly item?: ShownItem;
}

/** Histories whose states are in memory at once. */
const batchSize = 200;

/** Tells what is not kept yet. @param styles is told the classes of all histories */
export async function openHistories(
  source: HistorySource,
  styles: Set<string>,
): Promise<Histories> {
  const cache = openCache('histories');
  const tasks = tasksOf(source);
  const context: TellingContext = {
    ...source,
    rules: presentRules(source.index),
    rulesAt: rememberRules(source),
    isMixed: source.isForAuthors ? () => false : mixedCommits(source),
  };
  const keys = new Map(tasks.map((task) => [task.history.id, keyOf(task, context)]));
  // Where the cache keeps nothing, memory does.
  const unkept = new Map<string, ToldHistory>();
  const find = (id: string): ToldHistory | undefined => {
    const text = cache.get(keys.get(id) ?? '');
    return text === undefined ? unkept.get(id) : JSON.parse(text);
  };
  const told = new Set<string>();
  const take = (history: ToldHistory): void => {
    if (history.revisions.length === 0) return;
    told.add(history.id);
    for (const style of history.styles) styles.add(style);
  };
  const missing = tasks.filter(({ history: { id } }) => {
    const found = find(id);
    if (found !== undefined) take(found);
    return found === undefined;
  });
  const reader = source.own && (await openHistoryReader(source.own));
  for (let start = 0; start < missing.length; start += batchSize) {
    const batch = missing.slice(start, start + batchSize);
    const histories = batch.map(({ history }) => history);
    const stateOf = await readStates(histories, source.repository);
    const pastRules =
      source.isForAuthors || reader === undefined
        ? () => undefined
        : await readPastRules(histories, reader, source.history.folders);
    for (const task of batch) {
      const { id } = task.history;
      const history = await tell(task, { ...context, pastRules }, stateOf);
      cache.set(keys.get(id) ?? '', JSON.stringify(history));
      if (find(id) === undefined) unkept.set(id, history);
      take(history);
    }
  }
  return {
    of: (id) => {
      const found = told.has(id) ? find(id) : undefined;
      if (found === undefined) throw new Error(`Nothing is told of the history of ${id}.`);
      return found;
    },
    ids: [...told].sort(),
    close: cache.close,
  };
}

/** Items that are shown or gone: what is in the bank and not shown is nobody's business. */
function tasksOf({ history, shown, index }: HistorySource): readonly Task[] {
  const visible = new Map(shown.map((item) => [item.header.id, item]));
  return [...history.items].flatMap(([id, one]): readonly Task[] => {
    const item = visible.get(id);
    if (item !== undefined) return [{ history: one, item }];
    return one.current === undefined && !index.ids.has(id) ? [{ history: one }] : [];
  });
}

/** What histories are told with. */
interface TellingContext extends HistorySource {
  readonly rules: FolderRules;
  /** Those of a commit; undefined where they are not known. */
  readonly rulesAt: (commit: string) => Promise<FolderRules | undefined>;
  /** Whether a commit changed others beside the item that are not shown whole. */
  readonly isMixed: (oid: string, id: string) => boolean;
}

function rememberRules({ own }: HistorySource): TellingContext['rulesAt'] {
  const known = new Map<string, Promise<FolderRules | undefined>>();
  return (commit) => {
    const found = known.get(commit) ?? (own && rulesAt(own, commit)) ?? Promise.resolve(undefined);
    known.set(commit, found);
    return found;
  };
}

/** What some histories are told with. */
interface BatchContext extends TellingContext {
  readonly pastRules: PastRules;
}

/** Names everything that the telling depends on. */
function keyOf({ history, item }: Task, context: TellingContext): string {
  const { index, isForAuthors, rules, isMixed } = context;
  const paths = new Set(history.revisions.flatMap(({ path, from = path }) => [path, from]));
  const parts = [
    codeVersion([...readingRooms, 'src/site']),
    isForAuthors,
    index.settings.release,
    item?.visibility,
    item?.header.digest,
    history,
    [...paths].map((path) => [rules(path, {}).status, rules(path, {}).release]),
    history.revisions.map(({ commit }) => isMixed(commit.oid, history.id)),
  ];
  return hash('sha256', JSON.stringify(parts));
}

async function tell(
  { history, item }: Task,
  context: BatchContext,
  stateOf: StateOf,
): Promise<ToldHistory> {
  const { index, isForAuthors, rules, pastRules } = context;
  const common = {
    history,
    isForAuthors,
    pastRules,
    isMixed: (oid: string) => context.isMixed(oid, history.id),
  };
  const request = item
    ? {
        ...common,
        rules,
        header: item.header,
        visibility: levelOf(item),
        present: await index.loadAuthored(item.header),
      }
    : await goneItem(common, context, stateOf);
  if (request === undefined) return { id: history.id, title: '', revisions: [], styles: [] };
  return tellHistory(request, stateOf);
}

/** Notes are told of in words and not shown. */
function levelOf({ visibility }: ShownItem): Visibility {
  return visibility === 'with-notes' ? 'full' : visibility;
}

/**
 * What is gone may be told of as far as it might be shown if it were still there, and its folder
 * and the bank as they were.
 */
async function goneItem(
  common: Omit<HistoryRequest, 'rules' | 'header' | 'visibility' | 'present'>,
  { own, rulesAt: rulesOfCommit }: TellingContext,
  stateOf: StateOf,
): Promise<HistoryRequest | undefined> {
  const { revisions } = common.history;
  const last = revisions.findLast(({ kind }) => kind !== 'deleted');
  const state = last && stateOf(last.blob, last.path);
  const end = revisions.at(-1);
  if (state === undefined || end === undefined || own === undefined) return undefined;
  const [parent] = (await own.readCommit(end.commit.oid)).parents;
  const rules = parent === undefined ? undefined : await rulesOfCommit(parent);
  if (rules === undefined) return undefined;
  const { id, title, type, path, metadata } = state;
  const header: ItemHeader = { id, title, type, path, text: '', ...rules(path, metadata) };
  return { ...common, rules, header, visibility: visibilityOf(header), present: state };
}
