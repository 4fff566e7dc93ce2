/** What questions of a cartridge say in their metadata, beyond what all QTI 1.2 says. */
import { childElements, descendants, elementAt, textOf } from '../../formats/xml-query.ts';
import type { SourceDocument } from '../qti12/source-documents.ts';

/** Facts about one question. */
export interface QuestionFacts {
  /** `cc_question_category`, the one keyword that a question has. */
  readonly category?: string;
  /** Several choices are right or wrong together. */
  readonly isMultipleResponse: boolean;
}

/** Facts by the identifier of the question; the first of a name counts. */
export function questionFacts(
  documents: readonly SourceDocument[],
): ReadonlyMap<string, QuestionFacts> {
  const facts = new Map<string, QuestionFacts>();
  for (const { root } of documents) {
    for (const item of descendants(root, 'item')) {
      const ident = item.attributes.ident ?? '';
      if (facts.has(ident)) continue;
      const metadata = elementAt(item, 'itemmetadata', 'qtimetadata');
      const fields = new Map(
        (metadata ? childElements(metadata, 'qtimetadatafield') : []).map((field) => [
          textIn(field, 'fieldlabel'),
          textIn(field, 'fieldentry'),
        ]),
      );
      const category = fields.get('cc_question_category')?.replace(/\s+/g, ' ');
      facts.set(ident, {
        ...(category && { category }),
        isMultipleResponse: fields.get('cc_profile')?.startsWith('cc.multiple_response') ?? false,
      });
    }
  }
  return facts;
}

function textIn(parent: Parameters<typeof elementAt>[0], name: string): string {
  const found = elementAt(parent, name);
  return found ? textOf(found).trim() : '';
}
