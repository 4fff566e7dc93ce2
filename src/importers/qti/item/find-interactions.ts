/** The interactions of an item's body. */
import type { XmlElement } from '../../../formats/xml.ts';
import { childElements } from '../../../formats/xml-query.ts';
import { blockReaders, inlineNames, unsupportedNames } from '../interactions/index.ts';

/** In the order of the document; what stands inside of one is part of it. */
export function findInteractions(parent: XmlElement): readonly XmlElement[] {
  return childElements(parent).flatMap((child) =>
    isInteraction(child.name) ? [child] : findInteractions(child),
  );
}

function isInteraction(name: string): boolean {
  return blockReaders.has(name) || inlineNames.has(name) || unsupportedNames.has(name);
}
