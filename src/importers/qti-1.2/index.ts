/** QTI 1.2 of any platform. */
import type { ImportedFile, Importer, Recognition } from '../../formats/importer.ts';
import { importQti12 } from '../qti12/import-qti12.ts';
import { recogniseQti12 } from '../qti12/recognise-qti12.ts';

/** `stemma import qti-1.2`. */
export const qti12Importer: Importer = {
  name: 'qti-1.2',
  title: 'QTI 1.2 (Blackboard, Brightspace, Respondus and others)',
  recognise,
  import: importQti12,
};

function recognise(file: ImportedFile): Recognition {
  const found = recogniseQti12(file);
  if (!found.isQti12) return { confidence: 0, reason: 'It holds no questions of QTI 1.2.' };
  if (found.isCanvas) return { confidence: 0.5, reason: 'QTI 1.2 as Canvas writes it.' };
  return found.isCartridge
    ? { confidence: 0.6, reason: 'QTI 1.2 in a Common Cartridge.' }
    : { confidence: 0.9, reason: 'A document of questions in QTI 1.2.' };
}
