/** Puts together the item of a record whose answer has been read. */
import { assetUrls } from '../../content/walk.ts';
import { plainContent } from '../../formats/degradations/plain-content.ts';
import type { ImportedItem, ImportHost } from '../../formats/importer.ts';
import type { AuthoredItem, Content, Feedback, Interaction } from '../../model/index.ts';
import { sourceOf, titleFromStem } from '../item/new-imported-item.ts';
import { suggestFolder, suggestId } from '../suggest-id.ts';
import { readImages } from './read-images.ts';
import { readMetadata } from './read-metadata.ts';
import { readText } from './read-text.ts';
import type { AnswerReading } from './reading.ts';
import { fieldList, fieldText, type QuestionRecord, type Report } from './record.ts';

/** An item, and its figures by path below the target folder. */
export interface AssembledItem {
  readonly imported: ImportedItem;
  readonly assets: ReadonlyMap<string, Uint8Array>;
}

/** The item with everything beside its answer: metadata, figures, feedback, hints, notes. */
export function assembleItem(
  record: QuestionRecord,
  answer: AnswerReading,
  stem: Content,
  host: ImportHost,
  report: Report,
): AssembledItem {
  const sourceId = fieldText(record, 'id') || undefined;
  const metadata = readMetadata(record, sourceWith(record, sourceId), report);
  const title = fieldText(record, 'title') || titleFromStem(stem);
  const solution = optionalText(record, 'solution', report);
  const feedback = readFeedback(record, report);
  const hints = fieldList(record, 'hints')
    .filter((hint) => hint !== '')
    .map((hint) => readText(hint, 'hints', report));
  const texts = [stem, ...answer.interactions.flatMap(contentsOf), solution, ...hints];
  const shown = [...texts, ...Object.values(feedback)].flatMap((text) => assetUrls(text ?? []));
  const images = readImages(fieldList(record, 'images'), [...new Set(shown)], host, report);
  const notes = readNotes(record, answer, images.missing, report);
  const id = suggestId(sourceId, title);
  const folder = suggestFolder(metadata.topics?.[0]);
  const prefix = folder === '' ? '' : `${folder}/`;
  const item: AuthoredItem = {
    id,
    title: title.replace(/\s+/g, ' '),
    type: answer.type,
    path: `${prefix}${id}.md`,
    stem: [...stem, ...images.content],
    interactions: answer.interactions,
    hints,
    ...(solution === undefined ? {} : { solution }),
    feedback,
    ...(notes.length === 0 ? {} : { notes }),
    metadata: answer.isDraft ? { ...metadata, status: 'draft' } : metadata,
  };
  return {
    imported: { item, origin: record.origin, ...(sourceId === undefined ? {} : { sourceId }) },
    assets: new Map([...images.files].map(([name, bytes]) => [`${prefix}${name}`, bytes])),
  };
}

/** `questions.json#Q_00017 (Question generator, 2025-06-20)` */
function sourceWith({ place, provenance }: QuestionRecord, sourceId: string | undefined): string {
  const source = sourceOf(place.file, sourceId);
  return provenance === undefined ? source : `${source} (${provenance})`;
}

function contentsOf(interaction: Interaction): readonly Content[] {
  if (interaction.kind === 'extended-text') return [interaction.sampleAnswer ?? []];
  return interaction.kind === 'choice' ? interaction.choices.map(({ content }) => content) : [];
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
  const hasLostAnswer = answer.isDraft === true && stated.length > 0;
  return [
    ...(optionalText(record, 'notes', report) ?? []),
    ...(hasLostAnswer
      ? plainContent(`Answer in the source: ${stated.map(onOneLine).join('; ')}`)
      : []),
    ...(missing.length > 0
      ? plainContent(`Images in the source: ${missing.map(onOneLine).join('; ')}`)
      : []),
  ];
}

/** Names and short answers stand in a sentence: their line breaks are blanks there. */
function onOneLine(text: string): string {
  return text.trim().replace(/\s+/g, ' ');
}

function optionalText(
  record: QuestionRecord,
  name: 'solution' | 'feedback' | 'feedbackCorrect' | 'feedbackIncorrect' | 'notes',
  report: Report,
): Content | undefined {
  const text = fieldText(record, name) ?? '';
  return text === '' ? undefined : readText(text, name, report);
}
