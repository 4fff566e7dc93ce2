/** The one picture that a question may have, above its text. */
import type { Image, Nodes } from 'mdast';
import { itemContents } from '../../src/content/item-contents.ts';
import { visitContent } from '../../src/content/walk.ts';
import { noteAsset } from '../../src/formats/content-files.ts';
import { packagePath } from '../../src/formats/package-path.ts';
import type { Content, ContentBlock, Figure, Item } from '../../src/model/index.ts';
import { contentId } from './content-id.ts';
import { libraries, libraryName } from './libraries.ts';
import type { H5pContext } from './question.ts';

const types: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
};

/** The stem without its picture, and the picture as the parameter `media`. */
export interface PicturedStem {
  readonly stem: Content;
  readonly media: { readonly disableImageZooming: boolean; readonly type?: object };
}

/** Takes the first picture of the stem out of it; all others are reported. */
export function withImage(item: Item, { files, report }: H5pContext): PicturedStem {
  const pictures: (Image | Figure)[] = [];
  visitContent(item.stem, (node) => {
    if (isPicture(node)) pictures.push(node);
  });
  const found = pictures.find((node) => typeOf(urlOf(node)) !== undefined);
  reportOthers(item, found ? 1 : 0, report);
  if (!found) return { stem: item.stem, media: { disableImageZooming: false } };
  const path = noteAsset(urlOf(found), item.path, files, (bankPath) => packagePath(bankPath));
  const stem = without(item.stem, found);
  if (path === undefined) return { stem, media: { disableImageZooming: false } };
  return {
    stem,
    media: {
      disableImageZooming: false,
      type: {
        library: libraryName(libraries.image),
        params: {
          contentName: 'Image',
          alt: found.alt ?? '',
          file: { path, mime: typeOf(urlOf(found)), copyright: { license: 'U' } },
        },
        subContentId: contentId(`${item.id} image`),
        metadata: { contentType: libraries.image.title, license: 'U', title: found.alt || 'Image' },
      },
    },
  };
}

function isPicture(node: Nodes): node is Image | Figure {
  return node.type === 'image' || node.type === 'figure';
}

function urlOf(node: Image | Figure): string {
  return node.type === 'image' ? node.url : node.src;
}

function typeOf(url: string): string | undefined {
  return types[/\.([a-z]+)(?:[?#].*)?$/i.exec(url)?.[1]?.toLowerCase() ?? ''];
}

/** A copy without the picture, and without the paragraph that it stood alone in. */
function without(content: Content, picture: Image | Figure): Content {
  const remove = (nodes: readonly Nodes[]): Nodes[] =>
    nodes.flatMap((node): Nodes[] => {
      if (node === picture) return [];
      if (!('children' in node)) return [node];
      const children = remove(node.children);
      const isEmptied = node.type === 'paragraph' && node.children.length > 0;
      return isEmptied && children.length === 0 ? [] : [withChildren(node, children)];
    });
  return remove(content).filter(isBlock);
}

function withChildren(node: Nodes, children: readonly Nodes[]): Nodes {
  return Object.assign({}, node, { children });
}

function isBlock(node: Nodes): node is ContentBlock {
  return node.type !== 'text';
}

function reportOthers(item: Item, taken: number, report: H5pContext['report']): void {
  let count = 0;
  for (const { content } of itemContents(item)) {
    visitContent(content, (node) => {
      if (isPicture(node)) count += 1;
    });
  }
  if (count <= taken) return;
  report({
    kind: 'degraded',
    field: 'images',
    reason:
      'A question has one picture (PNG, JPEG or GIF) above its text; others leave their ' +
      'alternative text.',
  });
}
