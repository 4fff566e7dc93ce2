/** Goes back through history to the last change of what each item says. */
import type { ReviewHistory } from '../../bank/lifecycle/review-history.ts';
import type { Cache } from '../cache.ts';
import type { CommittedFile } from '../git/git-objects.ts';
import type { Repository } from '../git/repository.ts';
import {
  compareVersions,
  type ItemVersion,
  type VersionComparison,
  type VersionPair,
} from './compare-versions.ts';
import { assetOrigin, type CommittedVersion, originsOf } from './file-origins.ts';
import type { SignedCommit } from './read-commits.ts';

/** An item to trace, by paths below the folder that the history is of. */
export interface TracedItem {
  readonly path: string;
  /** Figures and other files that it shows or links to. */
  readonly assets: readonly string[];
  /** Its file as it is; asked for when it is not committed. */
  readonly text: () => string | undefined;
}

/** What items are traced in. */
export interface TracedHistory {
  readonly repository: Repository;
  /** Children before parents. */
  readonly commits: readonly SignedCommit[];
  /** Files of the newest commit. */
  readonly files: ReadonlyMap<string, CommittedFile>;
  /** Paths that differ from the newest commit; empty for a bank as it was at a commit. */
  readonly uncommitted: ReadonlySet<string>;
  readonly cache: Cache;
}

/** An item on its way back. */
interface Trace {
  /** The versions of its figures. */
  readonly assets: readonly CommittedVersion[];
  readonly signers: readonly string[];
  /** The version whose making is looked for. */
  readonly version: CommittedVersion & ItemVersion;
  /** Position of the next commit to look at. */
  readonly position: number;
}

/** An event of a trace: pairs to be compared, and what follows from that. */
interface Step {
  readonly pairs: readonly VersionPair[];
  readonly next: (comparisons: readonly (VersionComparison | undefined)[]) => Trace | Found;
}

/** The end of a trace; without a history it is not known. */
interface Found {
  readonly history?: ReviewHistory;
}

/** The history of each item's reviews, in their order; undefined where it is not to be seen. */
export async function traceReviews(
  items: readonly TracedItem[],
  history: TracedHistory,
): Promise<readonly (ReviewHistory | undefined)[]> {
  const positions = positionsByPath(history.commits);
  const ends: (Found | undefined)[] = items.map(() => undefined);
  const look = (trace: Trace): Step => lookBack(trace, history, positions);
  let open = items.map((item, index) => ({ index, step: lookAtWorkTree(item, history) }));
  while (open.length > 0) {
    const steps = open;
    const pairs = steps.flatMap(({ step }) => step.pairs);
    const comparisons = await compareVersions(pairs, history.repository, history.cache);
    let start = 0;
    open = [];
    for (const { index, step } of steps) {
      const end = start + step.pairs.length;
      const result = step.next(comparisons.slice(start, end));
      start = end;
      if ('version' in result) open.push({ index, step: look(result) });
      else ends[index] = result;
    }
  }
  return ends.map((end) => end?.history);
}

function positionsByPath(commits: readonly SignedCommit[]): ReadonlyMap<string, readonly number[]> {
  const positions = new Map<string, number[]>();
  for (const [position, { changes }] of commits.entries()) {
    for (const path of changes.keys()) {
      const list = positions.get(path);
      if (list === undefined) positions.set(path, [position]);
      else list.push(position);
    }
  }
  return positions;
}

/** From the file as it is to the version of the newest commit. */
function lookAtWorkTree(item: TracedItem, { files, uncommitted }: TracedHistory): Step {
  const { path, assets } = item;
  const committed = files.get(path);
  if (committed === undefined) return ended({ history: { kept: [], signers: [] } });
  const before = { path, content: { oid: committed.oid } };
  const figures = assets.map((asset) => ({
    path: asset,
    content: { oid: files.get(asset)?.oid },
  }));
  const back: Trace = { assets: figures, signers: [], version: before, position: 0 };
  const hasNewAsset = assets.some((asset) => uncommitted.has(asset));
  if (!uncommitted.has(path) && !hasNewAsset) return { pairs: [], next: () => back };
  return {
    pairs: [{ before, after: { path, content: { text: item.text() ?? '' } } }],
    next: ([comparison]) => {
      if (comparison === undefined) return {};
      if (!comparison.isChanged && !hasNewAsset) return back;
      return { history: { kept: comparison.kept, signers: [] } };
    },
  };
}

function lookBack(
  trace: Trace,
  history: TracedHistory,
  positions: ReadonlyMap<string, readonly number[]>,
): Step {
  // What another branch made of a file, and a merge left out, is no version of it.
  const makes = (position: number, { path, content }: CommittedVersion): boolean =>
    position >= trace.position &&
    history.commits[position]?.changes.get(path)?.after === content.oid;
  const next = [trace.version, ...trace.assets].flatMap(
    (file) => positions.get(file.path)?.find((position) => makes(position, file)) ?? [],
  );
  const position = Math.min(...next);
  const commit = history.commits[position];
  // The commit that made the file is missing.
  if (commit === undefined) return ended({});
  return lookAtCommit({ ...trace, position: position + 1 }, commit, history);
}

function lookAtCommit(trace: Trace, commit: SignedCommit, { repository }: TracedHistory): Step {
  if (repository.boundary.has(commit.oid)) return ended({});
  const { version } = trace;
  const signers = [...trace.signers, ...commit.reviewers];
  const changed = (kept: ReviewHistory['kept']): Found => ({
    history: { change: changeOf(commit), kept, signers },
  });
  const own = commit.changes.get(version.path);
  if (own === undefined) {
    // Only a figure has changed: every review of that time is kept.
    return {
      pairs: [{ before: version, after: version }],
      next: ([same]) => changed(same?.kept ?? []),
    };
  }
  const hasNewAsset = trace.assets.some(({ path }) =>
    commit.changes.get(path)?.before.some((oid) => oid !== undefined),
  );
  const kept = own.before.filter((oid) => oid !== undefined);
  const befores =
    kept.length > 0
      ? kept.map((oid) => ({ path: version.path, content: { oid } }))
      : originsOf(commit, own.after);
  return {
    pairs: befores.map((before) => ({ before, after: version })),
    next: (comparisons) => {
      const formers = befores.flatMap((before, at) => {
        const comparison = comparisons[at];
        return kept.length > 0 || comparison?.isSame ? [{ before, comparison }] : [];
      });
      // New in this commit, and none of the files that went is its former self.
      if (formers.length === 0) return changed([]);
      const found = formers.flatMap(({ comparison }) => comparison ?? []);
      // A merge that says what one of its sides says has changed nothing.
      const same = formers.find(({ comparison }) => comparison?.isChanged === false);
      if (same === undefined && found.length < formers.length) return {};
      if (same === undefined || hasNewAsset) return changed(found.flatMap((one) => one.kept));
      const publishers = found.every(({ isPublished }) => isPublished) ? [commit.author] : [];
      return {
        ...trace,
        version: same.before,
        assets: trace.assets.map((asset) => assetOrigin(commit, asset)),
        signers: [...signers, ...publishers],
      };
    },
  };
}

function changeOf({ oid, author, coauthors, day }: SignedCommit) {
  return { on: day, commit: oid.slice(0, 7), by: [author, ...coauthors] };
}

function ended(found: Found): Step {
  return { pairs: [], next: () => found };
}
