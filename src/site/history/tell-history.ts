/** Tells the history of an item to those who may see the item. */
import { completeItem } from '../../bank/complete-item.ts';
import { type ComparedItem, diffItems } from '../../bank/diff/diff-items.ts';
import type { ItemChange } from '../../bank/diff/item-diff.ts';
import { publicDiff } from '../../bank/diff/public-diff.ts';
import type { ItemHeader } from '../../bank/item-header.ts';
import { type Visibility, visibilityOf } from '../../bank/release.ts';
import type { AuthoredItem } from '../../model/index.ts';
import type { ItemHistory, Revision } from '../../node/history/item-history.ts';
import { contentWriter } from '../content-writer.ts';
import { itemBody } from '../item/item-body.ts';
import type { FolderRules } from './folder-rules.ts';
import type { PastRules } from './read-past-rules.ts';
import type { ToldChange, ToldHistory, ToldRevision } from './told-revision.ts';
import { filesIn, withoutOtherFiles } from './without-files.ts';

/** An item as it was; undefined where its file could not be read as an item. */
export type StateOf = (blob: string, path: string) => AuthoredItem | undefined;

/** Whose history is told, and to whom. */
export interface HistoryRequest {
  /** The item as it is now, or as it last was. */
  readonly header: ItemHeader;
  /** What may be shown of it now; `hidden` for what is gone or withdrawn. */
  readonly visibility: Visibility;
  /** As its file states it now, or as it last did. */
  readonly present: AuthoredItem;
  /** What holds now for what a state does not state. */
  readonly rules: FolderRules;
  /** What held when a state was committed. */
  readonly pastRules: PastRules;
  /** Whether a commit also changed what may not be told of. */
  readonly isMixed: (oid: string) => boolean;
  readonly history: ItemHistory;
  /** Authors see every state whole. */
  readonly isForAuthors: boolean;
}

/** So many states are shown side by side; older ones are told in words alone. */
const shownStates = 10;

/** The history, without revisions of which nothing may be told. */
export function tellHistory(request: HistoryRequest, stateOf: StateOf): ToldHistory {
  const { header, history } = request;
  const styles = new Set<string>();
  const newestFirst = history.revisions.toReversed();
  const revisions = newestFirst.flatMap((revision, at) =>
    tellRevision(request, revision, at < shownStates, stateOf, styles),
  );
  return { id: header.id, title: header.title, revisions, styles: [...styles].sort() };
}

function tellRevision(
  request: HistoryRequest,
  revision: Revision,
  isShown: boolean,
  stateOf: StateOf,
  styles: Set<string>,
): readonly ToldRevision[] {
  const { commit, kind, path, blob, from = path, replaces } = revision;
  const { history } = request;
  const [origin] = replaces;
  const isNew = kind === 'added' || kind === 'restored';
  const before = isNew || origin === undefined ? undefined : stateOf(origin, from);
  const after = kind === 'deleted' ? undefined : stateOf(blob, path);
  const made = isNew ? undefined : madeBy(history, revision);
  const seen = {
    before: seenOf(before, from, made, request),
    after: seenOf(after, path, revision, request),
  };
  const changes = changesOf(request, revision, before, after, seen);
  if (changes.length === 0) return [];
  const level = lower(seen.before, seen.after);
  const write = textWriter(path, styles);
  const isOpen =
    request.isForAuthors || (request.visibility === 'full' && !request.isMixed(commit.oid));
  return [
    {
      oid: commit.oid,
      time: commit.time,
      author: commit.author,
      ...(isOpen ? { subject: commit.subject } : {}),
      changes: changes.map((change) => typeset(change, write)),
      ...(isShown && level !== 'hidden' && before && after && isWorthShowing(changes)
        ? {
            before: bodyHtml(before, level, request, styles),
            after: bodyHtml(after, level, request, styles),
          }
        : {}),
    },
  ];
}

