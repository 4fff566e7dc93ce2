/** An imported item from its parts: id, title, file and source follow from what the source says. */
import { contentToText } from '../../content/to-text.ts';
import type { ImportedItem } from '../../formats/importer.ts';
import type {
  AuthoredItem,
  AuthoredMetadata,
  Content,
  Feedback,
  Interaction,
  QuestionTypeName,
  RubricCriterion,
} from '../../model/index.ts';
import { suggestFolder, suggestId } from '../suggest-id.ts';

/** What an importer has read of a question. Empty contents and lists are left out of the item. */
export interface ImportedParts {
  readonly type: QuestionTypeName;
  /** Plain text; the beginning of the stem where it is absent or blank. */
  readonly title?: string;
  readonly stem: Content;
  readonly interactions: readonly Interaction[];
  readonly hints?: readonly Content[];
  readonly solution?: Content;
  readonly feedback?: Feedback;
  readonly rubric?: readonly RubricCriterion[];
  readonly notes?: Content;
  /** `source` is made here; the first topic decides the folder. */
  readonly metadata?: Omit<AuthoredMetadata, 'source'>;
  /** The file as named on the command line. */
  readonly file: string;
  /** Where the question stands in it: `question 3`, `assessment.xml item q3`. */
  readonly origin: string;
  /** Identity that the source gives: it keeps ids stable between imports. */
  readonly sourceId?: string;
  /** The id that the item should have where the source has one of ours. */
  readonly id?: string;
}

/** The item, its path below the target folder as `topic/subtopic/id.md`. */
export function newImportedItem(parts: ImportedParts): ImportedItem {
  const { type, stem, interactions, hints = [], solution, feedback = {}, rubric, notes } = parts;
  const { metadata = {}, sourceId, origin } = parts;
  const title = parts.title?.replace(/\s+/g, ' ').trim() || titleFromStem(stem);
  const id = suggestId(parts.id, sourceId, title);
  const folder = suggestFolder(metadata.topics?.[0]);
  const item: AuthoredItem = {
    id,
    title,
    type,
    path: `${folder === '' ? '' : `${folder}/`}${id}.md`,
    stem,
    interactions,
    hints: hints.filter(isFilled),
    ...(solution && isFilled(solution) && { solution }),
    feedback: filledFeedback(feedback),
    ...(rubric && rubric.length > 0 && { rubric }),
    ...(notes && isFilled(notes) && { notes }),
    metadata: { ...metadata, source: sourceOf(parts.file, sourceId) },
  };
  return { item, origin, ...(sourceId !== undefined && { sourceId }) };
}

/** `exam.zip#q17` */
export function sourceOf(file: string, sourceId: string | undefined): string {
  const name = file.replace(/^.*[\\/]/, '');
  return sourceId === undefined ? name : `${name}#${sourceId}`;
}

/** The beginning of the stem on one line, cut between words. */
export function titleFromStem(stem: Content): string {
  const line = contentToText(stem).replace(/\s+/g, ' ').trim();
  if (line.length <= 70) return line;
  const cut = line.slice(0, 70);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 40)).replace(/[\s,;:.]+$/, '')} …`;
}

function isFilled(content: Content): boolean {
  return content.length > 0;
}

function filledFeedback({ general, correct, incorrect }: Feedback): Feedback {
  return {
    ...(general && isFilled(general) && { general }),
    ...(correct && isFilled(correct) && { correct }),
    ...(incorrect && isFilled(incorrect) && { incorrect }),
  };
}
