/** Every link and every file that a page names is there. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, it } from 'vitest';

describe.each([
  ['site', '/'],
  ['fixtureSite', '/'],
  ['basedSite', '/some/path/'],
] as const)('%s', (name, base) => {
  it('has no link that leads nowhere', () => {
    const root = inject(name);
    const pages = readdirSync(root, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.html'))
      .map((path) => path.replaceAll('\\', '/'));
    const broken = pages.flatMap((page) => {
      const text = readFileSync(join(root, page), 'utf8');
      return addressesOf(text)
        .filter((address) => !isThere(root, base, page, address, text))
        .map((address) => `${page}: ${address}`);
    });
    expect(pages.length).toBeGreaterThan(10);
    expect(broken).toEqual([]);
  });
});

function addressesOf(page: string): readonly string[] {
  return [...page.matchAll(/<[a-z][^<>]* (?:href|src)="([^"]*)"/gu)]
    .map(([, address = '']) => address.replaceAll('&amp;', '&'))
    .filter((address) => !/^(?:https?|mailto):/u.test(address));
}

/** Every address on a page is a fragment of it or begins with the base. */
function isThere(root: string, base: string, page: string, address: string, text: string): boolean {
  const [path = '', fragment] = address.split('#');
  const isHere = path === '' || path === base + page.replace(/index\.html$/u, '');
  if (isHere) return fragment === undefined || text.includes(` id="${fragment}"`);
  if (!path.startsWith(base)) return false;
  const file = join(root, decodeURIComponent(path.slice(base.length)));
  const target = existsSync(file) && statSync(file).isDirectory() ? join(file, 'index.html') : file;
  if (!existsSync(target)) return false;
  return fragment === undefined || readFileSync(target, 'utf8').includes(` id="${fragment}"`);
}
