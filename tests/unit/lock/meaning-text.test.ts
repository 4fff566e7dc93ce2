import { hash } from 'node:crypto';
import { expect, test } from 'vitest';
import { itemMeaning, meaningHash } from '../../../src/bank/meaning.ts';
import { bankOf } from '../bank/bank-of.ts';

// Locks of all banks hold digests of this text: another text makes every one of them outdated.
test('what an item means is written in one way, which locks rely on', () => {
  const source = `---
id: pipe
title: A pipe
points: 2
tags: [left, out]
language: en
---

How *fast*? See ![A pipe](pipe.svg)

= 8.0 ± 0.1 m/s

## Hint

Area.

## Notes

Left out.
`;
  const { bank } = bankOf({ 'a.md': source }, ['pipe.svg']);
  const [item = expect.fail('There is no item.')] = bank.items;
  const context = { assetDigest: (path: string) => (path === 'pipe.svg' ? 'd1' : undefined) };
  const expected = [
    '"assets":[["pipe.svg","d1"]]',
    '"feedback":{}',
    '"fixed":[]',
    '"hints":[[{"children":[{"type":"text","value":"Area."}],"type":"paragraph"}]]',
    '"id":"pipe"',
    '"interactions":[{"id":"response","keys":[{"kind":"absolute","tolerance":"0.1","value":"8.0"}],"kind":"numeric-entry","unit":"m/s"}]',
    '"language":"en"',
    '"points":2',
    '"shuffle":true',
    '"stem":[{"children":[{"type":"text","value":"How "},{"children":[{"type":"text","value":"fast"}],"type":"emphasis"},{"type":"text","value":"? See "},{"alt":"A pipe","type":"image","url":"pipe.svg"}],"type":"paragraph"}]',
    '"title":"A pipe"',
    '"type":"numeric"',
  ];
  expect(itemMeaning(item, context)).toBe(`{${expected.join(',')}}`);
  expect(meaningHash(item, context)).toBe(hash('sha256', `{${expected.join(',')}}`));
});
