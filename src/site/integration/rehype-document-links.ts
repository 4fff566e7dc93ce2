/** Turns links between files of the program into links between pages of the site. */
import { existsSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import type { Element, Root, RootContent } from 'hast';
import { projectRoot } from '../../node/project-root.ts';
import { documentAt } from '../page/documents.ts';

/** @param base of the site; begins and ends with a slash */
export function rehypeDocumentLinks(base: string) {
  return () =>
    (tree: Root, file: { readonly path?: string | undefined }): void => {
      const from = relative(projectRoot(), file.path ?? '')
        .split(sep)
        .join('/');
      if (documentAt(from) === undefined) return;
      for (const link of linksOf(tree.children)) {
        const { href } = link.properties;
        if (typeof href !== 'string' || /^(?:[a-z]+:|#|\/)/iu.test(href)) continue;
        const [path = '', fragment] = href.split('#');
        const file = posix.join(posix.dirname(from), path);
        const target = documentAt(file);
        // A file without a page is named, but there is nowhere to go.
        if (target === undefined || !existsSync(join(projectRoot(), file)))
          delete link.properties.href;
        else {
          link.properties.href = `${base}docs/${target.slug}/${fragment === undefined ? '' : `#${fragment}`}`;
        }
      }
    };
}

function* linksOf(nodes: readonly RootContent[]): Generator<Element> {
  for (const node of nodes) {
    if (node.type !== 'element') continue;
    if (node.tagName === 'a') yield node;
    yield* linksOf(node.children);
  }
}
