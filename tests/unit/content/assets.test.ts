import { describe, expect, test } from 'vitest';
import { resolveAsset } from '../../../src/content/resolve-asset.ts';
import { assetUrls, visitContent } from '../../../src/content/walk.ts';
import type { Content } from '../../../src/model/index.ts';
import { blocks } from './markdown.ts';

describe('the file that an address names', () => {
  test.each([
    ['pipe.svg', 'fluids/flow/pipe.svg'],
    ['./pipe.svg', 'fluids/flow/pipe.svg'],
    ['img/pipe.svg', 'fluids/flow/img/pipe.svg'],
    ['../pipe.svg', 'fluids/pipe.svg'],
    ['../../pipe.svg', 'pipe.svg'],
    ['img//a.png', 'fluids/flow/img/a.png'],
    ['a%20b.png', 'fluids/flow/a b.png'],
    ['größe.png', 'fluids/flow/größe.png'],
    ['data.csv?raw=1#row', 'fluids/flow/data.csv'],
    ['a:b.png', undefined],
    ['./a:b.png', 'fluids/flow/a:b.png'],
    ['../../../secret.png', undefined],
    ['%2e%2e/%2e%2e/%2e%2e/secret.png', undefined],
    ['../..', undefined],
    ['/etc/passwd', undefined],
    ['//example.org/a.png', undefined],
    ['\\\\host\\a.png', undefined],
    ['a\\b.png', undefined],
    ['https://example.org/a.png', undefined],
    ['data:image/png;base64,AA', undefined],
    ['mailto:a@b', undefined],
    ['#part', undefined],
    ['?q', undefined],
    ['', undefined],
    ['%E0%A4%A', undefined],
    ['a%00.png', undefined],
  ])('%s is %s', (url, path) => {
    expect(resolveAsset('fluids/flow/continuity.md', url)).toBe(path);
  });

  test('beside an item at the root of the bank', () => {
    expect(resolveAsset('item.md', 'a.png')).toBe('a.png');
    expect(resolveAsset('item.md', '../a.png')).toBeUndefined();
  });
});

describe('the files that content needs', () => {
  test('are those of images, figures, media, links and definitions, each once', () => {
    const content: Content = [
      ...blocks(
        '![a](a.png) [data](data.csv) [web](https://example.org) [here](#x) ![a](a.png)\n\n' +
          '- > ![deep][ref] | <mail@example.org>\n\n[ref]: deep.png\n',
      ),
      { type: 'figure', src: 'figure.svg', alt: '' },
      { type: 'figure', src: 'https://example.org/remote.svg', alt: '' },
      { type: 'element', name: 'audio', attributes: { src: 'sound.mp3' }, children: [] },
    ];
    expect(assetUrls(content)).toEqual([
      'a.png',
      'data.csv',
      'deep.png',
      'figure.svg',
      'sound.mp3',
    ]);
  });
});

describe('a walk', () => {
  test('meets parents before children, in reading order', () => {
    const types: string[] = [];
    visitContent(blocks('a *b*\n\n- c'), (node) => types.push(node.type));
    expect(types).toEqual([
      'paragraph',
      'text',
      'emphasis',
      'text',
      'list',
      'listItem',
      'paragraph',
      'text',
    ]);
  });

  test('reaches any depth', () => {
    let content: Content = [];
    for (let depth = 0; depth < 50_000; depth += 1) {
      content = [{ type: 'blockquote', children: [...content] }];
    }
    let count = 0;
    visitContent(content, () => {
      count += 1;
    });
    expect(count).toBe(50_000);
  });
});
