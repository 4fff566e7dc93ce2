import { describe, expect, it } from 'vitest';
import type { ItemHeader } from '../../../src/bank/item-header.ts';
import type { BankSettings } from '../../../src/model/index.ts';
import { makeCatalog } from '../../../src/site/catalog/make-catalog.ts';
import { uniqueSlugs } from '../../../src/site/catalog/unique-slugs.ts';

const settings: BankSettings = {
  schemaVersion: 1,
  title: 'Bank',
  languages: ['en'],
  authors: [],
  release: 'practice',
  branch: 'main',
  taxonomy: [
    { name: 'Zoology', children: [{ name: 'Birds', children: [] }] },
    { name: 'Algebra', description: 'Letters.', children: [] },
  ],
  outcomeFrameworks: [],
  export: {},
  acceptedLosses: {},
  owners: {},
  banks: [],
  packages: [],
};

function item(id: string, more: Partial<ItemHeader>): ItemHeader {
  return {
    id,
    title: id,
    type: 'numeric',
    path: `${id}.md`,
    text: '',
    topics: [],
    points: 1,
    tags: [],
    outcomes: [],
    status: 'published',
    release: 'practice',
    shuffle: true,
    fixed: [],
    language: 'en',
    authors: [],
    references: [],
    ...more,
  };
}

describe('the catalog', () => {
  const catalog = makeCatalog(
    settings,
    [
      item('free', { topics: ['Free topic'] }),
      item('hard', { topics: ['Zoology/Birds'], difficulty: 'hard' }),
      item('easy-b', { topics: ['Zoology/Birds', 'Algebra'], difficulty: 'easy', title: 'B' }),
      item('easy-a', { topics: ['Zoology/Birds'], difficulty: 'easy', title: 'a' }),
      item('none', {}),
      item('top', { topics: ['Zoology'], tags: ['C++', 'c'] }),
    ],
    [],
  );

  it('goes by the taxonomy, then by name, from easy to hard, then by title', () => {
    expect(catalog.items.map(({ id }) => id)).toEqual([
      'top',
      'easy-a',
      'easy-b',
      'hard',
      'free',
      'none',
    ]);
    expect(catalog.topics.map(({ label }) => label)).toEqual(['Zoology', 'Algebra', 'Free topic']);
  });

  it('counts the items of subtopics with their topic, and items with several topics in each', () => {
    const ids = (topic: string) => catalog.topicsByValue.get(topic)?.items.map(({ id }) => id);
    expect(ids('Zoology')).toEqual(['top', 'easy-a', 'easy-b', 'hard']);
    expect(ids('Zoology/Birds')).toEqual(['easy-a', 'easy-b', 'hard']);
    expect(ids('Algebra')).toEqual(['easy-b']);
  });

  it('gives every topic and tag an address of its own', () => {
    expect(catalog.topicsByValue.get('Zoology/Birds')?.path).toBe('topics/zoology/birds/');
    expect(catalog.tags.map(({ path }) => path)).toEqual(['tags/c/', 'tags/c-2/']);
  });

  it('leaves out what no item has', () => {
    expect(catalog.types.map(({ value }) => value)).toEqual(['numeric']);
    expect(catalog.difficulties.map(({ value }) => value)).toEqual(['easy', 'hard']);
  });
});

describe('slugs', () => {
  it('never stand for a page number, are never empty and never the same', () => {
    const slugs = [...uniqueSlugs(['2024', '!', '?', 'Größe', 'groesse']).values()];
    expect(slugs).toEqual(['n2024', 'x', 'x-2', 'groesse', 'groesse-2']);
  });
});
