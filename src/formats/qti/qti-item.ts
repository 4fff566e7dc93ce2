/** Items as they stand in a package, for targets of every flavour of QTI. */

import { resolveAsset } from '../../content/resolve-asset.ts';
import type { BankSettings, Item } from '../../model/index.ts';
import { type ContentFiles, newContentFiles } from '../content-files.ts';
import type { ExportHost } from '../exporter.ts';
import type { ReportLoss } from '../loss.ts';
import type { ItemWriter } from '../write-item.ts';
import type { SelectionTarget } from '../write-selection.ts';
import type { XmlElement, XmlNode } from '../xml.ts';
import { isElement } from '../xml-query.ts';
import { type ImagePixels, imagePixels } from './image-pixels.ts';
import { newQtiContent } from './item-content.ts';
import { itemDocument } from './item-document.ts';
import { itemMetadata } from './item-metadata.ts';
import type { QtiItemContext, QtiItemParts, QtiItemWriter } from './item-parts.ts';
import type { QtiVersion } from './version.ts';

/** An item as it stands in a package. */
export interface QtiItem {
  readonly document: string;
  readonly files: ContentFiles;
  /** What the manifest says of it. */
  readonly metadata?: XmlElement;
  /** The highest score that its own document gives. */
  readonly most: number;
}

/** What a writer is given, and where it notes files. */
export type QtiContext = QtiItemContext & { readonly files: ContentFiles };

/** A target of items, each with the files that it shows. */
export type QtiTarget = SelectionTarget<QtiContext, QtiItem>;

/** What the writers of a target depend on. */
export interface QtiTargetSettings {
  readonly version: QtiVersion;
  readonly host: Pick<ExportHost, 'readAsset'>;
  readonly bank: Pick<BankSettings, 'outcomeFrameworks'>;
  /** Whether the solution is shown with the feedback. */
  readonly hasSolution: boolean;
}

/** The size of an image beside the item. */
export function imageSizeOf(
  item: Item,
  url: string,
  { readAsset }: QtiTargetSettings['host'],
): ImagePixels | undefined {
  const path = resolveAsset(item.path, url);
  const bytes = path === undefined ? undefined : readAsset(path);
  return bytes && imagePixels(bytes);
}

/** What a writer of the item is given. */
export function qtiContext(
  item: Item,
  report: ReportLoss,
  { host, version }: QtiTargetSettings,
): QtiContext {
  const files = newContentFiles();
  const { path } = item;
  return {
    version,
    report,
    files,
    content: (gap, variables) =>
      newQtiContent({
        path,
        folder: version.layout.items,
        version,
        files,
        report,
        ...(gap && { gap }),
        ...(variables && { variables }),
      }),
    imageSize: (url) => imageSizeOf(item, url, host),
  };
}

/** Makes the document of what the writer writes. */
export function qtiItemWriter(
  write: QtiItemWriter,
  { bank, hasSolution, version }: QtiTargetSettings,
): ItemWriter<QtiContext, QtiItem> {
  return (item, context) => {
    const parts = write(item, context);
    const { stimulus } = item;
    const document = itemDocument(item, parts, {
      version,
      hasSolution,
      report: context.report,
      ...(version.isKebab &&
        stimulus !== undefined && { stimulus: { id: stimulus, href: `${stimulus}.xml` } }),
    });
    return {
      document,
      files: context.files,
      metadata: itemMetadata(item, interactionTypes(parts), version, bank),
      most: parts.scoring.kind === 'human' ? item.points : 1,
    };
  };
}

function interactionTypes({ body }: QtiItemParts): readonly string[] {
  const found = new Set<string>();
  const visit = (node: XmlNode): void => {
    if (!isElement(node)) return;
    if (node.name.endsWith('Interaction')) found.add(node.name);
    for (const child of node.children) visit(child);
  };
  for (const node of body) visit(node);
  return [...found];
}
