/** What a printed page carries. */
import { partly } from '../../src/formats/field-fidelity.ts';
import { versionFidelities } from '../../src/formats/paper/paper-fidelities.ts';
import { paperWriters } from '../../src/formats/paper/paper-writers.ts';
import { frozenOnPaper } from '../../src/formats/paper/write-paper.ts';
import type { ItemTarget } from '../../src/formats/write-item.ts';
import type { Item } from '../../src/model/index.ts';
import { type HtmlContext, remoteImages } from './html-context.ts';
import { type PrintedBlock, writeQuestion, writeStimulus } from './write-question.ts';

/** Writers for every shape; formula items are frozen. */
export function htmlPrintTarget(hasSolutions: boolean): ItemTarget<HtmlContext, PrintedBlock> {
  return {
    ...paperWriters(writeBlock, ['formula']),
    degradations: { formula: frozenOnPaper },
    carries: {
      ...versionFidelities(hasSolutions),
      images: partly(remoteImages),
      language: 'exact',
    },
  };
}

function writeBlock(item: Item, context: HtmlContext): PrintedBlock {
  return item.type === 'stimulus' ? writeStimulus(item, context) : writeQuestion(item, context);
}
