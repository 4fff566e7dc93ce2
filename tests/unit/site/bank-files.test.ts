import { describe, expect, it } from 'vitest';
import { openBankFiles } from '../../../src/site/bank-files.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="150"></svg>';
const files = openBankFiles({
  base: '/bank/',
  readAsset: (path) =>
    ['physics/a b.svg', 'data.csv'].includes(path) ? new TextEncoder().encode(svg) : undefined,
  pageOf: (path) => (path === 'physics/other.md' ? 'items/other/' : undefined),
});

describe('files of the bank', () => {
  it('get an address with their hash, and images their size', () => {
    expect(files.resolve('<img src="bank-file:physics/a b.svg" alt="A" />')).toMatch(
      /^<img src="\/bank\/_astro\/a-b\.[0-9a-f]{10}\.svg" width="300" height="150" alt="A" \/>$/u,
    );
    expect([...files.used.values()]).toEqual(['physics/a b.svg']);
  });

  it('keep the width that an author gives and get the height that goes with it', () => {
    expect(files.resolve('<img src="bank-file:physics/a b.svg" alt="" width="100" />')).toContain(
      ' height="50" alt="" width="100"',
    );
  });

  it('become pages where they are items', () => {
    expect(files.resolve('<a href="bank-file:physics/other.md">x</a>')).toBe(
      '<a href="/bank/items/other/">x</a>',
    );
  });

  it('keep their name where they are not there', () => {
    expect(files.resolve('<a href="bank-file:none &amp; nil.csv">x</a>')).toBe(
      '<a href="none &amp; nil.csv">x</a>',
    );
  });

  it('do not come from other sites: such an image becomes a link', () => {
    expect(files.resolve('<img src="https://example.org/x.png" alt="A &lt; B" />')).toBe(
      '<a href="https://example.org/x.png" rel="noreferrer">A &lt; B</a>',
    );
  });
});
