import { describe, expect, test } from 'vitest';
import { fileIdentity, trackedKind } from '../../../src/node/history/file-identity.ts';

const read = (text: string) => fileIdentity(Buffer.from(text), 'item');

describe('the id that a file states', () => {
  test.each([
    ['---\nid: pump-power\n---\n', 'pump-power'],
    ['---\ntitle: A\nid:   pump-power   # as in the book\n---\ntext', 'pump-power'],
    ['\uFEFF---\r\nid: a\r\n---\r\n', 'a'],
    ['---  \nid: "a"\n---\n', 'a'],
    ["---\n'id': a\n---\n", 'a'],
    ['---\nid:\n  a\n---\n', 'a'],
    ['---\n{ id: a, title: b }\n---\n', 'a'],
    ['---\nid: true-or-false\n---\n', 'true-or-false'],
    ['---\nid: a\n---\n\n---\nid: b\n---\n', 'a'],
    ['---\nid: a\n--- \n\nid: b\n\n---\n', 'a'],
    // Broken elsewhere: the file is still that item's.
    ['---\nid: a\ntitle: [\n---\n', 'a'],
  ])('is read from %j', (text, id) => {
    expect(read(text)).toBe(id);
  });

  test.each([
    ['id: a\n'],
    ['---\nid: a\n'],
    ['---\ntitle: a\n---\nid: a\n'],
    ['---\nsource:\n  id: a\n---\n'],
    ['---\nid: Not An Id\n---\n'],
    ['---\nid: true\n---\n'],
    ['---\nid: 12\n---\n'],
    ['---\nid: a\nid: b\n---\n'],
    ['---\ntitle: a\n--- \nid: b\n---\n'],
    ['---\n---\nid: b\n---\n'],
    [''],
  ])('is absent from %j', (text) => {
    expect(read(text)).toBeUndefined();
  });

  test('is a key of the whole file in an assessment', () => {
    const assessment = 'title: Exam\nid: exam\nsections:\n  - items:\n    - id: a\n';
    expect(fileIdentity(Buffer.from(assessment), 'assessment')).toBe('exam');
  });
});

test('items and assessments have a history; other files, hidden ones and guides have none', () => {
  expect(trackedKind('unit/a.md')).toBe('item');
  expect(trackedKind('assessments/exam.yml')).toBe('assessment');
  for (const path of [
    'bank.yml',
    'unit/README.md',
    'guides/a.mdx',
    '.a/b.md',
    'node_modules/a.md',
  ]) {
    expect(trackedKind(path)).toBeUndefined();
  }
});
