/** Canvas: QTI 1.2 of Classic Quizzes and New Quizzes. */
import type { ImportedFile, Importer, Recognition } from '../../formats/importer.ts';
import { importQti12 } from '../qti12/import-qti12.ts';
import { recogniseQti12 } from '../qti12/recognise-qti12.ts';

/** `stemma import canvas`. */
export const canvasImporter: Importer = {
  name: 'canvas',
  title: 'Canvas (QTI 1.2 zip, course export)',
  recognise,
  import: importQti12,
};

function recognise(file: ImportedFile): Recognition {
  const found = recogniseQti12(file);
  if (!found.isQti12) return { confidence: 0, reason: 'It holds no questions of QTI 1.2.' };
  return found.isCanvas
    ? { confidence: 0.97, reason: 'QTI 1.2 with types of questions or settings of Canvas.' }
    : { confidence: 0.3, reason: 'QTI 1.2 without a sign of Canvas.' };
}
