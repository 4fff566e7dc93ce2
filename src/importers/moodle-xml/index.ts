/** Moodle XML: every core type of question. */

import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type {
  ImportedFile,
  ImportedItem,
  Importer,
  ImportHost,
  ImportResult,
  Recognition,
} from '../../formats/importer.ts';
import { parseXml } from '../../formats/parse-xml.ts';
import { element, type XmlElement } from '../../formats/xml.ts';
import type { Diagnostic, Place } from '../../model/index.ts';
import { reportTo } from '../answer/report-to.ts';
import { emptyResult } from '../item/empty-result.ts';
import { topicOfCategory } from '../moodle/topic-of-category.ts';
import { importText } from '../text/import-text.ts';
import { fieldOf } from './question-element.ts';
import { readQuestion } from './read-question.ts';

/** @see https://docs.moodle.org/en/Moodle_XML_format */
export const moodleXmlImporter: Importer = {
  name: 'moodle-xml',
  title: 'Moodle XML',
  recognise,
  import: importText(importMoodleXml),
};

function recognise({ path, bytes }: ImportedFile): Recognition {
  const head = bytes.subarray(0, 4_000);
  const text = String.fromCharCode(...head).replaceAll('\0', '');
  return /<quiz[\s>]/.test(text) && /<\?xml|^\s*(?:ï»¿)?<quiz/.test(text) && path !== ''
    ? { confidence: 0.95, reason: 'XML with a <quiz> at its root.' }
    : { confidence: 0, reason: 'It has no <quiz> at its root.' };
}

/** What has been read so far. */
interface Progress {
  readonly items: ImportedItem[];
  readonly diagnostics: Diagnostic[];
  readonly assets: Map<string, Uint8Array>;
  readonly penalties: { readonly place: Place; readonly penalty: string }[];
  topic: string;
  found: number;
}

function importMoodleXml(text: string, file: string, host: ImportHost): ImportResult {
  const total = text.match(/<question\s/g)?.length ?? 0;
  const progress: Progress = {
    items: [],
    diagnostics: [],
    assets: new Map(),
    penalties: [],
    topic: '',
    found: 0,
  };
  const readOne = (question: XmlElement): XmlElement => {
    readElement(question, file, progress);
    if (progress.found % 100 === 0) host.onProgress?.(progress.found, total);
    return element('question');
  };
  const parsed = parseXml(text, new Map([['question', readOne]]));
  if (!parsed.ok) {
    const { message, line, column } = parsed;
    const place = { file, line, column };
    const hint = 'Export the questions again, or correct the file at this place.';
    return emptyResult(diagnostic('import-xml-syntax', { message, hint, place }));
  }
  const { items, assets, diagnostics, found } = progress;
  if (parsed.root.name !== 'quiz') {
    const message = `The root is <${parsed.root.name}> and not <quiz>.`;
    const place = { file, line: parsed.root.line ?? 1 };
    diagnostics.push(diagnostic('import-not-a-question', { message, place }));
  }
  return {
    items,
    assets,
    assessments: [],
    diagnostics: [...diagnostics, ...penaltyFindings(progress)],
    found,
  };
}

function readElement(question: XmlElement, file: string, progress: Progress): void {
  const place = { file, ...(question.line !== undefined && { line: question.line }) };
  if (question.attributes.type === 'category') {
    readCategory(question, place, progress);
    return;
  }
  progress.found += 1;
  const origin = `question ${progress.found}`;
  const name = fieldOf(question, 'name');
  const subject = { ...place, origin: name === '' ? origin : `${origin}, ${name}` };
  const report = reportTo(progress.diagnostics, subject);
  const { topic, assets } = progress;
  const imported = readQuestion(
    question,
    { file, origin, topic, assets: { files: assets } },
    report,
  );
  if (!imported) return;
  progress.items.push(imported);
  const penalty = fieldOf(question, 'penalty');
  if (!isUsualPenalty(penalty)) progress.penalties.push({ place, penalty });
}

function readCategory(question: XmlElement, place: Place, progress: Progress): void {
  progress.topic = topicOfCategory(fieldOf(question, 'category'));
  const info = fieldOf(question, 'info');
  if (info === '') return;
  const message = `The description of the category ${progress.topic} was left out: ${info}`;
  const hint = 'Describe topics in the taxonomy of bank.yml.';
  progress.diagnostics.push(diagnostic('import-part-dropped', { message, hint, place }));
}

/** What Moodle writes where nobody has decided anything: a third, or all of true and false. */
function isUsualPenalty(penalty: string): boolean {
  return penalty === '' || [0, 1 / 3, 1].some((usual) => Math.abs(Number(penalty) - usual) < 0.001);
}

/** Said once for the file. */
function penaltyFindings({ penalties }: Progress): readonly Diagnostic[] {
  const [first] = penalties;
  if (!first) return [];
  const stated = [...new Set(penalties.map(({ penalty }) => Number(penalty)))].join(', ');
  const message = `${penalties.length} questions take a share of the points for each further try (${stated}); items do not.`;
  return [diagnostic('import-part-dropped', { message, place: first.place })];
}
