/** QTI 2.1, 2.2 and 3.0: packages, tests and single items. */
import type {
  ImportedFile,
  Importer,
  ImportHost,
  ImportResult,
  Recognition,
} from '../../formats/importer.ts';
import { isArchive, openArchive } from '../archive/open-archive.ts';
import { decodeFile } from '../text/decode-file.ts';
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
    const decoded = decodeFile({ ...file, bytes: file.bytes.subarray(0, 40_000) });
    const isQti = decoded.ok && isQtiText(decoded.text);
    return isQti
      ? { confidence: 0.97, reason: 'A document of QTI 2 or 3.' }
      : { confidence: 0, reason: 'It is no document of QTI 2 or 3.' };
  }
  const archive = openArchive(file);
  const documents = archive.ok
    ? [...archive.files].filter(([path]) => /\.(?:xml|qti)$/i.test(path))
    : [];
  const hasItem = documents.some(([path, bytes]) => {
    const decoded = decodeFile({ path, bytes: bytes.subarray(0, 40_000) });
    return decoded.ok && isQtiText(decoded.text);
  });
  return hasItem
    ? { confidence: 0.97, reason: 'An archive with documents of QTI 2 or 3.' }
    : { confidence: 0, reason: 'It is no archive with documents of QTI 2 or 3.' };
}

function importQti(file: ImportedFile, host: ImportHost): ImportResult {
  return importPackage(readPackage(file, host), host);
}
