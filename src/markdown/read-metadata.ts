/** The metadata that a front matter states. */
import type { AuthoredMetadata, Reference, Review } from '../model/index.ts';
import { asBoolean, asNumber, asOneOf, asRecord, asText, asTexts } from './front-matter-values.ts';

const difficulties = ['easy', 'medium', 'hard'] as const;
const blooms = ['remember', 'understand', 'apply', 'analyze', 'evaluate', 'create'] as const;
const statuses = ['draft', 'review', 'published', 'retired'] as const;
const releases = ['practice', 'preview', 'secure'] as const;
const policies = ['all-or-nothing', 'partial', 'right-minus-wrong'] as const;

/** Only what is stated: a key that is absent is absent in the metadata. */
export function readMetadata(values: Readonly<Record<string, unknown>>): AuthoredMetadata {
  const topic = asText(values.topic);
  return withoutUndefined({
    topics: topic === undefined ? asTexts(values.topic) : [topic],
    difficulty: asOneOf(values.difficulty, difficulties),
    points: asNumber(values.points),
    tags: asTexts(values.tags),
    outcomes: asTexts(values.outcomes),
    bloom: asOneOf(values.bloom, blooms),
    status: asOneOf(values.status, statuses),
    release: asOneOf(values.release, releases),
    reviewed: readReviews(values.reviewed),
    stimulus: asText(values.stimulus),
    shuffle: asBoolean(values.shuffle),
    fixed: asTexts(values.fixed),
    scoring: asOneOf(values.scoring, policies),
    language: asText(values.language),
    license: asText(values.license),
    authors: asTexts(values.authors),
    source: asText(values.source),
    references: readReferences(values.references),
    minutes: asNumber(values.minutes),
  });
}

function readReferences(value: unknown): readonly Reference[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.map((one) => {
    const record = asRecord(one);
    const url = asText(record?.url);
    return { title: asText(record?.title) ?? '', ...(url !== undefined && { url }) };
  });
}

function readReviews(value: unknown): readonly Review[] | undefined {
  if (!Array.isArray(value)) return undefined;
  return value.map((one) => {
    const record = asRecord(one);
    return { by: asText(record?.by) ?? '', on: asText(record?.on) ?? '' };
  });
}

/** The properties that have a value. */
type Stated<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function withoutUndefined<T extends object>(record: T): Stated<T> {
  const stated: Stated<T> = { ...record };
  for (const key of keysOf(stated)) if (stated[key] === undefined) delete stated[key];
  return stated;
}

function keysOf<T extends object>(record: T): (keyof T)[] {
  const keys: (keyof T)[] = [];
  for (const key in record) keys.push(key);
  return keys;
}
