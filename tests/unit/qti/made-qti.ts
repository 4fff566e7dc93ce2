/** Packages of QTI made in tests. */

import { parseXml } from '../../../src/formats/parse-xml.ts';
import { qtiExporter } from '../../../src/formats/qti/qti-exporter.ts';
import { type QtiVersion, qti21, qti22, qti30 } from '../../../src/formats/qti/version.ts';
import { printXml, type XmlElement } from '../../../src/formats/xml.ts';
import { descendants } from '../../../src/formats/xml-query.ts';
import type { Assessment, Diagnostic, Item } from '../../../src/model/index.ts';
import { bankOf } from '../made/items.ts';

/** The versions by name. */
export const versions: Readonly<Record<QtiVersion['name'], QtiVersion>> = {
  '2.1': qti21,
  '2.2': qti22,
  '3.0': qti30,
};

/** A package with what was said about it. */
export interface MadeQti {
  /** Text of each file by path. */
  readonly files: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

/** What may differ from an export of the items to 2.2. */
export interface MadeQtiSettings {
  readonly version?: QtiVersion['name'];
  readonly assessments?: readonly Assessment[];
  readonly assets?: Readonly<Record<string, Uint8Array>>;
  readonly solution?: 'feedback' | 'omit';
}

/** Exports the items. */
export function qtiOf(items: readonly Item[], settings: MadeQtiSettings = {}): MadeQti {
  const { assessments = [], assets = {}, solution = 'feedback', version = '2.2' } = settings;
  const { files, diagnostics } = qtiExporter(versions[version]).export(
    bankOf(items, assessments),
    {
      id: 'made',
      title: 'Made',
      assessments: assessments.map(({ id }) => id),
      items: items.map(({ id }) => id),
    },
    { solution },
    { readAsset: (path) => assets[path] },
  );
  return {
    files: new Map(
      files.map(({ path, content }) => [path, typeof content === 'string' ? content : '']),
    ),
    diagnostics,
  };
}

/** The document of a sole item. */
export function documentOf(item: Item, settings: MadeQtiSettings = {}): XmlElement {
  return rootOf(qtiOf([item], settings).files.get(`items/${item.id}.xml`) ?? '');
}

/** The root of a document. */
export function rootOf(xml: string): XmlElement {
  const reading = parseXml(xml);
  if (!reading.ok) throw new Error(reading.message);
  return reading.root;
}

/** The elements of that name on one line each, without white space between elements. */
export function printed(root: XmlElement, name: string): readonly string[] {
  return descendants(root, name).map((one) =>
    printXml(one).replace(/>\n+/g, '>').replace(/\n+</g, '<'),
  );
}

/** The losses as `field: reason`, those of items that are left out as the reason. */
export function lossesOf({ diagnostics }: MadeQti): readonly string[] {
  return diagnostics.map(({ field, message }) => {
    const reason = message.replace(/ \([^()]*\)$/, '');
    return field === undefined ? reason : `${field}: ${reason}`;
  });
}
