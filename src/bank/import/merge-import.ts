/** Gives imported items their place in a bank: ids, paths, and what to do with duplicates. */
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { AuthoredItem, Diagnostic } from '../../model/index.ts';
import { bankFileKind } from '../bank-path.ts';
import { placeAssets } from './place-assets.ts';
import { type QuestionIdentity, questionIdentity } from './question-identity.ts';

/** What happens to a question that the bank has already. */
export type DuplicatePolicy = 'skip' | 'new' | 'replace';

/** An item from a source, before it has its place. */
export interface IncomingItem {
  readonly item: AuthoredItem;
  /** Where it stands in the source, such as `questions[3]`. */
  readonly origin: string;
  /** Identity the source itself gives. */
  readonly sourceId?: string;
  /** The source, as named on the command line. */
  readonly file: string;
  /** Bytes of the files that came with the source, by the path that the item's addresses lead to. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
}

/** The bank that items are merged into. */
export interface MergeTarget {
  readonly items: readonly AuthoredItem[];
  /** Ids that something else in the bank has: assessments, items that cannot be read. */
  readonly takenIds: ReadonlySet<string>;
  /** Paths of all files below the bank's root. */
  readonly files: ReadonlySet<string>;
  /** Bytes of a file by its path below the bank's root. */
  readonly readAsset: (path: string) => Uint8Array | undefined;
  /** Folder below the bank's root that new items go into; empty for the root. */
  readonly folder: string;
}

/** What becomes of one imported item. */
export interface MergedItem {
  readonly action: 'add' | 'replace' | 'skip';
  readonly origin: string;
  readonly file: string;
  /** The item as it is to be written; for a skipped one the item that stays. */
  readonly item: AuthoredItem;
  /** The item that it was recognised as. */
  readonly matched?: { readonly id: string; readonly path: string };
  /** Files to write with it, by path below the bank's root. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
}

/** All decisions, in the order of the imported items. */
export interface MergePlan {
  readonly merged: readonly MergedItem[];
  /** For each imported item the id that it has in the bank. */
  readonly ids: ReadonlyMap<AuthoredItem, string>;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Decides about each item. It is the same as one of the bank, or as one earlier in the import,
 * when its source and its id there are the same, or when the same is asked with the same choices.
 */
export function mergeImport(
  incoming: readonly IncomingItem[],
  target: MergeTarget,
  policy: DuplicatePolicy,
): MergePlan {
  const state = startState(target);
  const diagnostics: Diagnostic[] = [];
  const merged = incoming.map((one): MergedItem => {
    const match = findMatch(one, state);
    if (match === undefined || policy === 'new') return add(one, match?.item, state);
    if (policy === 'replace') return replace(one, match.item, state);
    diagnostics.push(reportSkipped(one, match));
    return {
      action: 'skip',
      origin: one.origin,
      file: one.file,
      item: match.item,
      matched: match.item,
      assets: new Map(),
    };
  });
  const ids = new Map(incoming.map(({ item }, index) => [item, merged[index]?.item.id ?? item.id]));
  return { merged: merged.map((one) => renameStimulus(one, incoming, ids)), ids, diagnostics };
}

interface Known {
  readonly item: AuthoredItem;
  readonly identity: QuestionIdentity;
}

interface State {
  readonly target: MergeTarget;
  readonly known: Map<string, Known>;
  /** Ids of known items by what they ask, and by where they came from. */
  readonly byQuestion: Map<string, string>;
  readonly bySource: Map<string, string>;
  readonly ids: Set<string>;
  /** In lower case, for file systems that do not tell letter case apart. */
  readonly paths: Set<string>;
  readonly newAssets: Map<string, Uint8Array>;
}

function startState(target: MergeTarget): State {
  const state: State = {
    target,
    known: new Map(),
    byQuestion: new Map(),
    bySource: new Map(),
    ids: new Set(target.takenIds),
    paths: new Set([...target.files].map((path) => path.toLowerCase())),
    newAssets: new Map(),
  };
  for (const item of target.items) remember(item, state);
  return state;
}

function remember(item: AuthoredItem, state: State): void {
  const identity = questionIdentity(item);
  state.known.set(item.id, { item, identity });
  if (!state.byQuestion.has(identity.asked)) state.byQuestion.set(identity.asked, item.id);
  const { source } = item.metadata;
  state.bySource.set(JSON.stringify([source, item.id]), item.id);
  if (source?.includes('#')) state.bySource.set(source, item.id);
  state.ids.add(item.id);
  state.paths.add(item.path.toLowerCase());
}

interface Match extends Known {
  readonly by: 'source' | 'question';
  readonly incoming: QuestionIdentity;
}

function findMatch({ item, sourceId }: IncomingItem, state: State): Match | undefined {
  const incoming = questionIdentity(item);
  const bySource = state.known.get(sourceMatch(item, sourceId, state) ?? '');
  if (bySource !== undefined) return { ...bySource, by: 'source', incoming };
  const byQuestion = state.known.get(state.byQuestion.get(incoming.asked) ?? '');
  return byQuestion?.identity.asked === incoming.asked
    ? { ...byQuestion, by: 'question', incoming }
    : undefined;
}

/** The item that came from the same source under the same id, or brought its own id with it. */
function sourceMatch(
  { id, metadata: { source } }: AuthoredItem,
  sourceId: string | undefined,
  { bySource }: State,
): string | undefined {
  if (sourceId === undefined) return undefined;
  const names = source?.includes(`#${sourceId}`) ? bySource.get(source) : undefined;
  return names ?? bySource.get(JSON.stringify([source, id]));
}

function add(one: IncomingItem, match: AuthoredItem | undefined, state: State): MergedItem {
  const { folder } = state.target;
  const { id, path } = freeName(one.item, folder, state);
  return place(one, { ...one.item, id }, path, 'add', match, state);
}

/** The item that is there keeps its id, its file and what the source cannot know of. */
function replace(one: IncomingItem, existing: AuthoredItem, state: State): MergedItem {
  const { item } = one;
  const kept: AuthoredItem = {
    ...item,
    id: existing.id,
    hints: item.hints.length > 0 ? item.hints : existing.hints,
    feedback: { ...existing.feedback, ...item.feedback },
    metadata: { ...existing.metadata, ...item.metadata },
    ...(item.solution === undefined && existing.solution ? { solution: existing.solution } : {}),
    ...(item.rubric === undefined && existing.rubric ? { rubric: existing.rubric } : {}),
    ...(item.notes === undefined && existing.notes ? { notes: existing.notes } : {}),
  };
  return place(one, kept, existing.path, 'replace', existing, state);
}

function place(
  one: IncomingItem,
  item: AuthoredItem,
  path: string,
  action: 'add' | 'replace',
  matched: AuthoredItem | undefined,
  state: State,
): MergedItem {
  const read = (file: string) => state.newAssets.get(file) ?? state.target.readAsset(file);
  const placed = placeAssets(item, path, one.assets, read);
  for (const [file, bytes] of placed.files) {
    state.newAssets.set(file, bytes);
    state.paths.add(file.toLowerCase());
  }
  remember(placed.item, state);
  return {
    action,
    origin: one.origin,
    file: one.file,
    item: placed.item,
    ...(matched === undefined ? {} : { matched }),
    assets: placed.files,
  };
}

/** The suggested id and file, numbered when one of them is taken. */
function freeName(
  item: AuthoredItem,
  folder: string,
  state: State,
): { readonly id: string; readonly path: string } {
  const prefix = folder === '' ? '' : `${folder}/`;
  const parent = item.path.slice(0, item.path.lastIndexOf('/') + 1);
  const ending = item.path.endsWith('.mdx') ? '.mdx' : '.md';
  const isOpen = bankFileKind(`${prefix}${parent}x.md`) === 'item';
  const home = isOpen ? `${prefix}${parent}` : `${prefix}topics/${parent}`;
  for (let count = 1; ; count += 1) {
    const id = count === 1 ? item.id : `${item.id}-${count}`;
    const path = `${home}${id}${ending}`;
    if (!state.ids.has(id) && !state.paths.has(path.toLowerCase())) return { id, path };
  }
}

/** A stimulus of the same source may have got another id. */
function renameStimulus(
  one: MergedItem,
  incoming: readonly IncomingItem[],
  ids: ReadonlyMap<AuthoredItem, string>,
): MergedItem {
  const { stimulus } = one.item.metadata;
  if (stimulus === undefined || one.action === 'skip') return one;
  const named = incoming.find(({ item, file }) => file === one.file && item.id === stimulus);
  const id = named === undefined ? stimulus : (ids.get(named.item) ?? stimulus);
  return { ...one, item: { ...one.item, metadata: { ...one.item.metadata, stimulus: id } } };
}

function reportSkipped({ origin, file }: IncomingItem, match: Match): Diagnostic {
  const { item, identity, incoming, by } = match;
  const where = `${item.id} (${item.path})`;
  const place = { file };
  if (by === 'source' && identity.asked !== incoming.asked) {
    return diagnostic('import-changed-in-source', {
      message: `${origin}: The question came into the bank as ${where} and has changed in its source; it was skipped.`,
      hint: 'Use `--on-duplicate replace` to take the change, `new` to keep both.',
      place,
      item: item.id,
    });
  }
  if (identity.key !== incoming.key) {
    return diagnostic('import-key-differs', {
      message: `${origin}: The question is in the bank as ${where}, but with another answer; it was skipped.`,
      hint: 'Find out which answer is right; `--on-duplicate replace` takes this one, `new` keeps both.',
      place,
      item: item.id,
    });
  }
  const differs = identity.rest === incoming.rest ? '' : '; title, feedback or other data differ';
  return diagnostic('import-duplicate', {
    message: `${origin}: The question is in the bank as ${where}${differs}; it was skipped.`,
    place,
    item: item.id,
  });
}
