/** Reads an item into its parts, in one walk. */
import type { XmlElement } from '../../../src/formats/xml.ts';
import {
  childElements,
  descendants,
  elementAt,
  isElement,
  textOf,
} from '../../../src/formats/xml-query.ts';
import { isPackedFile } from './packed-file.ts';
import { parseResponse } from './parse-response.ts';
import { parseText, textsIn } from './parse-text.ts';
import type {
  ParsedAddress,
  ParsedCondition,
  ParsedFeedback,
  ParsedItem,
  ParsedResponse,
  ParsedText,
} from './parsed-package.ts';

const responseNames: ReadonlySet<string> = new Set([
  'response_lid',
  'response_str',
  'response_num',
  'response_xy',
  'response_grp',
]);

/** What is found in the presentation. */
interface Presentation {
  readonly texts: ParsedText[];
  readonly responses: ParsedResponse[];
  readonly images: ParsedAddress[];
}

/** The item; what is missing is empty. */
export function parseItem(element: XmlElement, path: string): ParsedItem {
  const fields = fieldsIn(elementAt(element, 'itemmetadata', 'qtimetadata'));
  const found: Presentation = { texts: [], responses: [], images: [] };
  const presentation = elementAt(element, 'presentation');
  if (presentation) readPresentation(presentation, found);
  const { responses } = found;
  const feedback = childElements(element, 'itemfeedback');
  const texts = [
    ...found.texts,
    ...responses.flatMap((response) => [
      ...response.texts,
      ...response.labels.flatMap((label) => label.texts),
    ]),
    ...feedback.flatMap((one) => textsIn(one, 'feedback')),
  ];
  return {
    path,
    ident: element.attributes.ident ?? '',
    title: element.attributes.title ?? '',
    line: element.line ?? 1,
    element,
    fields,
    type: fields.find(([label]) => label === 'question_type')?.[1] ?? '',
    texts,
    stem: texts.find(({ role }) => role === 'stem'),
    responses,
    conditions: childElements(element, 'resprocessing').flatMap((processing) =>
      childElements(processing, 'respcondition').map(parseCondition),
    ),
    feedback: feedback.map(parseFeedback),
    addresses: [...texts.flatMap(addressesIn), ...found.images],
  };
}

function fieldsIn(metadata: XmlElement | undefined): ParsedItem['fields'] {
  const fields = metadata ? childElements(metadata, 'qtimetadatafield') : [];
  return fields.map((field) => [childText(field, 'fieldlabel'), childText(field, 'fieldentry')]);
}

/** Images and other things shown, and links to files of the package. */
function addressesIn({ html, line, text, type }: ParsedText): readonly ParsedAddress[] {
  if (type !== 'text/html' || !/\b(?:src|href)\s*=/i.test(text)) return [];
  return html().tags.flatMap(({ attributes: { src, href } }) => [
    ...(src === undefined ? [] : [{ address: src, line }]),
    ...(href !== undefined && isPackedFile(href) ? [{ address: href, line }] : []),
  ]);
}

function childText(parent: XmlElement, name: string): string {
  const child = elementAt(parent, name);
  return child ? textOf(child).trim() : '';
}

function readPresentation(parent: XmlElement, found: Presentation): void {
  for (const child of parent.children) {
    if (!isElement(child)) continue;
    if (responseNames.has(child.name)) {
      found.responses.push(parseResponse(child));
      for (const image of descendants(child, 'matimage')) found.images.push(imageOf(image));
    } else if (child.name === 'mattext') found.texts.push(parseText(child, 'stem'));
    else if (child.name === 'matimage') found.images.push(imageOf(child));
    else readPresentation(child, found);
  }
}

function imageOf({ attributes, line = 1 }: XmlElement): ParsedAddress {
  return { address: attributes.uri ?? '', line };
}

function parseCondition(element: XmlElement): ParsedCondition {
  const variables = childElements(element, 'conditionvar');
  return {
    element,
    tests: variables.flatMap((variable) => childElements(variable)),
    setsScore: childElements(element, 'setvar').length > 0,
    shows: childElements(element, 'displayfeedback').map(
      ({ attributes }) => attributes.linkrefid ?? '',
    ),
    testsAnswer: variables.some((variable) => descendants(variable, 'varequal').length > 0),
    line: element.line ?? 1,
  };
}

function parseFeedback(element: XmlElement): ParsedFeedback {
  return {
    ident: element.attributes.ident ?? '',
    isNested: elementAt(element, 'flow_mat', 'material', 'mattext') !== undefined,
    line: element.line ?? 1,
  };
}
