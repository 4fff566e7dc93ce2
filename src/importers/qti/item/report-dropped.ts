/** Names the parts of an item that were left out. */
import type { XmlElement } from '../../../formats/xml.ts';
import { descendants } from '../../../formats/xml-query.ts';
import type { ItemReader } from '../content/item-reader.ts';

/** Parts of the document that items have no place for. */
const dropped: Readonly<Record<string, string>> = {
  endAttemptInteraction: 'A button of the player was left out.',
  infoControl: 'A part that is shown on demand was left out.',
  include: 'A text from another file was left out.',
};

/** Reports each such part once. */
export function reportDropped(root: XmlElement, body: XmlElement, reader: ItemReader): void {
  for (const [name, message] of Object.entries(dropped)) {
    if (descendants(body, name).length > 0) reader.report('import-part-dropped', message);
  }
  if (root.attributes.adaptive === 'true') {
    reader.report('import-part-dropped', 'The question takes several tries, of which one is left.');
  }
}
