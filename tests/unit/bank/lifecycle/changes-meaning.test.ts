import { expect, test } from 'vitest';
import { changesMeaning } from '../../../../src/bank/lifecycle/changes-meaning.ts';
import { parseItem } from '../../../../src/markdown/parse-item.ts';

const source =
  '---\nid: ice\ntitle: Ice\ntype: multiple-choice\npoints: 1\ntags: [a]\nstatus: review\n---\n\nWhat floats?\n\n- [x] Ice\n- [ ] Lead\n\n## Solution\n\nIce is lighter.\n\n## Notes\n\nEasy.\n';

function read(text: string, path = 'ice.md') {
  const { item } = parseItem(text, path);
  if (item === undefined) throw new Error('no item');
  return item;
}

test.each([
  ['the stem', 'What floats?', 'What sinks?'],
  ['the key', '- [x] Ice\n- [ ] Lead', '- [ ] Ice\n- [x] Lead'],
  ['a choice', 'Lead', 'Iron'],
  ['the points', 'points: 1', 'points: 2'],
  ['the solution', 'lighter', 'less dense'],
  ['the scoring', 'points: 1', 'points: 1\nscoring: all-or-nothing'],
  ['the shuffling', 'points: 1', 'points: 1\nshuffle: false'],
  ['the title', 'title: Ice', 'title: Floating ice'],
])('a change of %s asks for a new review', (_, old, current) => {
  expect(changesMeaning(read(source), read(source.replace(old, current)))).toBe(true);
});

test.each([
  ['the status', 'status: review', 'status: published'],
  ['who reviewed it', 'status: review', 'reviewed: [{by: Grace, on: 2026-03-01}]'],
  ['tags', 'tags: [a]', 'tags: [a, b]'],
  ['topics', 'tags: [a]', 'topic: Water'],
  ['authors', 'tags: [a]', 'authors: [Ada]'],
  ['notes for instructors', 'Easy.', 'Hard.'],
  ['quotes around a title', 'title: Ice', 'title: "Ice"'],
])('a change of %s does not', (_, old, current) => {
  expect(changesMeaning(read(source), read(source.replace(old, current)))).toBe(false);
});

test('a move does not', () => {
  expect(changesMeaning(read(source), read(source, 'water/ice.md'))).toBe(false);
});
