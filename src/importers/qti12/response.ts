/** What a question of QTI 1.2 asks for, without what it means yet. */

import type { XmlElement } from '../../formats/xml.ts';
import { childElements } from '../../formats/xml-query.ts';
import { materialHtml } from './material.ts';

/** A choice, a row of a match, an area. */
export interface Label {
  readonly ident: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly element: XmlElement;
}

/** A `response_lid`, `response_str`, `response_num`, `response_xy` or `response_grp`. */
export interface Response {
  readonly ident: string;
  /** `response_lid` … */
  readonly name: string;
  readonly cardinality: string;
  readonly element: XmlElement;
  /** The element that renders it, `render_choice` … */
  readonly rendering?: XmlElement;
  readonly labels: readonly Label[];
  /** HTML of the material that belongs to the response itself. */
  readonly html: string;
}

const responseNames = /^response_(?:lid|str|num|xy|grp|extension)$/;

/** Whether the element asks for a response. */
export function isResponse({ name }: XmlElement): boolean {
  return responseNames.test(name);
}

/** All responses inside, in their order. */
export function responsesIn(element: XmlElement): readonly Response[] {
  return childElements(element).flatMap((child) =>
    isResponse(child) ? [readResponse(child)] : responsesIn(child),
  );
}

function readResponse(element: XmlElement): Response {
  const rendering = renderingOf(element);
  return {
    ident: element.attributes.ident ?? element.attributes.respident ?? '',
    name: element.name,
    cardinality: element.attributes.rcardinality ?? '',
    element,
    ...(rendering && { rendering }),
    labels: labelsIn(element),
    html: materialHtml(element),
  };
}

function renderingOf(element: XmlElement): XmlElement | undefined {
  return childElements(element).find(({ name }) => name.startsWith('render_'));
}

function labelsIn(element: XmlElement): readonly Label[] {
  return childElements(element).flatMap((child) =>
    child.name === 'response_label'
      ? [{ ident: child.attributes.ident ?? '', attributes: child.attributes, element: child }]
      : labelsIn(child),
  );
}
