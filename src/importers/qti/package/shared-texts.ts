/** Texts that items share: stimuli of QTI 3, and files of HTML that bodies of QTI 2 show. */
import { diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { XmlElement } from '../../../formats/xml.ts';
import { descendants } from '../../../formats/xml-query.ts';
import type { Diagnostic } from '../../../model/index.ts';
import { decodeText } from '../../text/decode-text.ts';
import { pathFrom, type QtiDocument, type QtiPackage } from './qti-package.ts';

/** A shared text; `html` is the body of a file. */
export interface SharedText {
  readonly path: string;
  readonly identifier: string;
  readonly title?: string;
  readonly root?: XmlElement;
  readonly html?: string;
}

/** The texts that items name, and those that the package has, each once. */
export function sharedTexts(source: QtiPackage): {
  readonly texts: readonly SharedText[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const texts = new Map<string, SharedText>();
  const diagnostics: Diagnostic[] = [];
  for (const { path, root } of source.stimuli) {
    const { identifier = path, title } = root.attributes;
    texts.set(path, { path, identifier, root, ...(title !== undefined && { title }) });
  }
  for (const document of source.items) {
    for (const address of htmlObjects(document)) {
      const path = pathFrom(document.path, address);
      if (path !== undefined && texts.has(path)) continue;
      const html = path === undefined ? undefined : readHtmlFile(path, source);
      if (path !== undefined && html !== undefined)
        texts.set(path, { path, identifier: path, html });
      else diagnostics.push(missing(document, address, source));
    }
    for (const { attributes } of descendants(document.root, 'assessmentStimulusRef')) {
      const path = pathFrom(document.path, attributes.href ?? '');
      if (path === undefined || !texts.has(path))
        diagnostics.push(missing(document, attributes.href ?? '', source));
    }
  }
  return { texts: [...texts.values()], diagnostics };
}

function htmlObjects({ root }: QtiDocument): readonly string[] {
  return descendants(root, 'object').flatMap(({ attributes }) =>
    /^text\/html|xhtml/.test(attributes.type ?? '') ? (attributes.data ?? []) : [],
  );
}

function readHtmlFile(path: string, { readFile }: QtiPackage): string | undefined {
  const bytes = readFile(path);
  const decoded = bytes && decodeText(bytes);
  if (!decoded?.ok) return undefined;
  const [, body = decoded.text] = /<body[^>]*>([\s\S]*)<\/body>/i.exec(decoded.text) ?? [];
  return body;
}

function missing({ path }: QtiDocument, address: string, { file }: QtiPackage): Diagnostic {
  return diagnostic('import-part-dropped', {
    message: `${path}: The shared text ${address} is not in the source; the item was imported without it.`,
    hint: 'Export the package again, or add the text to the item.',
    place: { file },
  });
}
