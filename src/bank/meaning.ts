/** What an item means to those who answer it, as one text and as a digest. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Item } from '../model/index.ts';
import { assetPaths } from './asset-paths.ts';
import { canonicalJson } from './canonical-json.ts';

/** What an item's meaning depends on beside its file. */
export interface MeaningContext {
  /** The stimulus that it is shown with. */
  readonly stimulus?: Item;
  /** Digest of a file of the bank; undefined when there is none. */
  readonly assetDigest: (path: string) => string | undefined;
}

/**
 * SHA-256, in hexadecimal, of everything that a candidate can see or that decides the score: stem,
 * interactions with their keys, feedback, hints, solution, rubric, points, scoring, order of
 * choices, language, title, figures by their bytes, and the stimulus. Not of how the file is typed,
 * where it lies, or of metadata for finding it.
 */
export function meaningHash(item: Item, context: MeaningContext): string {
  return bytesToHex(sha256(utf8ToBytes(itemMeaning(item, context))));
}

/** The text of which `meaningHash` is the digest: JSON with sorted keys. */
export function itemMeaning(item: Item, { stimulus, assetDigest }: MeaningContext): string {
  const { id, title, type, language, points, scoring, shuffle, fixed } = item;
  const { stem, interactions, hints, solution, feedback, rubric } = item;
  return canonicalJson({
    ...{ id, title, type, language, points, scoring, shuffle, fixed },
    ...{ stem, interactions, hints, solution, feedback, rubric },
    stimulus: stimulus === undefined ? undefined : { title: stimulus.title, stem: stimulus.stem },
    assets: [item, ...(stimulus === undefined ? [] : [stimulus])].flatMap((one) =>
      [...assetPaths(one)].map(([url, path]) => [url, assetDigest(path) ?? '']),
    ),
  });
}
