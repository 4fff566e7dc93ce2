/** Opens a package, or one document that stands alone. */
import { diagnostic } from '../../../diagnostics/diagnostic.ts';
import type { ImportedFile, ImportHost } from '../../../formats/importer.ts';
import { parseXml } from '../../../formats/parse-xml.ts';
import type { XmlElement } from '../../../formats/xml.ts';
import { descendants } from '../../../formats/xml-query.ts';
import type { Diagnostic } from '../../../model/index.ts';
import { isArchive, openArchive } from '../../archive/open-archive.ts';
import { decodeFile } from '../../text/decode-file.ts';
import { normaliseNames } from '../normalise-names.ts';
import { pathFrom, type QtiDocument, type QtiPackage } from './qti-package.ts';
import { readManifest } from './read-manifest.ts';

/** The package; what cannot be read of it is in its diagnostics. */
export function readPackage(file: ImportedFile, host: ImportHost): QtiPackage {
  if (!isArchive(file)) return readSingle(file, host);
  const archive = openArchive(file);
  if (!archive.ok) return packageOf(file, [], { diagnostics: [archive.diagnostic] });
  const diagnostics: Diagnostic[] = [...archive.diagnostics];
  const manifest = readManifest(archive.files);
  const listed = manifest?.resources.filter(({ isQti }) => isQti).map(({ path }) => path) ?? [];
  const paths = [...archive.files.keys()].filter((path) => /\.(?:xml|qti)$/i.test(path)).sort();
  const documents: QtiDocument[] = [];
  let unreadable = 0;
  for (const path of new Set([...listed, ...paths])) {
    const bytes = archive.files.get(path);
    if (path === manifest?.path) continue;
    const opened = bytes ? openDocument(path, bytes) : undefined;
    if (opened?.root) documents.push({ path, root: opened.root });
    else if (listed.includes(path) || opened?.looksLikeQti) {
      const isTest = manifest?.resources.some((one) => one.path === path && one.isTest) ?? false;
      if (!isTest) unreadable += 1;
      diagnostics.push(unreadableDocument(path, opened?.message, file));
    }
  }
  return packageOf(file, documents, {
    diagnostics,
    unreadable,
    isArchive: true,
    described: new Map(manifest?.resources.map(({ path, lom }) => [path, lom])),
    ...(manifest?.title !== undefined && { title: manifest.title }),
    readFile: (path) => archive.files.get(path),
  });
}

/** A test brings the items that it names and that stand beside it, and those their stimuli. */
function readSingle(file: ImportedFile, host: ImportHost): QtiPackage {
  const path = file.path.replace(/^.*[\\/]/, '');
  const opened = openDocument(path, file.bytes);
  if (!opened.root) {
    const { ok, ...refused } = decodeFile(file);
    const found = 'diagnostic' in refused ? refused.diagnostic : syntaxError(file, opened);
    return packageOf(file, [], {
      diagnostics: [found],
      unreadable: ok || opened.looksLikeQti ? 1 : 0,
    });
  }
  const documents: QtiDocument[] = [{ path, root: opened.root }];
  const known = new Set([path]);
  const faults: Diagnostic[] = [];
  let unreadable = 0;
  for (let at = 0; at < documents.length; at += 1) {
    const document = documents[at];
    for (const address of document ? addressesIn(document) : []) {
      const target = document && pathFrom(document.path, address);
      if (target === undefined || known.has(target)) continue;
      known.add(target);
      const bytes = host.readBeside(target);
      const beside = bytes ? openDocument(target, bytes) : undefined;
      if (beside?.root) documents.push({ path: target, root: beside.root });
      else {
        unreadable += 1;
        faults.push(unreadableDocument(target, beside?.message, file));
      }
    }
  }
  return packageOf(file, documents, { readFile: host.readBeside, diagnostics: faults, unreadable });
}

function addressesIn({ root }: QtiDocument): readonly string[] {
  return ['assessmentItemRef', 'assessmentSectionRef', 'assessmentStimulusRef'].flatMap((name) =>
    descendants(root, name).flatMap(({ attributes }) => attributes.href ?? []),
  );
}

interface OpenedDocument {
  readonly root?: XmlElement;
  readonly looksLikeQti: boolean;
  readonly message?: string;
  readonly line?: number;
  readonly column?: number;
}

/** A document of QTI; other XML has no root here. */
function openDocument(path: string, bytes: Uint8Array): OpenedDocument {
  const decoded = decodeFile({ path, bytes });
  if (!decoded.ok) return { looksLikeQti: false, message: decoded.diagnostic.message };
  const looksLikeQti = isQtiText(decoded.text);
  if (!looksLikeQti) return { looksLikeQti, message: 'It is no document of QTI.' };
  const reading = parseXml(decoded.text);
  if (!reading.ok) return { looksLikeQti, ...reading };
  const root = normaliseNames(reading.root);
  return rootNames.includes(root.name) ? { looksLikeQti, root } : { looksLikeQti: false };
}

const rootNames = ['assessmentItem', 'assessmentTest', 'assessmentStimulus', 'assessmentSection'];

/** Whether the first element is one of QTI 2 or 3. */
export function isQtiText(text: string): boolean {
  return /<(?:[\w.-]+:)?(?:assessment(?:Item|Test|Stimulus|Section)|qti-assessment-(?:item|test|stimulus|section))[\s>]/.test(
    text.slice(0, 20_000),
  );
}

function unreadableDocument(
  path: string,
  reason: string | undefined,
  file: ImportedFile,
): Diagnostic {
  return diagnostic('import-item-unreadable', {
    message: `${path}: ${reason ?? 'The file is not there.'}`,
    hint: 'Export the package again, or correct the file.',
    place: { file: file.path },
  });
}

function syntaxError(file: ImportedFile, { message, line, column }: OpenedDocument): Diagnostic {
  return diagnostic('import-xml-syntax', {
    message: message ?? 'The file holds no item of QTI.',
    hint: 'Export the file again.',
    place: {
      file: file.path,
      ...(line !== undefined && { line }),
      ...(column !== undefined && { column }),
    },
  });
}

function packageOf(
  file: ImportedFile,
  documents: readonly QtiDocument[],
  rest: Partial<QtiPackage>,
): QtiPackage {
  const named = (name: string) => documents.filter(({ root }) => root.name === name);
  return {
    file: file.path,
    isArchive: false,
    items: named('assessmentItem'),
    tests: named('assessmentTest'),
    stimuli: named('assessmentStimulus'),
    described: new Map(),
    readFile: () => undefined,
    unreadable: 0,
    diagnostics: [],
    ...rest,
  };
}
