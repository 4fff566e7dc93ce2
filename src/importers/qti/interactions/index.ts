/** Every interaction of QTI that stands in a block of its own, by its name in QTI 2.x. */
import { readChoice, readHottext } from './choice.ts';
import { readGapMatch } from './gap-match.ts';
import { readHotspot, readSelectPoint } from './hotspot.ts';
import { readExtendedText, readUpload } from './human.ts';
import type { ReadInteraction } from './interaction-reading.ts';
import { readMatch } from './match.ts';
import { readOrder } from './order.ts';

/** Readers of those that have a counterpart. */
export const blockReaders: ReadonlyMap<string, ReadInteraction> = new Map<string, ReadInteraction>([
  ['choiceInteraction', readChoice],
  ['hottextInteraction', readHottext],
  ['orderInteraction', readOrder],
  ['matchInteraction', readMatch],
  ['gapMatchInteraction', readGapMatch],
  ['hotspotInteraction', readHotspot],
  ['selectPointInteraction', readSelectPoint],
  ['extendedTextInteraction', readExtendedText],
  ['uploadInteraction', readUpload],
]);

/** Those that stand in a line of text. */
export const inlineNames: ReadonlySet<string> = new Set([
  'textEntryInteraction',
  'inlineChoiceInteraction',
]);

/** Those that nothing corresponds to. */
export const unsupportedNames: ReadonlySet<string> = new Set([
  'associateInteraction',
  'graphicAssociateInteraction',
  'graphicGapMatchInteraction',
  'graphicOrderInteraction',
  'positionObjectInteraction',
  'positionObjectStage',
  'drawingInteraction',
  'sliderInteraction',
  'customInteraction',
  'portableCustomInteraction',
]);
