/** QTI 2.1, 2.2 and 3.0: packages, tests and single items. */
import { strFromU8 } from 'fflate';
import type {
  ImportedFile,
  Importer,
  ImportHost,
  ImportResult,
  Recognition,
} from '../../formats/importer.ts';
import { isArchive, openArchive } from '../archive/open-archive.ts';
import { importPackage } from './import-package.ts';
import { isQtiText, readPackage } from './package/read-package.ts';

/** @see https://www.imsglobal.org/spec/qti/v3p0/impl */
export const qtiImporter: Importer = {
  name: 'qti',
  title: 'QTI 2.1, 2.2 and 3.0 (package, test or item)',
  recognise,
  import: importQti,
};

function recognise(file: ImportedFile): Recognition {
  if (!isArchive(file)) {
    return looksLikeQti(file.bytes)
      ? { confidence: 0.97, reason: 'A document of QTI 2 or 3.' }
      : { confidence: 0, reason: 'It is no document of QTI 2 or 3.' };
  }
  const archive = openArchive(file);
  const hasItem =
    archive.ok &&
    [...archive.files].some(([path, bytes]) => /\.(?:xml|qti)$/i.test(path) && looksLikeQti(bytes));
  return hasItem
    ? { confidence: 0.97, reason: 'An archive with documents of QTI 2 or 3.' }
    : { confidence: 0, reason: 'It is no archive with documents of QTI 2 or 3.' };
}

/** Names are in ASCII, so that bytes tell whatever the encoding is. */
function looksLikeQti(bytes: Uint8Array): boolean {
  return isQtiText(strFromU8(bytes.subarray(0, 40_000), true).replaceAll('\0', ''));
}

function importQti(file: ImportedFile, host: ImportHost): ImportResult {
  return importPackage(readPackage(file, host), host);
}
