/** Selects what of a bank is exported, and names it. */
import type { Assessment, BankSettings, Item } from '../model/index.ts';
import { hashText } from './hash-text.ts';
import type { ItemHeader } from './item-header.ts';
import { itemText } from './item-text.ts';
import { isDrawable } from './link/drawn-items.ts';
import { foldText, matchesQuery, printQuery, type Query, type QueryRecord } from './query/index.ts';

/** What somebody wants of a bank. */
export type SelectionRequest =
  | { readonly kind: 'assessments'; readonly ids: readonly string[] }
  | { readonly kind: 'query'; readonly query: Query }
  /** A path in the taxonomy; everything below it belongs to it. */
  | { readonly kind: 'topic'; readonly topic: string }
  | { readonly kind: 'all' };

/** The part of a bank that selections are made from. */
export interface SelectionSource {
  readonly settings: BankSettings;
  readonly items: readonly (ItemHeader | Item)[];
  readonly assessments: readonly Assessment[];
}

/** What is exported. Its id depends on what was asked for and not on what was found. */
export interface Selection {
  /** `[a-z][a-z0-9-]*` */
  readonly id: string;
  readonly title: string;
  /** Ids. */
  readonly assessments: readonly string[];
  /** Ids: for assessments in their order, else in the order of the files. */
  readonly items: readonly string[];
}

/**
 * Makes the selection. A query, a topic and the whole bank select neither drafts nor retired
 * items; an assessment has whatever it names.
 */
export function selectItems(request: SelectionRequest, source: SelectionSource): Selection {
  switch (request.kind) {
    case 'assessments':
      return selectAssessments(request.ids, source);
    case 'query': {
      const text = printQuery(request.query);
      const found = source.items.filter((item) => matchesQuery(request.query, recordOf(item)));
      return { id: nameOf('query', text), title: text, assessments: [], items: idsOf(found) };
    }
    case 'topic': {
      const { topic } = request;
      const query: Query = { kind: 'field', field: 'topic', value: topic };
      const found = source.items.filter((item) => matchesQuery(query, recordOf(item)));
      return { id: nameOf('topic', topic), title: topic, assessments: [], items: idsOf(found) };
    }
    case 'all':
      return {
        id: 'all-items',
        title: source.settings.title,
        assessments: [],
        items: idsOf(source.items),
      };
  }
}

function selectAssessments(
  ids: readonly string[],
  { settings, assessments }: SelectionSource,
): Selection {
  const selected = ids.flatMap((id) => assessments.find((one) => one.id === id) ?? []);
  const [only] = selected;
  const isOne = selected.length === 1 && only !== undefined;
  return {
    id: isOne ? only.id : nameOf('assessments', ids.join(' ')),
    title: isOne ? only.title : settings.title,
    assessments: selected.map(({ id }) => id),
    items: [...new Set(selected.flatMap(({ sections }) => sections.flatMap(idsInSection)))],
  };
}

function idsInSection(section: Assessment['sections'][number]): readonly string[] {
  return section.kind === 'fixed' ? section.items.map(({ id }) => id) : (section.from.ids ?? []);
}

/** Headers have their words at hand; those of an item are in its content. */
function recordOf(item: ItemHeader | Item): QueryRecord {
  return 'text' in item ? item : { ...item, text: itemText(item) };
}

function idsOf(items: SelectionSource['items']): string[] {
  return items
    .filter(isDrawable)
    .toSorted((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
    .map(({ id }) => id);
}

/** Names stay readable, and differ when what they stand for does. */
function nameOf(kind: string, text: string): string {
  const folded = foldText(text);
  const words = folded.replaceAll(/[^a-z0-9]+/gu, '-').replaceAll(/^-|-$/gu, '');
  const isWhole = words.length <= 60 && /^[a-z0-9]+(?:[ /:][a-z0-9]+)*$/u.test(folded);
  if (isWhole) return `${kind}-${words}`;
  return [kind, words.slice(0, 48).replace(/-$/u, ''), hashText(text).toString(36)]
    .filter((part) => part !== '')
    .join('-');
}
