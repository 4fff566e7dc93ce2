/** One document as an item. */
import { plainContent } from '../../../formats/degradations/plain-content.ts';
import type { ImportedItem } from '../../../formats/importer.ts';
import type { XmlElement } from '../../../formats/xml.ts';
import { elementAt } from '../../../formats/xml-query.ts';
import type { Content, Diagnostic, Interaction } from '../../../model/index.ts';
import { newImportedItem } from '../../item/new-imported-item.ts';
import { newItemReader } from '../content/item-reader.ts';
import { nameVariables } from '../formula/name-variables.ts';
import type { AssetNames } from '../package/asset-names.ts';
import type { QtiDocument, QtiPackage } from '../package/qti-package.ts';
import { chooseScoring } from './choose-scoring.ts';
import { itemMetadata } from './item-metadata.ts';
import { mostPoints } from './most-points.ts';
import { openItemSession } from './open-item-session.ts';
import { readBody } from './read-body.ts';
import { readFeedback } from './read-feedback.ts';
import { readRubrics } from './read-rubrics.ts';
import { reportDropped } from './report-dropped.ts';

/** What items of one source share. */
export interface ItemSettings {
  readonly source: QtiPackage;
  readonly names: AssetNames;
  /** Ids of the stimuli of the source by path of their document. */
  readonly stimuli: ReadonlyMap<string, string>;
  /** Legal and not taken in this source. */
  readonly id: string;
  /** The identity that the source gives, once in it. */
  readonly sourceId: string;
  /** Words that tests sort the item by. */
  readonly categories: readonly string[];
  /** What the item's score is multiplied by, where all tests agree. */
  readonly weight?: number;
  /** The stimulus that a section of a test shows with the item. */
  readonly sectionStimulus?: string;
}

/** An item with its files, or why there is none. */
export interface ItemOutcome {
  readonly imported?: ImportedItem;
  /** By name beside the item. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
  readonly diagnostics: readonly Diagnostic[];
  /** Points that the item's own rules give at most. */
  readonly most: number;
}

/** Reads a document whose root is an `assessmentItem`. */
export function readItem(document: QtiDocument, settings: ItemSettings): ItemOutcome {
  const { source, names } = settings;
  const root = nameVariables(document.root);
  const origin = source.isArchive ? document.path : (root.attributes.identifier ?? document.path);
  const line = root.line === undefined ? {} : { line: root.line };
  const reader = newItemReader({ source, names, path: document.path, origin, ...line });
  const body = elementAt(root, 'itemBody');
  const outcome = (imported?: ImportedItem, most = 1): ItemOutcome => ({
    ...(imported && { imported }),
    assets: reader.assets,
    diagnostics: reader.diagnostics,
    most,
  });
  if (!body) {
    reader.report('import-item-unreadable', 'The item has no body.');
    return outcome();
  }
  const session = openItemSession(root, reader);
  const context = { reader, item: root, body, session };
  const reading = readBody(context);
  if (!reading) return outcome();
  const scoring = chooseScoring(reading, session, reader);
  const { feedback, interactions, solution, hints } = readFeedback(context, reading);
  const { instructions, notes, rubric, sampleAnswer, ...rubrics } = readRubrics(body, reader);
  const stem = [...instructions, ...reading.stem];
  if (stem.length === 0)
    reader.report('import-item-unreadable', 'The question has no text; nothing was imported.');
  if (stem.length === 0) return outcome();
  reportDropped(root, body, reader);
  const most = mostPoints(root, reading, scoring.most);
  const lom = source.described.get(document.path);
  const lomNotes = lom?.notes === undefined ? [] : plainContent(lom.notes);
  return outcome(
    newImportedItem({
      type: reading.type,
      title: titleOf(root, lom?.title),
      stem,
      interactions: interactions.map((one) => withSample(one, sampleAnswer)),
      hints: [...rubrics.hints, ...hints],
      ...(solution && { solution }),
      feedback,
      ...(rubric && { rubric }),
      notes: [...notes, ...lomNotes],
      metadata: itemMetadata({ document, body, reading, scoring: scoring.scoring, most, settings }),
      file: source.file,
      origin,
      id: settings.id,
      sourceId: settings.sourceId,
    }),
    most,
  );
}

function titleOf({ attributes }: XmlElement, described: string | undefined): string {
  const { title = '', identifier, toolName } = attributes;
  const isTitle = title !== '' && (title !== identifier || toolName === 'Stemma');
  return isTitle ? title : (described ?? '');
}

function withSample(interaction: Interaction, sample: Content | undefined): Interaction {
  return interaction.kind === 'extended-text' && sample
    ? { ...interaction, sampleAnswer: sample }
    : interaction;
}
