/** One `item` becomes an item of the bank. */
import type { DiagnosticCode } from '../../diagnostics/catalog/index.ts';
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import { plainContent } from '../../formats/degradations/plain-content.ts';
import type { ImportedItem } from '../../formats/importer.ts';
import type { XmlElement } from '../../formats/xml.ts';
import type { Content, Diagnostic, Feedback } from '../../model/index.ts';
import { newImportedItem } from '../item/new-imported-item.ts';
import { isShown } from './choices.ts';
import type { Report } from './content-reader.ts';
import { itemMetadata } from './item-metadata.ts';
import type { ItemPlace } from './item-place.ts';
import type { Question, QuestionReading } from './question.ts';
import { readerOf, typeName } from './question-kind.ts';
import { takeApart } from './take-apart.ts';

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
  const question = takeApart(element, place, report);
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
    metadata: itemMetadata(question, reading, place),
  });
  const stimulus = question.fields.get('parent_stimulus_item_ident');
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
