/** A flat question record becomes an item. */
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { ImportedItem, ImportHost } from '../../formats/importer.ts';
import type { Diagnostic } from '../../model/index.ts';
import { assembleItem } from './assemble-item.ts';
import type { BuiltRecord } from './build-record.ts';
import { readSeveralChoices, readSingleChoice, readTrueFalse } from './read-choice-answer.ts';
import { choiceTexts } from './read-choices.ts';
import { readBlanks, readEssay, readNumeric, readTextEntry } from './read-entry-answer.ts';
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
  return { ...assembleItem(record, answer, stem, host, report), diagnostics };
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
