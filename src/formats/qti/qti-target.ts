/** QTI as a target of items. */

import { resolveAsset } from '../../content/resolve-asset.ts';
import type { BankSettings, Item } from '../../model/index.ts';
import { type ContentFiles, newContentFiles } from '../content-files.ts';
import { freezeFormula } from '../degradations/freeze-formula.ts';
import { hotspotToChoice } from '../degradations/hotspot-to-choice.ts';
import { orderToMatch } from '../degradations/order-to-match.ts';
import { patternsToLiterals } from '../degradations/patterns-to-literals.ts';
import type { ExportHost } from '../exporter.ts';
import { degraded, type FieldFidelities, omitted, partly } from '../field-fidelity.ts';
import type { SelectionTarget } from '../write-selection.ts';
import type { XmlElement, XmlNode } from '../xml.ts';
import { isElement } from '../xml-query.ts';
import { imagePixels } from './image-pixels.ts';
import { itemFolder, newQtiContent } from './item-content.ts';
import { itemDocument } from './item-document.ts';
import { itemMetadata } from './item-metadata.ts';
import type { QtiItemContext, QtiItemParts, QtiItemWriter } from './item-parts.ts';
import type { QtiOptions } from './qti-options.ts';
import { refusal } from './refusal.ts';
import type { QtiVersion } from './version.ts';
import { writeChoice } from './writers/choice.ts';
import { writeCloze } from './writers/cloze.ts';
import { writeField } from './writers/field.ts';
import { writeFormula } from './writers/formula.ts';
import { writeHotspot } from './writers/hotspot.ts';
import { writeCategorize, writeMatch } from './writers/match.ts';
import { writeExtendedText, writeText, writeUpload } from './writers/open-answer.ts';
import { writeOrder } from './writers/order.ts';

/** An item as it stands in a package. */
export interface QtiItem {
  readonly document: string;
  readonly files: ContentFiles;
  readonly metadata: XmlElement;
  /** The highest score that its own document gives. */
  readonly most: number;
}

/** What the writers of a version depend on. */
export interface QtiTargetSettings {
  readonly version: QtiVersion;
  readonly options: QtiOptions;
  readonly host: Pick<ExportHost, 'readAsset'>;
  readonly bank: Pick<BankSettings, 'outcomeFrameworks'>;
}

type QtiTarget = SelectionTarget<QtiItemContext & { readonly files: ContentFiles }, QtiItem>;

/** The target of a version. */
export function qtiTarget(settings: QtiTargetSettings): QtiTarget {
  const { host, version } = settings;
  const sizeOf = (item: Item, url: string) => {
    const path = resolveAsset(item.path, url);
    const bytes = path === undefined ? undefined : host.readAsset(path);
    return bytes && imagePixels(bytes);
  };
  const written = (write: QtiItemWriter) => whole(write, settings);
  return {
    name: `qti-${version.name}`,
    writers: {
      'single-choice': written(writeChoice),
      'multiple-choice': written(writeChoice),
      'true-false': written(writeChoice),
      'numeric-entry': written(writeField),
      'text-entry': written(writeField),
      'pattern-entry': written(writeField),
      'text-cloze': written(writeCloze),
      'choice-cloze': written(writeCloze),
      'mixed-cloze': written(writeCloze),
      'number-cloze': written(writeCloze),
      'pattern-cloze': written(writeCloze),
      match: written(writeMatch),
      order: written(writeOrder),
      categorize: written(writeCategorize),
      hotspot: written(writeHotspot),
      formula: written(writeFormula),
      'extended-text': written(writeExtendedText),
      upload: written(writeUpload),
      stimulus: written(writeText),
    },
    degradations: {
      'pattern-entry': patternsToLiterals,
      'pattern-cloze': patternsToLiterals,
      order: orderToMatch,
      hotspot: hotspotToChoice,
      formula: freezeFormula,
    },
    refuses: (item) => refusal(item, (url) => sizeOf(item, url)),
    omissions: { recall: 'The candidate judges the own answer: QTI has no such interaction.' },
    limits: {
      'pattern-entry': 'Patterns that XML Schema cannot say are left out.',
      'pattern-cloze': 'Patterns that XML Schema cannot say are left out.',
      order:
        'Scored by position it becomes matching with positions: engines disagree on the other.',
      hotspot: 'Without the size of its image it becomes a choice between labels.',
      formula: 'With variables inside formulas it has one set of values.',
    },
    carries: qtiCarries(version, settings.options),
    context: (item, report) => {
      const files = newContentFiles();
      return {
        version,
        report,
        files,
        content: (gap, variables) =>
          newQtiContent({
            path: item.path,
            folder: itemFolder,
            version,
            files,
            report,
            ...(gap && { gap }),
            ...(variables && { variables }),
          }),
        imageSize: (url) => sizeOf(item, url),
      };
    },
  };
}

function whole(write: QtiItemWriter, { bank, options, version }: QtiTargetSettings) {
  return (item: Item, context: QtiItemContext & { readonly files: ContentFiles }): QtiItem => {
    const parts = write(item, context);
    const hasReference = version.isKebab && item.stimulus !== undefined;
    const document = itemDocument(item, parts, {
      version,
      hasSolution: options.solution === 'feedback',
      report: context.report,
      ...(hasReference && { stimulus: { id: item.stimulus, href: `${item.stimulus}.xml` } }),
    });
    return {
      document,
      files: context.files,
      metadata: itemMetadata(item, interactionTypes(parts), version, bank),
      most: parts.scoring.kind === 'human' ? item.points : 1,
    };
  };
}

function interactionTypes({ body }: QtiItemParts): readonly string[] {
  const found = new Set<string>();
  const visit = (node: XmlNode): void => {
    if (!isElement(node)) return;
    if (node.name.endsWith('Interaction')) found.add(node.name);
    for (const child of node.children) visit(child);
  };
  for (const node of body) visit(node);
  return [...found];
}

function qtiCarries(version: QtiVersion, { solution }: QtiOptions): FieldFidelities {
  return {
    id: 'exact',
    title: 'exact',
    points: 'exact',
    choices: partly('Menus in a text show plain text.'),
    'choices.feedback': 'exact',
    'areas.label': 'exact',
    unit: 'exact',
    words: degraded('The number of words only sizes the field, six letters for a word.'),
    sampleAnswer: 'exact',
    accept: partly('Only one registered type of file can be asked for.'),
    maxFiles: partly('One file is handed in.'),
    formatting: partly(
      `Elements and attributes that QTI ${version.name} does not have leave only their text.`,
    ),
    shuffle: 'exact',
    fixed: 'exact',
    stimulus: version.isKebab
      ? 'exact'
      : degraded('The stimulus is repeated in the stem of each of its questions.'),
    topics: 'exact',
    difficulty: 'exact',
    tags: 'exact',
    outcomes: 'exact',
    bloom: 'exact',
    minutes: 'exact',
    hints: omitted('Hints need an adaptive item, which hardly any engine plays.'),
    solution:
      solution === 'feedback'
        ? degraded('The solution is shown with the feedback, after any response.')
        : omitted('The solution is left out, as asked.'),
    'feedback.general': 'exact',
    'feedback.correct': partly('Where a person scores, there is no feedback on a right response.'),
    'feedback.incorrect': partly('Where a person scores, there is none on a wrong response.'),
    rubric: 'exact',
    notes: degraded('Notes are plain text in the manifest.'),
    references: 'exact',
    source: 'exact',
    authors: 'exact',
    license: 'exact',
    language: 'exact',
  };
}
