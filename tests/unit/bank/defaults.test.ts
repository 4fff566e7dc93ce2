import { expect, test } from 'vitest';
import { bankOf, itemText, places } from './bank-of.ts';

test('an item has its own metadata, else the nearest folder’s, else the bank’s', () => {
  const { bank } = bankOf({
    'bank.yml': 'languages: [de, en]\nlicense: CC0-1.0\nauthors: [Ada]\nrelease: secure\n',
    '_defaults.yml': 'points: 2\ntags: [all]\n',
    'a/_defaults.yml': 'points: 3\nrelease: practice\n',
    'a/b/_defaults.yml': 'tags: [near]\n',
    'a/b/item.md': itemText('item', 'authors: [Grace]'),
  });
  expect(bank.items[0]).toMatchObject({
    points: 3,
    tags: ['near'],
    release: 'practice',
    language: 'de',
    license: 'CC0-1.0',
    authors: ['Grace'],
    status: 'published',
    shuffle: true,
  });
});

test('a bank without settings releases nothing but previews', () => {
  const { bank } = bankOf({ 'item.md': itemText('item') });
  expect(bank.items[0]).toMatchObject({
    release: 'preview',
    points: 1,
    language: 'en',
    topics: [],
  });
});

test('the topic comes from the names of the folders', () => {
  const topicAt = (path: string, taxonomy = ''): readonly string[] | undefined =>
    bankOf({ 'bank.yml': taxonomy, [path]: itemText('item') }).bank.items[0]?.topics;
  expect(topicAt('fluid-mechanics/pipe-flow/item.md')).toEqual(['Fluid mechanics/Pipe flow']);
  expect(topicAt('stimuli/item.md')).toEqual([]);
  const taxonomy = 'taxonomy:\n  - name: Circuits\n    children: [RC circuits]\n';
  expect(topicAt('circuits/rc-circuits/item.md', taxonomy)).toEqual(['Circuits/RC circuits']);
  expect(topicAt('circuits/rc-circuits/week-1/item.md', taxonomy)).toEqual([
    'Circuits/RC circuits',
  ]);
});

test('what is wrong in bank.yml is left out, and the rest holds', () => {
  const { bank, diagnostics } = bankOf({
    'bank.yml': 'title: Hydraulics\nrelease: open\nlanguage: en\ntaxonomy:\n  - nam: Ice\n',
    'ice/item.md': itemText('item'),
  });
  expect(places(diagnostics)).toEqual([
    'yaml-value bank.yml:2:10',
    'yaml-unknown-key bank.yml:3:1',
    'yaml-missing-key bank.yml:5:5',
    'yaml-unknown-key bank.yml:5:5',
  ]);
  expect(diagnostics.map(({ hint }) => hint)).toContain('Did you mean languages?');
  expect(bank.settings).toMatchObject({ title: 'Hydraulics', release: 'preview', taxonomy: [] });
});

test('a file that is no YAML is reported at the line at fault', () => {
  const { diagnostics } = bankOf({ 'a/_defaults.yml': 'points: 2\ntags: [a\n' });
  expect(places(diagnostics)).toEqual(['yaml-syntax a/_defaults.yml:3:1']);
});

test('README.md, guides and files of other kinds are no items', () => {
  const { bank, diagnostics } = bankOf({
    'README.md': '# About this bank\n',
    'a/README.md': '# About this folder\n',
    'guides/start.mdx': 'import x from "y"\n',
    'a/notes.txt': 'notes\n',
    'a/item.md': itemText('item'),
  });
  expect(diagnostics).toEqual([]);
  expect(bank.items).toHaveLength(1);
});
