/** Documents of QTI 1.2 made in tests. */
import { strToU8 } from 'fflate';
import type { Importer, ImportResult } from '../../../src/formats/importer.ts';
import { zipFiles } from '../../../src/formats/zip.ts';
import { canvasImporter } from '../../../src/importers/canvas/index.ts';

const namespace = 'http://www.imsglobal.org/xsd/ims_qtiasiv1p2';

/** A document with the given content. */
export function questions(...content: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<questestinterop xmlns="${namespace}">${content.join('\n')}</questestinterop>`;
}

/** What an item of a type says, in XML. */
export interface ItemXml {
  readonly type?: string;
  /** HTML. */
  readonly stem: string;
  readonly responses?: string;
  readonly conditions?: string;
  readonly feedback?: Readonly<Record<string, string>>;
  readonly fields?: Readonly<Record<string, string>>;
  readonly after?: string;
}

/** An item as Canvas writes it. */
export function itemXml(ident: string, parts: ItemXml): string {
  const {
    type,
    stem,
    responses = '',
    conditions = '',
    feedback = {},
    fields = {},
    after = '',
  } = parts;
  const metadata = Object.entries({ ...(type && { question_type: type }), ...fields }).map(
    ([label, entry]) =>
      `<qtimetadatafield><fieldlabel>${label}</fieldlabel><fieldentry>${entry}</fieldentry></qtimetadatafield>`,
  );
  const texts = Object.entries(feedback).map(
    ([name, html]) =>
      `<itemfeedback ident="${name}"><flow_mat><material>${text(html)}</material></flow_mat></itemfeedback>`,
  );
  return `<item ident="${ident}" title="${ident}"><itemmetadata><qtimetadata>${metadata.join('')}</qtimetadata></itemmetadata><presentation><material>${text(stem)}</material>${responses}</presentation><resprocessing>${conditions}</resprocessing>${after}${texts.join('')}</item>`;
}

/** Escaped HTML. */
export function text(html: string): string {
  return `<mattext texttype="text/html">${html.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</mattext>`;
}

/** A response with a label for each text; identifiers are `a1`, `a2` … */
export function choices(texts: readonly string[], cardinality = 'Single', attributes = ''): string {
  const labels = texts.map(
    (one, index) =>
      `<response_label ident="a${index + 1}"><material>${text(one)}</material></response_label>`,
  );
  return `<response_lid ident="response1" rcardinality="${cardinality}"><render_choice ${attributes}>${labels.join('')}</render_choice></response_lid>`;
}

/** A condition that gives points, and shows feedback if any is named. */
export function right(tests: string, points = 100, shown = ''): string {
  const display = shown === '' ? '' : `<displayfeedback linkrefid="${shown}"/>`;
  return `<respcondition><conditionvar>${tests}</conditionvar><setvar action="Set" varname="SCORE">${points}</setvar>${display}</respcondition>`;
}

/** True for a value of a response. */
export function equal(value: string, response = 'response1'): string {
  return `<varequal respident="${response}">${value}</varequal>`;
}

/** Imports one document. */
export function importDocument(
  document: string,
  importer: Importer = canvasImporter,
): ImportResult {
  return importer.import(
    { path: 'questions.xml', bytes: strToU8(document) },
    { readBeside: () => undefined },
  );
}

/** Imports an archive. */
export function importArchive(
  files: Readonly<Record<string, string | Uint8Array>>,
  importer: Importer = canvasImporter,
): ImportResult {
  const bytes = zipFiles(Object.entries(files).map(([path, content]) => ({ path, content })));
  return importer.import({ path: 'package.zip', bytes }, { readBeside: () => undefined });
}
