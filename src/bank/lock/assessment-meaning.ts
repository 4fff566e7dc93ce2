/** What an assessment itself says to those who take it, as a digest. */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Assessment, Section } from '../../model/index.ts';
import { canonicalJson } from '../canonical-json.ts';

/**
 * SHA-256, in hexadecimal, of title, description, settings and sections. Not of the items, which
 * have digests of their own, and not of what a query finds at the moment.
 */
export function assessmentHash({
  title,
  introduction,
  settings,
  sections,
}: Pick<Assessment, 'title' | 'introduction' | 'settings' | 'sections'>): string {
  const parts = sections.map(sectionMeaning);
  const meaning = canonicalJson({ title, introduction, settings, sections: parts });
  return bytesToHex(sha256(utf8ToBytes(meaning)));
}

function sectionMeaning(section: Section): unknown {
  if (section.kind === 'fixed') return section;
  const { from } = section;
  return { ...section, from: from.kind === 'query' ? from.query : from.ids };
}
