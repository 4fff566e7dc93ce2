/** One question of a Moodle XML file as an item. */

import type { ImportedItem } from '../../formats/importer.ts';
import { solutionHeading } from '../../formats/moodle/headings.ts';
import type { XmlElement } from '../../formats/xml.ts';
import { childElements, elementAt, textOf } from '../../formats/xml-query.ts';
import type { AuthoredMetadata, Content, Feedback } from '../../model/index.ts';
import type { ReportFinding } from '../answer/read-answer.ts';
import { newImportedItem } from '../item/new-imported-item.ts';
import { splitAtHeadings } from '../moodle/grader-info.ts';
import type { TypeReading } from '../moodle/reading.ts';
import { suggestFolder } from '../suggest-id.ts';
import type { AssetCollection } from './assets.ts';
import { contentIn, contentOf, fieldOf, flagOf, type QuestionElement } from './question-element.ts';
import { readCalculated, readCalculatedMulti } from './types/calculated.ts';
import { readCloze } from './types/cloze.ts';
import { readDdmarker } from './types/ddmarker.ts';
import { readEssay } from './types/essay.ts';
import { readDdwtos, readGapselect } from './types/gapselect.ts';
import { readMatching } from './types/matching.ts';
import { readMultichoice } from './types/multichoice.ts';
import { readNumerical } from './types/numerical.ts';
import { readOrdering } from './types/ordering.ts';
import { readShortanswer } from './types/shortanswer.ts';
import { readTruefalse } from './types/truefalse.ts';

/** Where a question stands. */
export interface QuestionPlace {
  /** As named on the command line. */
  readonly file: string;
  readonly origin: string;
  /** Path in the taxonomy; empty without category. */
  readonly topic: string;
  readonly assets: AssetCollection;
}

const readers: ReadonlyMap<string, (question: QuestionElement) => TypeReading | undefined> =
  new Map<string, (question: QuestionElement) => TypeReading | undefined>([
    ['multichoice', readMultichoice],
    ['truefalse', readTruefalse],
    ['shortanswer', readShortanswer],
    ['numerical', readNumerical],
    ['matching', readMatching],
    ['match', readMatching],
    ['essay', readEssay],
    ['description', () => ({ type: 'stimulus', interactions: [] })],
    ['cloze', readCloze],
    ['multianswer', readCloze],
    ['gapselect', readGapselect],
    ['ddwtos', readDdwtos],
    ['calculated', readCalculated],
    ['calculatedsimple', readCalculated],
    ['calculatedmulti', readCalculatedMulti],
    ['ordering', readOrdering],
    ['ddmarker', readDdmarker],
  ]);

/** The item; undefined, reported, where there is none. */
export function readQuestion(
  element: XmlElement,
  { file, origin, topic, assets }: QuestionPlace,
  report: ReportFinding,
): ImportedItem | undefined {
  const type = element.attributes.type ?? '';
  const read = readers.get(type);
  if (!read) {
    report('import-type-unsupported', `No item corresponds to the type ${type || 'without name'}.`);
    return undefined;
  }
  const text = elementAt(element, 'questiontext');
  const source = text ? textOf(text) : '';
  if (source.trim() === '') {
    report('import-item-unreadable', 'The question has no text.', 'Write it and export again.');
    return undefined;
  }
  if (/class="multilang"|\{mlang\b/.test(source)) {
    const hint = 'Keep one language, or make an item of each.';
    report('import-part-dropped', 'The text is in several languages, all of which are kept.', hint);
  }
  const question: QuestionElement = { element, report, assets, folder: suggestFolder(topic) };
  const reading = read(question);
  if (!reading) return undefined;
  const stem = reading.stem ?? (text ? contentIn(question, text) : []);
  if (stem.length === 0) {
    report('import-item-unreadable', 'Nothing is left of the text of the question.');
    return undefined;
  }
  const { general, solution } = readGeneralFeedback(
    contentOf(question, 'generalfeedback', reading.markText),
  );
  const sourceId = fieldOf(element, 'idnumber') || undefined;
  const feedback: Feedback = { ...reading.feedback, ...(general && { general }) };
  return newImportedItem({
    type: reading.type,
    title: fieldOf(element, 'name'),
    stem: stem,
    interactions: reading.interactions,
    hints: childElements(element, 'hint').map((hint) => contentIn(question, hint)),
    ...(solution && { solution }),
    feedback,
    ...(reading.rubric && { rubric: reading.rubric }),
    ...(reading.notes && { notes: reading.notes }),
    metadata: {
      ...readMetadata(element, topic, report),
      ...reading.metadata,
      ...statusOf(element, reading),
    },
    file,
    origin,
    ...(sourceId !== undefined && { sourceId, id: sourceId }),
  });
}

/** What follows the heading that an export writes is the solution. */
function readGeneralFeedback(content: Content): { general?: Content; solution?: Content } {
  const parts = splitAtHeadings(content, [solutionHeading]);
  const [general, solution] = [parts.get(''), parts.get(solutionHeading)];
  return {
    ...(general && general.length > 0 && { general }),
    ...(solution && { solution }),
  };
}

function readMetadata(element: XmlElement, topic: string, report: ReportFinding): AuthoredMetadata {
  const list = elementAt(element, 'tags');
  const tags = (list ? childElements(list, 'tag') : []).map((tag) =>
    textOf(tag).replace(/\s+/g, ' ').trim(),
  );
  const points = Number(fieldOf(element, 'defaultgrade') || 1);
  const isDescription = element.attributes.type === 'description';
  if (!(points > 0) && !isDescription) {
    report('import-value-invalid', `${points} points are none; the item has 1.`);
  }
  return {
    ...(topic !== '' && { topics: [topic] }),
    ...(points > 0 && points !== 1 && !isDescription && { points }),
    ...(tags.length > 0 && { tags: [...new Set(tags.filter((tag) => tag !== ''))] }),
  };
}

function statusOf(element: XmlElement, { isDraft }: TypeReading): AuthoredMetadata {
  if (isDraft) return { status: 'draft' };
  return flagOf(element, 'hidden') === true && fieldOf(element, 'hidden') !== ''
    ? { status: 'retired' }
    : {};
}
