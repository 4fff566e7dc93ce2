/** Texts with the files that they show. */
import { base64 } from '@scure/base';
import { strToU8 } from 'fflate';
import { newContentFiles, readContentFiles } from '../../src/formats/content-files.ts';
import { type ContentHtml, newContentHtml } from '../../src/formats/content-html.ts';
import { delimitedMath } from '../../src/formats/delimited-math.ts';
import type { ExportHost } from '../../src/formats/exporter.ts';
import type { LossSubject } from '../../src/formats/loss-diagnostic.ts';
import { packagePath } from '../../src/formats/package-path.ts';
import { element, type XmlElement } from '../../src/formats/xml.ts';
import type { Content, Diagnostic } from '../../src/model/index.ts';
import type { TextSettings } from './write-context.ts';

/** Whose text it is, and where its files come from. */
export interface TextSource {
  readonly subject: LossSubject;
  readonly host: ExportHost;
  /** Files that are not there are named here. */
  readonly diagnostics: Diagnostic[];
}

/** The element; `<text>` holds HTML, each file follows in base64. */
export function textElement(
  name: string,
  content: Content,
  style: keyof ContentHtml,
  { subject, host, diagnostics }: TextSource,
  settings: TextSettings = {},
): XmlElement {
  const noted = newContentFiles();
  const gaps: string[] = [];
  const writer = newContentHtml({
    path: subject.file,
    files: noted,
    pathOf: (path) => fileName(path, subject.file),
    address: (path) => `@@PLUGINFILE@@/${encodeURIComponent(path)}`,
    math: (tex, display) => delimitedMath(settings.hasVariables ? guardedMath(tex) : tex, display),
    ...(settings.hasVariables && { variable: (variable: string) => `{${variable}}` }),
    ...(settings.gap && {
      gap: (id) => `\uFDD0${gaps.push(settings.gap?.(id) ?? '') - 1}\uFDD1`,
    }),
  });
  const html = writer[style](content);
  const guarded = settings.gap ? guardedFields(html) : html;
  const filled = guarded.replace(/\uFDD0(\d+)\uFDD1/g, (_, index) => gaps[Number(index)] ?? '');
  const { files, diagnostics: missing } = readContentFiles(noted, subject, host);
  diagnostics.push(...missing);
  return element(
    name,
    { format: 'html' },
    element('text', {}, filled),
    ...files.map((file) => fileElement(file.path, file.content)),
  );
}

/** A file in base64. */
export function fileElement(name: string, content: string | Uint8Array): XmlElement {
  const bytes = typeof content === 'string' ? strToU8(content) : content;
  return element('file', { name, path: '/', encoding: 'base64' }, base64.encode(bytes));
}

/**
 * All files of a question are in one folder: those beside the item keep their names, others have the
 * names of their folders too, parted by a sign that no other name has.
 */
export function fileName(bankPath: string, itemPath: string): string {
  const folder = itemPath.slice(0, itemPath.lastIndexOf('/') + 1);
  const isBeside = bankPath.startsWith(folder) && !bankPath.slice(folder.length).includes('/');
  return packagePath(isBeside ? bankPath.slice(folder.length) : bankPath)
    .replace(/^(?:images|files)\//, '')
    .replaceAll('/', '~');
}

/** Braces around a letter would be taken for a variable of that name. */
function guardedMath(tex: string): string {
  return tex.replace(/(?<!\{)\{(?=[A-Za-z]\w*\}(?!\}))/g, '{ ');
}

/** Words that look like a field are none. */
function guardedFields(html: string): string {
  return html.replace(/\{(?=\d*:[A-Z_]+:)/g, '&#123;');
}
