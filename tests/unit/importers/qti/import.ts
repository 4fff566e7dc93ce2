/** Runs the importer on documents made in tests. */

import type { ImportResult } from '../../../../src/formats/importer.ts';
import { zipFiles } from '../../../../src/formats/zip.ts';
import { qtiImporter } from '../../../../src/importers/qti/index.ts';
import type { AuthoredItem } from '../../../../src/model/index.ts';

/** Imports one document, with files beside it. */
export function importDocument(
  xml: string,
  beside: Readonly<Record<string, Uint8Array>> = {},
  path = 'item.xml',
): ImportResult {
  return qtiImporter.import(
    { path, bytes: new TextEncoder().encode(xml) },
    { readBeside: (name) => beside[name] },
  );
}

/** Imports a package of these files. */
export function importPackage(files: Readonly<Record<string, string | Uint8Array>>): ImportResult {
  const bytes = zipFiles(Object.entries(files).map(([path, content]) => ({ path, content })));
  return qtiImporter.import({ path: 'package.zip', bytes }, { readBeside: () => undefined });
}

/** The one item of a result. */
export function soleItem({ items, diagnostics }: ImportResult): AuthoredItem {
  const [only, second] = items;
  if (!only || second) {
    throw new Error(
      `${items.length} items: ${diagnostics.map(({ message }) => message).join('\n')}`,
    );
  }
  return only.item;
}

/** An item of QTI 2.2 with these declarations, body and processing. */
export function qti22(parts: {
  readonly declarations?: string;
  readonly body: string;
  readonly processing?: string;
  readonly feedback?: string;
}): string {
  const { declarations = '', body, processing = '', feedback = '' } = parts;
  return `<?xml version="1.0" encoding="UTF-8"?>
<assessmentItem xmlns="http://www.imsglobal.org/xsd/imsqti_v2p2" identifier="made" title="Made" adaptive="false" timeDependent="false">
${declarations}
<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"/>
<itemBody>${body}</itemBody>
${processing}${feedback}
</assessmentItem>`;
}

/** The address of a template of QTI 2.2. */
export function template(name: string): string {
  return `<responseProcessing template="http://www.imsglobal.org/question/qti_v2p2/rptemplates/${name}"/>`;
}
