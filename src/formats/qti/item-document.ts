/** An item as a document. */
import type { Item } from '../../model/index.ts';
import type { ReportLoss } from '../loss.ts';
import { element, type XmlElement } from '../xml.ts';
import { qtiFeedback } from './feedback.ts';
import type { QtiItemParts } from './item-parts.ts';
import { printQtiDocument } from './print-document.ts';
import { responseProcessing } from './processing.ts';
import { hintBlocks, rubricBlocks } from './rubric.ts';
import type { QtiVersion } from './version.ts';

/** What is written around an item's own parts. */
export interface ItemDocumentSettings {
  readonly version: QtiVersion;
  /** Whether the solution is shown with the feedback. */
  readonly hasSolution: boolean;
  /** The stimulus that the item refers to, with its address. */
  readonly stimulus?: { readonly id: string; readonly href: string };
  readonly report: ReportLoss;
}

/** The whole document. */
export function itemDocument(
  item: Item,
  parts: QtiItemParts,
  { hasSolution, report, stimulus, version }: ItemDocumentSettings,
): string {
  const feedback = qtiFeedback(item, parts, hasSolution, report);
  const body = [
    ...(stimulus ? [stimulusPlace(stimulus.id)] : []),
    ...rubricBlocks(item.rubric, parts.content),
    ...hintBlocks(item.hints, parts.content),
    ...parts.body,
  ];
  const root = element(
    'assessmentItem',
    {
      identifier: item.id,
      title: item.title,
      adaptive: 'false',
      timeDependent: 'false',
      'xml:lang': item.language,
      toolName: 'Stemma',
    },
    ...parts.responses,
    ...scoreDeclarations(item, parts, version),
    ...feedback.outcomes,
    ...(parts.templates ?? []),
    ...(stimulus
      ? [element('assessmentStimulusRef', { identifier: stimulus.id, href: stimulus.href })]
      : []),
    element('itemBody', {}, ...body),
    ...responseProcessing(parts.scoring, feedback.rules, version),
    ...feedback.texts,
  );
  return printQtiDocument(root, version, parts.hasHotspotImage ? version.imageSchema : undefined);
}

/** Where engines put the text of the stimulus. */
function stimulusPlace(id: string): XmlElement {
  return element('div', { class: 'qti-shared-stimulus', 'data-stimulus-idref': id });
}

/** A score is a share of the points, which the test gives as a weight; a person gives points. */
function scoreDeclarations(
  { points }: Item,
  { scoring }: QtiItemParts,
  { hasExternalScored }: QtiVersion,
): readonly XmlElement[] {
  if (scoring.kind === 'none') return [];
  const isHuman = scoring.kind === 'human';
  const most = isHuman ? String(points) : '1';
  const external = isHuman && hasExternalScored ? { externalScored: 'human' } : {};
  return [
    outcome('SCORE', '0', { normalMinimum: '0', normalMaximum: most, ...external }),
    outcome('MAXSCORE', most),
  ];
}

function outcome(
  identifier: string,
  value: string,
  attributes: Readonly<Record<string, string>> = {},
): XmlElement {
  return element(
    'outcomeDeclaration',
    { identifier, cardinality: 'single', baseType: 'float', ...attributes },
    element('defaultValue', {}, element('value', {}, value)),
  );
}
