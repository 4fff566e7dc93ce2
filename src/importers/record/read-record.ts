/** A flat question record becomes an item. */
import { contentToText } from '../../content/to-text.ts';
import { assetUrls } from '../../content/walk.ts';
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import { plainContent } from '../../formats/degradations/plain-content.ts';
import type { ImportedItem, ImportHost } from '../../formats/importer.ts';
import type { AuthoredItem, Content, Diagnostic, Feedback } from '../../model/index.ts';
import { suggestFolder, suggestId } from '../suggest-id.ts';
import type { BuiltRecord } from './build-record.ts';
import { readSeveralChoices, readSingleChoice, readTrueFalse } from './read-choice-answer.ts';
import { choiceTexts } from './read-choices.ts';
import { readBlanks, readEssay, readNumeric, readTextEntry } from './read-entry-answer.ts';
import { assetName, readImages } from './read-images.ts';
import { readMetadata } from './read-metadata.ts';
import { longestText, readText } from './read-text.ts';
import type { AnswerReading } from './reading.ts';
import { fieldList, fieldText, type QuestionRecord, type Report } from './record.ts';
import { type RecordType, recordTypeNamed, recordTypeOf } from './record-type.ts';

/** An item with the files it shows, or none; always with everything there is to say. */
export interface RecordReading {
  readonly imported?: ImportedItem;
  /** By path below the target folder. */
  readonly assets: ReadonlyMap<string, Uint8Array>;
  readonly diagnostics: readonly Diagnostic[];
}

const readers: Readonly<
  Record<RecordType, (record: QuestionRecord, report: Report) => AnswerReading | undefined>
> = {
  'single-choice': readSingleChoice,
  'several-choices': readSeveralChoices,
  'true-false': readTrueFalse,
  numeric: readNumeric,
  text: readTextEntry,
  blanks: readBlanks,
  essay: readEssay,
};

/**
 * Reads one record. A question whose key is missing or in doubt becomes a draft with nothing
 * marked and the source's answer in its notes; one without text or known type becomes nothing.
 */
export function readRecord({ record, conflicts }: BuiltRecord, host: ImportHost): RecordReading {
  const diagnostics: Diagnostic[] = [];
  const report: Report = (code, message, details = {}) => {
    const { origin, places } = record;
    const place = (details.field && places.get(details.field)) ?? record.place;
    diagnostics.push(diagnostic(code, { message: `${origin}: ${message}`, ...details, place }));
  };
  const nothing = { assets: new Map<string, Uint8Array>(), diagnostics };
  const text = fieldText(record, 'text') ?? '';
  if (!isReadable(record, text, report)) return nothing;
  const type = readType(record, report);
  const isContradictory = conflicts.some(({ field }) => field === 'answer');
  const answer =
    type === undefined
      ? undefined
      : isContradictory
        ? readWithoutKey(record, type, report)
        : readers[type](record, report);
  if (answer === undefined) return nothing;
  const stem = answer.stem ?? readText(text, 'text', report);
  if (!answer.interactions.some(({ kind }) => kind === 'choice')) reportChoices(record, report);
  return { ...assemble(record, answer, stem, host, report), diagnostics };
}

/** A typed answer has no choices; some sources list the answer there once more. */
function reportChoices(record: QuestionRecord, report: Report): void {
  const answers = new Set(fieldList(record, 'answer'));
  const others = choiceTexts(record, () => {}).filter((text) => text !== '' && !answers.has(text));
  if (others.length === 0) return;
  report('import-field-not-carried', 'The choices were left out: the answer is typed.', {
    hint: 'If one of them is to be picked, correct the type and import again.',
    field: 'choices',
  });
}

/** Answers that contradict each other are no answer. */
function readWithoutKey(
  record: QuestionRecord,
  type: RecordType,
  report: Report,
): AnswerReading | undefined {
  report('import-answer-ambiguous', 'Two fields give different answers.', {
    hint: 'Write the key into the item and remove `status: draft`.',
    field: 'answer',
  });
  const fields = new Map(record.fields);
  fields.delete('answer');
  return readers[type]({ ...record, fields }, (code, ...rest) => {
    if (code !== 'import-answer-missing') report(code, ...rest);
  });
}

function isReadable(record: QuestionRecord, text: string, report: Report): boolean {
  if (text === '') {
    report('import-text-missing', 'There is no question text, so nothing was imported.', {
      hint: 'The text is read from `question_text`, `question`, `stem` or `text`.',
    });
    return false;
  }
  const size = JSON.stringify([...record.fields]).length;
  if (size <= longestText) return true;
  report('import-too-large', `The question has ${size} characters, so it was not imported.`, {
    hint: `At most ${longestText} are read; no question is that long.`,
  });
  return false;
}

