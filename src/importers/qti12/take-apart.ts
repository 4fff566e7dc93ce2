/** An item as a question that a reader can work on. */
import { element as newElement, type XmlElement } from '../../formats/xml.ts';
import { elementAt } from '../../formats/xml-query.ts';
import { suggestFolder } from '../suggest-id.ts';
import { readConditions } from './conditions.ts';
import { newContentReader, type Report } from './content-reader.ts';
import type { ItemPlace } from './item-place.ts';
import { statedLanguage } from './language.ts';
import { metadataFields } from './metadata-fields.ts';
import type { Question } from './question.ts';
import { readFeedback } from './question-feedback.ts';
import { type Response, responsesIn } from './response.ts';
import { piecesOf } from './stem-pieces.ts';

/** The parts of the item; texts are read with the files of its package. */
export function takeApart(element: XmlElement, place: ItemPlace, report: Report): Question {
  const presentation = elementAt(element, 'presentation') ?? newElement('presentation');
  const responses = responsesIn(presentation);
  const conditions = readConditions(element);
  const texts = piecesOf(presentation).flatMap((piece) =>
    piece.kind === 'text' ? [piece.html] : [],
  );
  const stemHtml = [...texts, ...ownTexts(responses, texts)].join('\n');
  const language = statedLanguage(stemHtml);
  const folder = suggestFolder(place.topic);
  const text = newContentReader({
    place: (address) => place.placeFile(address, folder),
    report,
    ...(language !== undefined && { language }),
  });
  const feedback = readFeedback(element, conditions);
  return {
    element,
    ident: element.attributes.ident ?? '',
    title: element.attributes.title ?? '',
    fields: metadataFields(element),
    presentation,
    stemHtml,
    responses,
    conditions,
    feedback,
    text,
    report,
    statesShuffle: place.statesShuffle,
    ...(language !== undefined && { language }),
  };
}

/** Of a single response, its own text belongs to the question; that of a blank is its name. */
function ownTexts(responses: readonly Response[], texts: readonly string[]): readonly string[] {
  const [first, second] = responses;
  if (!first || first.html === '' || (second && texts.length > 0)) return [];
  return first.html === first.ident.replace(/^response_/, '') ? [] : [first.html];
}
