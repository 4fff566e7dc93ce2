import { describe, expect, test } from 'vitest';
import { meaningHash } from '../../../src/bank/meaning.ts';
import { bankOf } from './bank-of.ts';

const body = 'Ice floats\non water.\n\n- [x] True\n- [ ] False\n';
const figure = '![Ice](ice.svg)\n\nIce floats.\n\n- [x] True\n- [ ] False\n';

function hashOf(
  text: string,
  front = '',
  path = 'a.md',
  assetDigest: (path: string) => string | undefined = () => undefined,
): string {
  const source = `---\nid: a\ntitle: Ice\n${front}---\n\n${text}`;
  const { bank, diagnostics } = bankOf({ [path]: source }, ['ice.svg']);
  expect(diagnostics).toEqual([]);
  const [item] = bank.items;
  if (item === undefined) throw new Error('no item');
  return meaningHash(item, { assetDigest });
}

describe('the digest of what an item means', () => {
  test('is 64 hexadecimal digits and always the same', () => {
    expect(hashOf(body)).toMatch(/^[0-9a-f]{64}$/u);
    expect(hashOf(body)).toBe(hashOf(body));
  });

  test.each([
    ['line breaks of the source', body.replace('floats\non', 'floats on'), ''],
    ['metadata for finding it', body, 'tags: [ice]\ndifficulty: easy\nminutes: 2\n'],
    ['a default that is written out', body, 'points: 1\nshuffle: true\n'],
    ['notes for instructors', `${body}\n## Notes\n\nOld item.\n`, ''],
  ])('does not depend on %s', (_, text, front) => {
    expect(hashOf(text, front)).toBe(hashOf(body));
  });

  test('does not depend on the path', () => {
    expect(hashOf(body, '', 'b/c.md')).toBe(hashOf(body));
  });

  test.each([
    ['the stem', body.replace('water', 'oil'), ''],
    ['the key', body.replace('[x] True\n- [ ]', '[ ] True\n- [x]'), ''],
    ['points', body, 'points: 2\n'],
    ['the solution', `${body}\n## Solution\n\nIt does.\n`, ''],
    ['emphasis', body.replace('water', '**water**'), ''],
    ['the order of choices', body, 'shuffle: false\n'],
  ])('depends on %s', (_, text, front) => {
    expect(hashOf(text, front)).not.toBe(hashOf(body));
  });

  test('depends on the bytes of figures', () => {
    const one = hashOf(figure, '', 'a.md', (path) => (path === 'ice.svg' ? 'one' : undefined));
    const other = hashOf(figure, '', 'a.md', (path) => (path === 'ice.svg' ? 'other' : undefined));
    expect(one).not.toBe(other);
  });

  test('depends on the stimulus', () => {
    const { bank } = bankOf({
      'a.md': `---\nid: a\ntitle: Ice\nstimulus: s\n---\n\n${body}`,
      's.md': '---\nid: s\ntitle: Sea\ntype: stimulus\n---\n\nThe sea is salt.\n',
    });
    const [item] = bank.items;
    const [stimulus] = bank.stimuli;
    if (item === undefined || stimulus === undefined) throw new Error('missing');
    const assetDigest = (): undefined => undefined;
    expect(meaningHash(item, { stimulus, assetDigest })).not.toBe(
      meaningHash(item, { assetDigest }),
    );
    expect(meaningHash(item, { stimulus: { ...stimulus, tags: ['sea'] }, assetDigest })).toBe(
      meaningHash(item, { stimulus, assetDigest }),
    );
  });
});
