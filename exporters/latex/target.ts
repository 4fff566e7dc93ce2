/** What a paper in LaTeX carries. */
import { versionFidelities } from '../../src/formats/paper/paper-fidelities.ts';
import { paperWriters } from '../../src/formats/paper/paper-writers.ts';
import type { TexContext } from '../../src/formats/paper/tex/tex-context.ts';
import { reportLetters, texFidelities } from '../../src/formats/paper/tex/tex-fidelities.ts';
import { frozenOnPaper } from '../../src/formats/paper/write-paper.ts';
import type { ItemTarget } from '../../src/formats/write-item.ts';
import type { Item } from '../../src/model/index.ts';
import { writeQuestion, writeStimulus } from './write-question.ts';

/** Writers for every shape; formula items are frozen. */
export function latexTarget(hasSolutions: boolean): ItemTarget<TexContext, string> {
  return {
    ...paperWriters(writeBlock, ['formula']),
    degradations: { formula: frozenOnPaper },
    carries: { ...versionFidelities(hasSolutions), ...texFidelities },
  };
}

function writeBlock(item: Item, context: TexContext): string {
  const tex =
    item.type === 'stimulus' ? writeStimulus(item, context) : writeQuestion(item, context);
  reportLetters(tex, context.report);
  return tex;
}
