/** Addresses given apart from their links: `[label]: address`. */
import type { Definition, Nodes, Root } from 'mdast';
import { type BodyReader, spanOf } from './body-reader.ts';

/** All definitions of a body, in order. */
export function definitionsIn(tree: Root, text: string): readonly Definition[] {
  const definitions: Definition[] = [];
  if (text.includes(']:')) collect(tree);
  return definitions;

  function collect(node: Nodes): void {
    if (node.type === 'definition') definitions.push(node);
    else if ('children' in node) for (const child of node.children) collect(child);
  }
}

/** By identifier; of several with one identifier the first counts. */
export function byIdentifier(definitions: readonly Definition[]): ReadonlyMap<string, Definition> {
  return new Map(definitions.toReversed().map((one) => [one.identifier, one]));
}

/** Tells of definitions that nothing refers to, which are not kept, and of footnotes. */
export function reportUnused(definitions: readonly Definition[], reader: BodyReader): void {
  for (const definition of definitions) {
    if (definition.identifier.startsWith('^')) {
      reader.report('footnote', spanOf(definition), {
        message: 'This is written as a footnote, but items have none.',
        hint: 'Write the remark into the text, in brackets or in a paragraph of its own.',
      });
      continue;
    }
    const isKnown = reader.definitions.get(definition.identifier) === definition;
    if (isKnown && reader.usedDefinitions.has(definition.identifier)) continue;
    reader.report('unused-definition', spanOf(definition), {
      message: isKnown
        ? `Nothing refers to \`[${definition.label}]\`, so the address is not kept.`
        : `\`[${definition.label}]\` is already given above, so this address is not kept.`,
      hint: 'Remove the line, or write links as `[text](address)`.',
    });
  }
}