function readType(record: QuestionRecord, report: Report): RecordType | undefined {
  const named = fieldText(record, 'type') ?? '';
  const type = named === '' ? recordTypeOf(choiceTexts(record, () => {})) : recordTypeNamed(named);
  if (type !== undefined) return type;
  const what = named === '' ? 'There is no type' : `The type “${named.slice(0, 80)}” is not known`;
  report('import-type-unknown', `${what}, so nothing was imported.`, {
    hint: 'Known are multiple_choice, true_false, numerical, fill_in_blank, fill_in_multiple_blanks, multiple_answers and essay.',
    field: 'type',
  });
  return undefined;
}

function assemble(
  record: QuestionRecord,
  answer: AnswerReading,
  stem: Content,
  host: ImportHost,
  report: Report,
): { readonly imported: ImportedItem; readonly assets: ReadonlyMap<string, Uint8Array> } {
  const sourceId = fieldText(record, 'id');
  const metadata = readMetadata(record, sourceOf(record, sourceId), report);
  const shown = new Set(assetUrls(stem));
  const isShown = (name: string) => shown.has(name) || shown.has(encodeURI(assetName(name)));
  const images = readImages(record, host, isShown, report);
  const title = fieldText(record, 'title') || shortened(contentToText(stem));
  const id = suggestId(sourceId, title);
  const folder = suggestFolder(metadata.topics?.[0]);
  const solution = optionalText(record, 'solution', report);
  const notes = readNotes(record, answer, images.missing, report);
  const item: AuthoredItem = {
    id,
    title: title.replace(/\s+/g, ' '),
    type: answer.type,
    path: `${folder}${folder === '' ? '' : '/'}${id}.md`,
    stem: [...stem, ...images.content],
    interactions: answer.interactions,
    hints: fieldList(record, 'hints')
      .filter((hint) => hint !== '')
      .map((hint) => readText(hint, 'hints', report)),
    ...(solution === undefined ? {} : { solution }),
    feedback: readFeedback(record, report),
    ...(notes.length === 0 ? {} : { notes }),
    metadata: answer.isDraft ? { ...metadata, status: 'draft' } : metadata,
  };
  const prefix = folder === '' ? '' : `${folder}/`;
  const assets = new Map([...images.files].map(([name, bytes]) => [`${prefix}${name}`, bytes]));
  return {
    imported: { item, origin: record.origin, ...(sourceId === undefined ? {} : { sourceId }) },
    assets,
  };
}

/** `questions.json#Q_00017 (Question generator, 2025-06-20)` */
function sourceOf({ place, provenance }: QuestionRecord, sourceId: string | undefined): string {
  const file = place.file.replace(/^.*[\\/]/, '');
  const identity = sourceId === undefined ? file : `${file}#${sourceId}`;
  return provenance === undefined ? identity : `${identity} (${provenance})`;
}

function readFeedback(record: QuestionRecord, report: Report): Feedback {
  const general = optionalText(record, 'feedback', report);
  const correct = optionalText(record, 'feedbackCorrect', report);
  const incorrect = optionalText(record, 'feedbackIncorrect', report);
  return {
    ...(general === undefined ? {} : { general }),
    ...(correct === undefined ? {} : { correct }),
    ...(incorrect === undefined ? {} : { incorrect }),
  };
}

/** The source's own notes, and what of it found no place: nothing that an author wrote is lost. */
function readNotes(
  record: QuestionRecord,
  answer: AnswerReading,
  missing: readonly string[],
  report: Report,
): Content {
  const stated = [
    ...fieldList(record, 'answer'),
    ...fieldList(record, 'answerLetter'),
    ...(record.position === undefined ? [] : [`choice ${record.position + 1}`]),
  ].filter((text) => text !== '');
  return [
    ...(optionalText(record, 'notes', report) ?? []),
    ...(answer.isDraft && stated.length > 0
      ? plainContent(`Answer in the source: ${stated.join('; ')}`)
      : []),
    ...(missing.length > 0 ? plainContent(`Images in the source: ${missing.join('; ')}`) : []),
  ];
}

function optionalText(
  record: QuestionRecord,
  name: 'solution' | 'feedback' | 'feedbackCorrect' | 'feedbackIncorrect' | 'notes',
  report: Report,
): Content | undefined {
  const text = fieldText(record, name) ?? '';
  return text === '' ? undefined : readText(text, name, report);
}

/** The beginning of a text, cut between words. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= 70) return line;
  const cut = line.slice(0, 70);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 40)).replace(/[\s,;:.]+$/, '')} …`;
}
