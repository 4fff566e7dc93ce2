/** Reads an item into its parts, in one walk. */
import type { XmlElement } from '../../../src/formats/xml.ts';
import {
  childElements,
  descendants,
  elementAt,
  isElement,
  textOf,
} from '../../../src/formats/xml-query.ts';
import { type ParsedHtml, parseHtml } from './parse-html.ts';
import type {
  ParsedCondition,
  ParsedFeedback,
  ParsedItem,
  ParsedLabel,
  ParsedResponse,
  ParsedText,
  TextRole,
} from './parsed-package.ts';

const responseNames: ReadonlySet<string> = new Set([
  'response_lid',
  'response_str',
  'response_num',
  'response_xy',
  'response_grp',
]);

/** The item; what is missing is empty. */
export function parseItem(element: XmlElement, path: string): ParsedItem {
  const fields = descendants(elementAt(element, 'itemmetadata') ?? element, 'qtimetadatafield').map(
    (field) => [childText(field, 'fieldlabel'), childText(field, 'fieldentry')] as const,
  );
  const presentation = elementAt(element, 'presentation');
  const stemTexts: ParsedText[] = [];
  const responses: ParsedResponse[] = [];
  if (presentation) readPresentation(presentation, stemTexts, responses);
  const feedback = childElements(element, 'itemfeedback');
  const feedbackTexts = feedback.flatMap((one) => textsIn(one, 'feedback'));
  const [stem = responses.flatMap(({ kind, texts }) => (kind === 'response_xy' ? texts : []))[0]] =
    stemTexts;
  return {
    path,
    ident: element.attributes.ident ?? '',
    title: element.attributes.title ?? '',
    line: element.line ?? 1,
    element,
    fields,
    type: fields.find(([label]) => label === 'question_type')?.[1] ?? '',
    texts: [
      ...stemTexts,
      ...responses.flatMap(({ texts, labels }) => [
        ...texts,
        ...labels.flatMap((label) => label.texts),
      ]),
      ...feedbackTexts,
    ],
    stem,
    responses,
    conditions: descendants(element, 'respcondition').map(parseCondition),
    feedback: feedback.map(parseFeedback),
  };
}

function childText(parent: XmlElement, name: string): string {
  const child = elementAt(parent, name);
  return child ? textOf(child).trim() : '';
}

function readPresentation(
  parent: XmlElement,
  texts: ParsedText[],
  responses: ParsedResponse[],
): void {
  for (const child of parent.children) {
    if (!isElement(child)) continue;
    if (responseNames.has(child.name)) responses.push(parseResponse(child));
    else if (child.name === 'mattext') texts.push(parseText(child, 'stem'));
    else readPresentation(child, texts, responses);
  }
}

function parseResponse(element: XmlElement): ParsedResponse {
  const labels = descendants(element, 'response_label').map(parseLabel);
  const texts = childElements(element, 'material').flatMap((material) =>
    textsIn(material, element.name === 'response_xy' ? 'stem' : 'name'),
  );
  return {
    kind: element.name,
    ident: element.attributes.ident ?? '',
    cardinality: element.attributes.rcardinality ?? 'Single',
    texts,
    labels,
    line: element.line ?? 1,
  };
}

function parseLabel(element: XmlElement): ParsedLabel {
  const texts = textsIn(element, 'label');
  return {
    ident: element.attributes.ident ?? '',
    attributes: element.attributes,
    text: texts.map(({ text }) => text).join(''),
    texts,
  };
}

function textsIn(element: XmlElement, role: TextRole): readonly ParsedText[] {
  return descendants(element, 'mattext').map((text) => parseText(text, role));
}

function parseText(element: XmlElement, role: TextRole): ParsedText {
  const text = textOf(element);
  let html: ParsedHtml | undefined;
  return {
    role,
    type: element.attributes.texttype ?? '',
    text,
    line: element.line ?? 1,
    hasElements: element.children.some(isElement),
    html: () => {
      html ??= parseHtml(text);
      return html;
    },
  };
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
