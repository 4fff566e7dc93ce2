/** One document as an item. */
import { plainContent } from '../../../formats/degradations/plain-content.ts';
import type { ImportedItem } from '../../../formats/importer.ts';
import type { XmlElement } from '../../../formats/xml.ts';
import { childElements, descendants, elementAt, textOf } from '../../../formats/xml-query.ts';
import type { AuthoredMetadata, Content, Diagnostic, Interaction } from '../../../model/index.ts';
import { newImportedItem } from '../../item/new-imported-item.ts';
import { type ItemReader, newItemReader } from '../content/item-reader.ts';
import { nameVariables } from '../formula/name-variables.ts';
import type { AssetNames } from '../package/asset-names.ts';
import { pathFrom, type QtiDocument, type QtiPackage } from '../package/qti-package.ts';
import { UnsupportedRuleError } from '../processing/context.ts';
import { type ItemSession, openSession } from '../processing/session.ts';
import type { BodyReading } from './body-reading.ts';
import { chooseScoring } from './choose-scoring.ts';
import { readBody } from './read-body.ts';
import { readFeedback } from './read-feedback.ts';
import { readRubrics } from './read-rubrics.ts';

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
  const session = sessionOf(root, reader);
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
  const most = mostOf(root, reading, scoring.most);
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
      metadata: {
        ...lom?.metadata,
        ...tagsOf([...(lom?.metadata.tags ?? []), ...settings.categories]),
        ...pointsOf(most * (settings.weight ?? 1), reading, settings.weight),
        ...choiceOrder(reading),
        ...(scoring.scoring && { scoring: scoring.scoring }),
        ...languageOf(root),
        ...stimulusOf(root, body, document, settings),
        ...(reading.isDraft && { status: 'draft' as const }),
      },
      file: source.file,
      origin,
      id: settings.id,
      sourceId: settings.sourceId,
    }),
    most,
  );
}

/** A session whose scoring follows an unknown template scores nothing, and says so. */
function sessionOf(root: XmlElement, reader: ItemReader): ItemSession {
  try {
    return openSession(root);
  } catch (error) {
    if (!(error instanceof UnsupportedRuleError)) throw error;
    reader.report(
      'import-scoring-changed',
      `The source scores with ${error.rule}, which is not known here; the key was taken from the correct response.`,
      'Compare the key with the source.',
    );
    const children = root.children.filter(
      (child) =>
        typeof child === 'string' || !('name' in child) || child.name !== 'responseProcessing',
    );
    return openSession({ ...root, children });
  }
}

function titleOf({ attributes }: XmlElement, described: string | undefined): string {
  const { title = '', identifier, toolName } = attributes;
  const isTitle = title !== '' && (title !== identifier || toolName === 'Stemma');
  return isTitle ? title : (described ?? '');
}

/** What the rules give for the key; what a person may give; else what the item declares. */
function mostOf(root: XmlElement, { type }: BodyReading, scored: number | undefined): number {
  if (scored !== undefined) return scored;
  if (type === 'stimulus') return 1;
  const outcomes = childElements(root, 'outcomeDeclaration');
  const declared = (name: string) =>
    outcomes.find(({ attributes }) => attributes.identifier === name);
  const most = Number(declared('SCORE')?.attributes.normalMaximum);
  const value = declared('MAXSCORE');
  const text = value && elementAt(value, 'defaultValue', 'value');
  const maximum = most > 0 ? most : Number(text ? textOf(text) : '1');
  return maximum > 0 ? maximum : 1;
}

/** One point is what an item has without a word about it. */
function pointsOf(
  points: number,
  { type }: BodyReading,
  weight: number | undefined,
): Pick<AuthoredMetadata, 'points'> {
  const rounded = Number(points.toFixed(6));
  if (type === 'stimulus' || !(rounded > 0)) return {};
  return rounded === 1 && weight === undefined ? {} : { points: rounded };
}

function tagsOf(tags: readonly string[]): Pick<AuthoredMetadata, 'tags'> {
  return tags.length === 0 ? {} : { tags: [...new Set(tags)] };
}

function choiceOrder({ shuffle, fixed }: BodyReading): Pick<AuthoredMetadata, 'shuffle' | 'fixed'> {
  return {
    ...(shuffle === false && { shuffle }),
    ...(fixed && fixed.length > 0 && { fixed }),
  };
}

function languageOf({ attributes }: XmlElement): Pick<AuthoredMetadata, 'language'> {
  const language = attributes['xml:lang'] ?? '';
  return /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/.test(language) ? { language } : {};
}

function withSample(interaction: Interaction, sample: Content | undefined): Interaction {
  return interaction.kind === 'extended-text' && sample
    ? { ...interaction, sampleAnswer: sample }
    : interaction;
}

/** A reference of QTI 3, or a file of HTML that the body shows as an object. */
function stimulusOf(
  root: XmlElement,
  body: XmlElement,
  document: QtiDocument,
  { stimuli, sectionStimulus }: ItemSettings,
): Pick<AuthoredMetadata, 'stimulus'> {
  const addresses = [
    ...childElements(root, 'assessmentStimulusRef').map(({ attributes }) => attributes.href),
    ...descendants(body, 'object').map(({ attributes }) => attributes.data),
  ];
  const found = addresses.flatMap((address) => {
    const path = address === undefined ? undefined : pathFrom(document.path, address);
    return (path === undefined ? undefined : stimuli.get(path)) ?? [];
  });
  const stimulus = found[0] ?? sectionStimulus;
  return stimulus === undefined ? {} : { stimulus };
}

/** Parts of the document that items have no place for. */
const dropped: Readonly<Record<string, string>> = {
  endAttemptInteraction: 'A button of the player was left out.',
  infoControl: 'A part that is shown on demand was left out.',
  include: 'A text from another file was left out.',
};

function reportDropped(root: XmlElement, body: XmlElement, reader: ItemReader): void {
  for (const [name, message] of Object.entries(dropped)) {
    if (descendants(body, name).length > 0) reader.report('import-part-dropped', message);
  }
  if (root.attributes.adaptive === 'true') {
    reader.report('import-part-dropped', 'The question takes several tries, of which one is left.');
  }
}
