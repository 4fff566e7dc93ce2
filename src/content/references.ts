/** What content refers to by name: definitions of links and images, and footnotes. */
import type { Definition, FootnoteDefinition, Nodes } from 'mdast';
import type { Content } from '../model/index.ts';

/** The references of one writing, which numbers the footnotes as it meets them. */
export interface References {
  /** The definition of a link or an image. */
  readonly definition: (identifier: string) => Definition | undefined;
  /** The number of a footnote, from 1 on; undefined when there is no such footnote. */
  readonly footnoteNumber: (identifier: string) => number | undefined;
  /** The footnotes with a number, also those that only get it while others are written. */
  readonly writeFootnotes: (
    write: (blocks: readonly Nodes[], number: number) => string,
  ) => readonly string[];
}

/** Nothing is looked up before it is asked for. */
export function newReferences(content: Content): References {
  let definitions: ReadonlyMap<string, Definition> | undefined;
  const footnotes: FootnoteDefinition[] = [];
  return {
    definition: (identifier) => {
      definitions ??= new Map(
        content.flatMap((node) =>
          node.type === 'definition' ? [[node.identifier, node] as const] : [],
        ),
      );
      return definitions.get(identifier);
    },
    footnoteNumber: (identifier) => {
      const known = footnotes.findIndex((footnote) => footnote.identifier === identifier);
      if (known >= 0) return known + 1;
      const footnote = content.find(
        (node) => node.type === 'footnoteDefinition' && node.identifier === identifier,
      );
      return footnote?.type === 'footnoteDefinition' ? footnotes.push(footnote) : undefined;
    },
    writeFootnotes: (write) => {
      const written: string[] = [];
      for (const { children } of footnotes) written.push(write(children, written.length + 1));
      return written;
    },
  };
}
