/** One `item` becomes an item of the bank. */
import type { DiagnosticCode } from '../../diagnostics/catalog/index.ts';
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import { plainContent } from '../../formats/degradations/plain-content.ts';
import type { ImportedItem } from '../../formats/importer.ts';
import { element as newElement, type XmlElement } from '../../formats/xml.ts';
import { childElements, descendants, elementAt, textOf } from '../../formats/xml-query.ts';
import { isDecimal } from '../../interactions/decimal.ts';
import type { AuthoredMetadata, Content, Diagnostic, Feedback } from '../../model/index.ts';
import { newImportedItem } from '../item/new-imported-item.ts';
import { suggestFolder } from '../suggest-id.ts';
import type { PlacedFile } from './asset-store.ts';
import { isShown } from './choices.ts';
import { readConditions } from './conditions.ts';
import { newContentReader, type Report } from './content-reader.ts';
import { statedLanguage } from './language.ts';
import type { Question, QuestionReading } from './question.ts';
import { readFeedback } from './question-feedback.ts';
import { readerOf, typeName } from './question-kind.ts';
import { type Response, responsesIn } from './response.ts';
import { piecesOf } from './stem-pieces.ts';

/** Where an item stands. */
export interface ItemPlace {
  /** The file as named on the command line. */
  readonly file: string;
  /** In words, `quiz.xml item q1`. */
  readonly origin: string;
  /** Whether lines of the document are lines of the file. */
  readonly hasLines: boolean;
  readonly topic?: string;
  /** The id that it has in the bank of an own package. */
  readonly id?: string;
  /** Whether questions state their shuffling. */
  readonly statesShuffle: boolean;
  readonly placeFile: (address: string, folder: string) => PlacedFile | undefined;
}

/** An item, or why there is none; `diagnostics` names everything that was lost. */
export interface ItemReading {
  readonly imported?: ImportedItem;
  readonly diagnostics: readonly Diagnostic[];
  /** Identifier of the stimulus that it belongs to. */
  readonly stimulus?: string;
}

/** Reads an item; one without anything to ask is reported. */
export function readItem(element: XmlElement, place: ItemPlace): ItemReading {
  const diagnostics: Diagnostic[] = [];
  const said = new Set<string>();
  const report: Report = (code, message, { hint, field } = {}) => {
    if (!said.has(`${code} ${message}`)) {
      diagnostics.push(finding(code, message, hint, field, element, place));
    }
    said.add(`${code} ${message}`);
  };
  const fields = fieldsOf(element);
  const question = takeApart(element, fields, place, report);
  const read = readerOf(question);
  if (!read) {
    const name = typeName(question);
    report(
      'import-type-unsupported',
      `There is no type of item for ${name === '' ? 'this question' : `“${name}”`}.`,
      {
        hint: 'Ask it in another way.',
        field: 'type',
      },
    );
    return { diagnostics };
  }
  const reading = read(question);
  if (!reading) return { diagnostics };
  const stem = reading.stem ?? question.text.block(question.stemHtml, 'stem');
  if (!isShown(stem) && reading.type !== 'cloze') {
    report('import-text-missing', 'The question has no text.', {
      hint: 'Write what is asked into the source and import again.',
      field: 'stem',
    });
    return { diagnostics };
  }
  const imported = newImportedItem({
    ...partsOf(question, reading, place),
    stem,
    metadata: metadataOf(question, reading, place),
  });
  const stimulus = fields.get('parent_stimulus_item_ident');
  return { imported, diagnostics, ...(stimulus !== undefined && { stimulus }) };
}

function finding(
  code: DiagnosticCode,
  message: string,
  hint: string | undefined,
  field: string | undefined,
  { line }: XmlElement,
  { file, hasLines, origin }: ItemPlace,
): Diagnostic {
  return diagnostic(code, {
    message: `${origin}: ${message}`,
    ...(hint !== undefined && { hint }),
    ...(field !== undefined && { field }),
    place: { file, ...(hasLines && line !== undefined && { line }) },
  });
}

/** Fields of the metadata by label; the first of a name counts. */
function fieldsOf(item: XmlElement): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  const metadata = elementAt(item, 'itemmetadata');
  if (!metadata) return fields;
  const add = (label: string, entry: string): void => {
    if (label !== '' && !fields.has(label)) fields.set(label, entry.trim());
  };
  const found = ['qtimetadatafield', 'qti_metadatafield'].flatMap((name) =>
    descendants(metadata, name),
  );
  for (const field of found) {
    add(textAt(field, 'fieldlabel').trim(), textAt(field, 'fieldentry'));
  }
  for (const child of childElements(metadata)) {
    if (child.name !== 'qtimetadata') add(child.name.toLowerCase(), textOf(child));
  }
  return fields;
}

