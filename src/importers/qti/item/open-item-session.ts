/** The scoring of an item, known or not. */
import type { XmlElement } from '../../../formats/xml.ts';
import type { ItemReader } from '../content/item-reader.ts';
import { UnsupportedRuleError } from '../processing/context.ts';
import { type ItemSession, openSession } from '../processing/session.ts';

/** A session whose scoring follows an unknown template scores nothing, and says so. */
export function openItemSession(root: XmlElement, reader: ItemReader): ItemSession {
  try {
    return openSession(root);
  } catch (error) {
    if (!(error instanceof UnsupportedRuleError)) throw error;
    reader.report(
      'import-scoring-changed',
      `The source scores with ${error.rule}, which is not known here; the key was taken from the correct response.`,
      'Compare the key with the source.',
    );
    const children = root.children.filter(
      (child) =>
        typeof child === 'string' || !('name' in child) || child.name !== 'responseProcessing',
    );
    return openSession({ ...root, children });
  }
}
