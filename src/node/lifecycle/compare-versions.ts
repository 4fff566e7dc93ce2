/** Compares versions of items' files by what they say, and keeps what was found. */
import { changesMeaning } from '../../bank/lifecycle/changes-meaning.ts';
import { parseItem } from '../../markdown/parse-item.ts';
import type { AuthoredMetadata, Review } from '../../model/index.ts';
import type { Cache } from '../cache.ts';
import { codeVersion, readingRooms } from '../code-version.ts';
import type { Repository } from '../git/repository.ts';
import { readStated } from './read-stated.ts';

/** A version of a file: its blob, or the text as it lies in the work tree. */
export interface ItemVersion {
  readonly path: string;
  readonly content: { readonly oid: string } | { readonly text: string };
}

/** Two versions that follow each other. */
export interface VersionPair {
  readonly before: ItemVersion;
  readonly after: ItemVersion;
}

/** What differs between two versions. */
export interface VersionComparison {
  /** Whether both are versions of one item. */
  readonly isSame: boolean;
  /** Whether what the item says has changed. */
  readonly isChanged: boolean;
  /** Whether the item became published. */
  readonly isPublished: boolean;
  /** Reviews that stand in both. */
  readonly kept: readonly Review[];
}

/** Blobs that are in memory at once. */
const batch = 2000;

/**
 * Compares pairs, in their order. A version that cannot be read as an item is compared by its text;
 * one whose blob is missing gives undefined.
 * @param cache keeps comparisons of blobs
 */
export async function compareVersions(
  pairs: readonly VersionPair[],
  repository: Repository,
  cache: Cache,
): Promise<readonly (VersionComparison | undefined)[]> {
  const version = codeVersion(readingRooms);
  const results: (VersionComparison | undefined)[] = [];
  for (let start = 0; start < pairs.length; start += batch) {
    const some = pairs.slice(start, start + batch);
    const keys = some.map((pair) => keyOf(pair, version));
    const known = keys.map((key) => (key === undefined ? undefined : cache.get(key)));
    const unknown = some.filter((_, index) => known[index] === undefined);
    const blobs = await repository.readBlobs([...new Set(unknown.flatMap(oidsOf))]);
    for (const [index, pair] of some.entries()) {
      const kept = known[index];
      const found = kept === undefined ? compare(pair, blobs) : readKept(kept);
      const key = keys[index];
      if (kept === undefined && found !== undefined && key !== undefined) {
        cache.set(key, JSON.stringify(found));
      }
      results.push(found);
    }
  }
  return results;
}

function keyOf({ before, after }: VersionPair, version: string): string | undefined {
  const [old, current] = [before.content, after.content];
  if (!('oid' in old && 'oid' in current)) return undefined;
  return `${version} ${old.oid} ${before.path} ${current.oid} ${after.path}`;
}

function oidsOf({ before, after }: VersionPair): string[] {
  return [before, after].flatMap(({ content }) => ('oid' in content ? content.oid : []));
}

function readKept(text: string): VersionComparison {
  const kept: VersionComparison = JSON.parse(text);
  return kept;
}

function compare(
  { before, after }: VersionPair,
  blobs: ReadonlyMap<string, Uint8Array>,
): VersionComparison | undefined {
  const old = textOf(before, blobs);
  const current = textOf(after, blobs);
  if (old === undefined || current === undefined) return undefined;
  const [stated, statedNow] = [readStated(old, before.path), readStated(current, after.path)];
  const reviews = statedNow.metadata.reviewed ?? [];
  return {
    isSame: stated.id !== undefined && stated.id === statedNow.id,
    isChanged: stated.asked !== statedNow.asked && saysOther(old, before.path, current, after.path),
    isPublished: isPublished(statedNow.metadata) && !isPublished(stated.metadata),
    kept: reviews.filter(({ by, on }) =>
      stated.metadata.reviewed?.some((review) => review.by === by && review.on === on),
    ),
  };
}

function textOf(
  { content }: ItemVersion,
  blobs: ReadonlyMap<string, Uint8Array>,
): string | undefined {
  if ('text' in content) return content.text;
  const bytes = blobs.get(content.oid);
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
}

/** What states nothing is published. */
function isPublished({ status }: AuthoredMetadata): boolean {
  return status === undefined || status === 'published';
}

/** Reads both as items; texts that give none say something else as soon as they differ. */
function saysOther(old: string, oldPath: string, current: string, path: string): boolean {
  const before = parseItem(old, oldPath).item;
  const after = parseItem(current, path).item;
  return before === undefined || after === undefined || changesMeaning(before, after);
}
