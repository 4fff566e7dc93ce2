/** What an assessment itself says to those who take it, as a digest. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { resolveAsset } from '../../content/resolve-asset.ts';
import { assetUrls } from '../../content/walk.ts';
import type { Assessment, Section } from '../../model/index.ts';
import { canonicalJson } from '../canonical-json.ts';

type Stated = Pick<Assessment, 'path' | 'title' | 'introduction' | 'settings' | 'sections'>;

/**
 * SHA-256, in hexadecimal, of title, description with the bytes of its figures, settings and
 * sections. Not of the items, which have digests of their own, and not of what a query finds at the
 * moment.
 * @param assetDigest of a file of the bank; undefined when there is none
 */
export function assessmentHash(
  assessment: Stated,
  assetDigest: (path: string) => string | undefined,
): string {
  const { title, introduction, settings, sections } = assessment;
  const parts = sections.map(sectionMeaning);
  const figures = figuresOf(assessment).map(([url, path]) => [url, assetDigest(path) ?? '']);
  const assets = figures.length === 0 ? {} : { assets: figures };
  const meaning = canonicalJson({ title, introduction, settings, sections: parts, ...assets });
  return bytesToHex(sha256(utf8ToBytes(meaning)));
}

function figuresOf({ path, introduction }: Stated): readonly (readonly [string, string])[] {
  if (introduction === undefined) return [];
  return assetUrls(introduction).flatMap((url) => {
    const file = resolveAsset(path, url);
    return file === undefined ? [] : [[url, file] as const];
  });
}

function sectionMeaning(section: Section): unknown {
  if (section.kind === 'fixed') return section;
  const { from } = section;
  return { ...section, from: from.kind === 'query' ? from.query : from.ids };
}
