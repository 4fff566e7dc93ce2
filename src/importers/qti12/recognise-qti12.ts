/** Whether a file holds QTI 1.2, and whose. */
import type { ImportedFile } from '../../formats/importer.ts';
import { isArchive, openArchive } from '../archive/open-archive.ts';
import { beginning, documentKind } from './source-documents.ts';

/** What the beginnings of its documents say. */
export interface Qti12Recognition {
  readonly isQti12: boolean;
  readonly isCanvas: boolean;
  readonly isCartridge: boolean;
}

const no: Qti12Recognition = { isQti12: false, isCanvas: false, isCartridge: false };

/** Names of types, elements and namespaces that only Canvas and its peers write. */
const ofCanvas =
  /canvas\.instructure\.com|<fieldentry>\s*(?:multiple_choice|true_false|multiple_answers|short_answer|fill_in_multiple_blanks|multiple_dropdowns|matching|numerical|calculated|essay|file_upload|text_only|ordering|categorization|hot_spot)_question\s*</;

/** Recognises without reading documents to their end. */
export function recogniseQti12(file: ImportedFile): Qti12Recognition {
  if (!isArchive(file)) {
    const start = beginning(file.bytes);
    if (!/^(?:\s|\xef\xbb\xbf|\xff\xfe|\xfe\xff)*</.test(start)) return no;
    const isQti12 = /<(?:\w+:)?questestinterop[\s>]/i.test(start) || /<POOL[\s>]/.test(start);
    return {
      isQti12,
      isCanvas: isQti12 && isCanvasText(start),
      isCartridge: /cc\.\w+\.v0p1/.test(start),
    };
  }
  const archive = openArchive(file);
  if (!archive.ok) return no;
  let found = no;
  for (const [path, bytes] of archive.files) {
    const kind = documentKind(path, bytes);
    if (kind === undefined) continue;
    const start = beginning(bytes);
    found = {
      isQti12: found.isQti12 || kind === 'questions' || kind === 'pool',
      isCanvas: found.isCanvas || (kind !== 'manifest' && isCanvasText(start)),
      isCartridge: found.isCartridge || /cc\.\w+\.v0p1/.test(start),
    };
  }
  return found.isQti12 ? found : no;
}

/** Essays may state no type: attributes of New Quizzes give it away. */
function isCanvasText(text: string): boolean {
  return ofCanvas.test(text) || /<response_str[^>]* rce=|fieldlabel>grading_notes</.test(text);
}
