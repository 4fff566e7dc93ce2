/** Content as nodes of a QTI document, its files noted on the way. */
import { escapeAttribute } from '../../content/escape.ts';
import { contentToHtml, contentToInlineHtml, type HtmlOptions } from '../../content/to-html.ts';
import type { Content, Plot } from '../../model/index.ts';
import { type ContentFiles, noteAsset, notePlot } from '../content-files.ts';
import type { ReportLoss } from '../loss.ts';
import { packagePath } from '../package-path.ts';
import { element, type XmlElement, type XmlNode } from '../xml.ts';
import { fitHtml, type HtmlContext, type Slot } from './html/fit-html.ts';
import { mathNode, type TemplateNames } from './template-math.ts';
import type { QtiVersion } from './version.ts';

/** Writes the contents of one document. */
export interface QtiContent {
  /** Paragraphs, lists and the like. */
  readonly block: (content: Content) => readonly XmlNode[];
  /** Without the wrapper of a single paragraph, as for a choice. */
  readonly flow: (content: Content) => readonly XmlNode[];
  /** The address of a file beside the item, as the document names it. */
  readonly address: (url: string) => string;
  /** A formula of its own, such as that of a unit. */
  readonly math: (tex: string) => XmlNode;
}

/** What all contents of a document have in common. */
export interface QtiContentSettings {
  /** Path of the item's file below the bank's root. */
  readonly path: string;
  /** Folder of the document in the package: `items/`, or nothing for the root. */
  readonly folder: string;
  readonly version: QtiVersion;
  readonly files: ContentFiles;
  readonly report: ReportLoss;
  /** The place of an interaction. */
  readonly gap?: (interactionId: string) => XmlElement | undefined;
  /** The variables whose values are printed. */
  readonly variables?: TemplateNames;
}

/** Writers for the contents of one document. */
export function newQtiContent(settings: QtiContentSettings): QtiContent {
  const { files, folder, path, report, version } = settings;
  const lost = new Set<string>();
  let count = 0;
  const pathOf = (bankPath: string): string => version.layout.items + packagePath(bankPath);
  const inDocument = (packed: string): string => packed.slice(folder.length);
  const address = (url: string): string => {
    const packed = noteAsset(url, path, files, pathOf);
    return packed === undefined ? url : inDocument(packed);
  };
  const onLoss = (what: string): void => {
    if (lost.has(what)) return;
    lost.add(what);
    report({ kind: 'degraded', field: 'formatting', reason: lossReason(what, version) });
  };
  const write = (
    content: Content,
    context: HtmlContext,
    writer: typeof contentToHtml,
  ): readonly XmlNode[] => {
    const slots: Slot[] = [];
    const insert = (node: XmlNode, isBlock: boolean): string =>
      `<slot n="${slots.push({ node, isBlock }) - 1}" />`;
    count += 1;
    const options: HtmlOptions = {
      math: (tex, display) => insert(mathNode(tex, display, settings.variables), display),
      asset: address,
      gap: (id) => insert(settings.gap?.(id) ?? '', false),
      variable: (name) => insert(variableNode(name, settings.variables), false),
      plot: (plot) => plotImage(plot, inDocument(notePlot(plot, files, pathOf))),
      idPrefix: `c${count}-`,
    };
    return fitHtml(writer(content, options), context, {
      hasHtml5: version.hasHtml5,
      slots,
      onLoss,
    });
  };
  return {
    block: (content) => write(content, 'block', contentToHtml),
    flow: (content) => write(content, 'flow', contentToInlineHtml),
    address,
    math: (tex) => mathNode(tex, false, settings.variables),
  };
}

function lossReason(what: string, { name }: QtiVersion): string {
  return what.includes(' ')
    ? `The attribute ${what} has no place in QTI ${name}.`
    : `QTI ${name} has no element ${what}: its text stands without it.`;
}

function variableNode(name: string, variables: TemplateNames | undefined): XmlNode {
  const identifier = variables?.identifiers.get(name);
  return identifier === undefined
    ? element('var', {}, name)
    : element('printedVariable', { identifier });
}

/** The caption is written by who asks for the drawing. */
function plotImage({ alt, width }: Plot, source: string): string {
  const size = width === undefined ? '' : ` width="${width}"`;
  return `<img src="${escapeAttribute(source)}" alt="${escapeAttribute(alt)}"${size} />`;
}
