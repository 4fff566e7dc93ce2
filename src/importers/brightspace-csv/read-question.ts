/** One question of the table as an item. */
import type { ImportedItem } from '../../formats/importer.ts';
import type { AuthoredMetadata, Content, Difficulty, ScoringPolicy } from '../../model/index.ts';
import { answerNote } from '../answer/answer-note.ts';
import type { ReadAnswer, ReportFinding } from '../answer/read-answer.ts';
import type { FilesBeside } from '../item/files-beside.ts';
import { newImportedItem } from '../item/new-imported-item.ts';
import { newQuestionSource, numberOf, type QuestionSource } from './question-source.ts';
import { readMultipleChoice, readSingleChoice, readTruth } from './read-choices.ts';
import { readMatch, readOrder } from './read-lists.ts';
import { readEssay, readShortAnswer } from './read-texts.ts';
import type { SourceQuestion } from './split-questions.ts';

/** What the reader of a kind yields. */
export interface ReadQuestion extends ReadAnswer {
  readonly scoring?: ScoringPolicy;
  /** The answers as the source has them, for the notes of a draft. */
  readonly stated?: readonly string[];
}

type QuestionReader = (source: QuestionSource) => ReadQuestion | undefined;

const readers: ReadonlyMap<string, QuestionReader> = new Map<string, QuestionReader>([
  ['WR', readEssay],
  ['SA', readShortAnswer],
  ['M', readMatch],
  ['MC', readSingleChoice],
  ['TF', readTruth],
  ['MS', readMultipleChoice],
  ['O', readOrder],
]);

/** Names that are read; `INPUTBOX` only says how large the field is drawn. */
const known: ReadonlySet<string> = new Set(
  'ID TITLE QUESTIONTEXT POINTS DIFFICULTY IMAGE HINT FEEDBACK INITIALTEXT ANSWERKEY INPUTBOX ANSWER SCORING CHOICE MATCH OPTION TRUE FALSE ITEM'.split(
    ' ',
  ),
);

/** The item; undefined, reported, where it cannot be one. */
export function readQuestion(
  question: SourceQuestion,
  { file, origin }: { readonly file: string; readonly origin: string },
  files: FilesBeside,
  report: ReportFinding,
): ImportedItem | undefined {
  const reader = readers.get(question.kind);
  if (!reader) {
    const message = `“${question.kind.slice(0, 40)}” names no kind of question.`;
    report('import-type-unknown', message, 'The kinds are WR, SA, M, MC, TF, MS and O.');
    return undefined;
  }
  for (const { name } of question.properties.filter((property) => !known.has(property.name))) {
    report('import-part-dropped', `The property ${name.slice(0, 40)} is not read.`);
  }
  const source = newQuestionSource(question, report, (url) => files.address(url, report));
  const stem = [...source.content('QUESTIONTEXT'), ...imageOf(source, files)];
  if (stem.length === 0) {
    report('import-text-missing', 'The question has no text.');
    return undefined;
  }
  const answer = reader(source);
  if (!answer) return undefined;
  const sourceId = source.text('ID');
  return newImportedItem({
    type: answer.type,
    title: source.text('TITLE'),
    stem,
    interactions: answer.interactions,
    hints: [source.content('HINT')],
    feedback: { general: source.content('FEEDBACK') },
    ...(answer.isDraft && { notes: answerNote(...(answer.stated ?? [])) }),
    metadata: {
      ...readMetadata(source),
      ...(answer.scoring && { scoring: answer.scoring }),
      ...(answer.isDraft && { status: 'draft' }),
    },
    ...(sourceId !== '' && { sourceId }),
    file,
    origin,
  });
}

function imageOf({ report, text }: QuestionSource, files: FilesBeside): Content {
  const name = text('IMAGE');
  const url = name === '' ? undefined : files.image(name, report);
  if (url === undefined) return [];
  return [{ type: 'paragraph', children: [{ type: 'image', url, alt: '' }] }];
}

function readMetadata({ report, text }: QuestionSource): AuthoredMetadata {
  const points = text('POINTS');
  const value = numberOf(points);
  const isPoints = value !== undefined && value > 0;
  if (points !== '' && !isPoints) {
    report('import-value-invalid', `“${points.slice(0, 40)}” are no points.`);
  }
  const difficulty = text('DIFFICULTY');
  const level = levelOf(numberOf(difficulty));
  if (difficulty !== '' && level === undefined) {
    const message = `“${difficulty.slice(0, 40)}” is no difficulty from 1 to 10.`;
    report('import-value-invalid', message);
  }
  return { ...(isPoints && { points: value }), ...(level && { difficulty: level }) };
}

function levelOf(difficulty: number | undefined): Difficulty | undefined {
  if (difficulty === undefined || difficulty < 1 || difficulty > 10) return undefined;
  if (difficulty <= 3) return 'easy';
  return difficulty <= 7 ? 'medium' : 'hard';
}