function changesOf(
  { header, isForAuthors }: HistoryRequest,
  { kind, path, from }: Revision,
  before: AuthoredItem | undefined,
  after: AuthoredItem | undefined,
  seen: { readonly before: Visibility; readonly after: Visibility },
): readonly ItemChange[] {
  const { id, title } = header;
  if (before === undefined && after === undefined) {
    // Only those who mend the file have use for the news that it was broken.
    return isForAuthors ? [{ kind: 'metadata', part: 'file with errors' }] : [];
  }
  const found = diffItems(compared(before), compared(after)).changes;
  const moved: readonly ItemChange[] =
    kind !== 'deleted' && from !== undefined ? [{ kind: 'moved', before: from, after: path }] : [];
  const all = [...found.filter((change) => change.kind !== 'moved'), ...moved];
  if (isForAuthors) return all;
  const told = publicDiff({ id, title, path, changes: all }, seen.before, seen.after);
  return (told?.changes ?? []).filter((change) => change.kind !== 'moved');
}

function textWriter(path: string, styles: Set<string>): (text: string) => string {
  const writer = contentWriter({ path, idPrefix: '', foundStyle: (name) => styles.add(name) });
  // What a change says is words on one line: a display formula is set like the others.
  return (text) => writer.unit(text.replaceAll('$$', '$')).html;
}

function typeset(change: ItemChange, write: (text: string) => string): ToldChange {
  const { kind, part, before, after } = change;
  return {
    kind,
    ...(part === undefined ? {} : { part }),
    ...(before === undefined ? {} : { before: write(before) }),
    ...(after === undefined ? {} : { after: write(after) }),
  };
}

/** The revision that made the state which another one replaced; undefined where it is not known. */
function madeBy(
  { revisions }: ItemHistory,
  { blob, path, from = path, replaces: [origin = blob], commit }: Revision,
): Revision | undefined {
  const end = revisions.findIndex((one) => one.commit.oid === commit.oid);
  return revisions
    .slice(0, end)
    .findLast((one) => one.kind !== 'deleted' && one.blob === origin && one.path === from);
}

/**
 * What may be shown of a state: never more than of the item as it is now.
 * @param made the revision that made it
 */
function seenOf(
  state: AuthoredItem | undefined,
  path: string,
  made: Revision | undefined,
  request: HistoryRequest,
): Visibility {
  if (state === undefined) return 'hidden';
  if (request.isForAuthors) return 'full';
  const rules = (made && request.pastRules(made)) ?? guessedRules(request);
  return lower(visibilityOf(rules(path, state.metadata)), request.visibility);
}

/** Where the file has come to state what it did not, nobody knows any more what held before. */
function guessedRules({ rules, present }: HistoryRequest): FolderRules {
  return (path, metadata) => {
    const found = rules(path, metadata);
    const isUnknown = metadata.release === undefined && present.metadata.release !== undefined;
    return isUnknown && found.release === 'practice' ? { ...found, release: 'preview' } : found;
  };
}

const levels: readonly Visibility[] = ['hidden', 'without-key', 'full'];

function lower(one: Visibility, other: Visibility): Visibility {
  return levels.indexOf(one) < levels.indexOf(other) ? one : other;
}

function compared(state: AuthoredItem | undefined): ComparedItem | undefined {
  if (state === undefined) return undefined;
  const { metadata, ...content } = state;
  return { ...content, ...metadata };
}

/** Metadata and moves are told in words. */
function isWorthShowing(changes: readonly ItemChange[]): boolean {
  return changes.some(({ kind }) => !['metadata', 'moved', 'title', 'points'].includes(kind));
}

function bodyHtml(
  state: AuthoredItem,
  level: Visibility,
  { header, present, visibility, isForAuthors }: HistoryRequest,
  styles: Set<string>,
): string {
  const write = (authored: AuthoredItem, allowed: Visibility): string => {
    const item = completeItem(authored, { ...header, ...authored.metadata });
    const { body, card } = itemBody(item, allowed);
    for (const style of card.styles) styles.add(style);
    return [body.question, ...body.hints, body.answer ?? ''].join('\n');
  };
  const markup = write(state, level);
  return isForAuthors || filesIn(markup).size === 0
    ? markup
    : withoutOtherFiles(markup, filesIn(write(present, visibility)));
}