function textAt(parent: XmlElement, name: string): string {
  const found = elementAt(parent, name);
  return found ? textOf(found) : '';
}

function takeApart(
  element: XmlElement,
  fields: ReadonlyMap<string, string>,
  place: ItemPlace,
  report: Report,
): Question {
  const presentation = elementAt(element, 'presentation') ?? newElement('presentation');
  const responses = responsesIn(presentation);
  const conditions = readConditions(element);
  const texts = piecesOf(presentation).flatMap((piece) =>
    piece.kind === 'text' ? [piece.html] : [],
  );
  const stemHtml = [...texts, ...ownTexts(responses, texts)].join('\n');
  const language = statedLanguage(stemHtml);
  const folder = suggestFolder(place.topic);
  const text = newContentReader({
    place: (address) => place.placeFile(address, folder),
    report,
    ...(language !== undefined && { language }),
  });
  const feedback = readFeedback(element, conditions);
  return {
    element,
    ident: element.attributes.ident ?? '',
    title: element.attributes.title ?? '',
    fields,
    presentation,
    stemHtml,
    responses,
    conditions,
    feedback,
    text,
    report,
    statesShuffle: place.statesShuffle,
    ...(language !== undefined && { language }),
  };
}

/** Of a single response, its own text belongs to the question; that of a blank is its name. */
function ownTexts(responses: readonly Response[], texts: readonly string[]): readonly string[] {
  const [first, second] = responses;
  if (!first || first.html === '' || (second && texts.length > 0)) return [];
  return first.html === first.ident.replace(/^response_/, '') ? [] : [first.html];
}

function partsOf(question: Question, reading: QuestionReading, { file, id, origin }: ItemPlace) {
  const { feedback, ident, report, text, title } = question;
  const block = (html: string | undefined, field: string): Content =>
    html === undefined ? [] : text.block(html, field);
  const isFixed = reading.type === 'essay';
  const solution = isFixed ? [] : block(feedback.solution, 'solution');
  const shown: Feedback = {
    general: block(feedback.general, 'feedback.general'),
    correct: block(feedback.correct, 'feedback.correct'),
    incorrect: block(feedback.incorrect, 'feedback.incorrect'),
  };
  if (feedback.unused.length > 0) {
    report(
      'import-part-dropped',
      `The feedback ${feedback.unused.join(', ')} is never shown in the source and was left out.`,
      {
        hint: 'Add it to the feedback of the item if it is meant to be shown.',
        field: 'feedback',
      },
    );
  }
  const missing = [...text.missing].map((address) => `Missing file: ${address}`);
  const notes = [...(reading.notes ?? []), ...missing.flatMap((line) => plainContent(line))];
  return {
    type: reading.type,
    title,
    interactions: reading.interactions,
    hints: feedback.hints.map((html) => text.block(html, 'hints')),
    solution,
    feedback: shown,
    notes,
    file,
    origin,
    ...(ident !== '' && { sourceId: ident }),
    ...(id !== undefined && { id }),
  };
}

function metadataOf(
  question: Question,
  reading: QuestionReading,
  { topic }: ItemPlace,
): Omit<AuthoredMetadata, 'source'> {
  const { language } = question;
  const points = reading.type === 'stimulus' ? undefined : pointsOf(question);
  return {
    ...(topic !== undefined && topic !== '' && { topics: [topic] }),
    ...(points !== undefined && { points }),
    ...(reading.isDraft && { status: 'draft' }),
    ...(reading.scoring && { scoring: reading.scoring }),
    ...(reading.shuffle === false && { shuffle: false }),
    ...(reading.fixed && { fixed: reading.fixed }),
    ...(reading.references && { references: reading.references }),
    ...(language !== undefined && { language }),
  };
}

/** Points; a platform that states none gives one. */
function pointsOf({ fields, report }: Question): number {
  const labels = ['points_possible', 'qmd_absolutescore_max', 'qmd_weighting', 'cc_weighting'];
  const stated = labels.map((label) => fields.get(label) ?? '').find((text) => text !== '');
  if (stated === undefined) return 1;
  const points = isDecimal(stated) ? Number(stated) : 0;
  if (points > 0) return points;
  report('import-value-invalid', `${stated} points cannot be given: the item has 1.`, {
    hint: 'Points are a number above zero.',
    field: 'points',
  });
  return 1;
}
