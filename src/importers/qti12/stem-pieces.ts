/** What a question shows, in its order: texts, and fields between them. */

import type { XmlElement } from '../../formats/xml.ts';
import { childElements } from '../../formats/xml-query.ts';
import { pieceHtml } from './material.ts';
import { isResponse } from './response.ts';

/** A text or the place of a response. */
export type StemPiece =
  | { readonly kind: 'text'; readonly html: string }
  | { readonly kind: 'response'; readonly element: XmlElement };

/** The pieces of a presentation; blocks of Blackboard that show no question are left out. */
export function piecesOf(element: XmlElement): readonly StemPiece[] {
  return childElements(element).flatMap((child): readonly StemPiece[] => {
    if (isResponse(child)) return [{ kind: 'response', element: child }];
    if (child.attributes.class === 'RIGHT_MATCH_BLOCK') return [];
    if (child.attributes.class === 'RESPONSE_BLOCK') {
      return piecesOf(child).filter(({ kind }) => kind === 'response');
    }
    if (child.name === 'flow' || child.name === 'flow_mat') return piecesOf(child);
    const html = pieceHtml(child);
    return html === '' ? [] : [{ kind: 'text', html }];
  });
}
