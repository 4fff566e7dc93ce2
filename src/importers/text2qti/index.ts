/** text2qti: a quiz as Markdown-like text, alone or in an archive with its images. */
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type {
  ImportedFile,
  ImportedItem,
  Importer,
  ImportHost,
  ImportResult,
  Recognition,
} from '../../formats/importer.ts';
import type { Diagnostic } from '../../model/index.ts';
import { reportTo } from '../answer/report-to.ts';
import { isArchive, openArchive } from '../archive/open-archive.ts';
import { emptyResult } from '../item/empty-result.ts';
import { newFilesBeside } from '../item/files-beside.ts';
import { newImportedItem } from '../item/new-imported-item.ts';
import { longestText } from '../record/read-text.ts';
import { decodeFile } from '../text/decode-file.ts';
import { buildQuiz, type SourceQuestion, type SourceText } from './build-quiz.ts';
import { type PlacedItem, readAssessment } from './read-assessment.ts';
import { readEntries } from './read-entries.ts';
import { readMarkdown } from './read-markdown.ts';
import { readQuestion } from './read-question.ts';

/** @see https://github.com/gpoore/text2qti */
export const text2qtiImporter: Importer = {
  name: 'text2qti',
  title: 'text2qti',
  recognise,
  import: importText2qti,
};

function recognise(file: ImportedFile): Recognition {
  const none = { confidence: 0, reason: 'It has no questions with marked answers.' };
  const source = isArchive(file) ? textInArchive(file) : file;
  const decoded = source && decodeFile(source);
  if (!decoded?.ok) return none;
  const entries = readEntries(decoded.text.slice(0, 50_000));
  const actions = new Set(entries.map(({ action }) => action));
  const isQuestion =
    actions.has('question') && !['code', 'unknown'].includes(entries[0]?.action ?? '');
  const unknown = entries.filter(({ action }) => action === 'unknown').length;
  if (!isQuestion || unknown > entries.length / 4) return none;
  if (actions.has('quiz-title') || actions.has('group') || actions.has('right-box')) {
    return { confidence: 0.95, reason: 'Numbered questions with the marks of text2qti.' };
  }
  const isAnswered = ['right-choice', 'number', 'essay', 'upload', 'short-answer'] as const;
  return isAnswered.some((action) => actions.has(action))
    ? { confidence: 0.8, reason: 'Numbered questions with answers such as `*a)` and `=`.' }
    : none;
}

/** The one text at the root of an archive. */
function textInArchive(file: ImportedFile): ImportedFile | undefined {
  const archive = openArchive(file);
  if (!archive.ok || archive.files.has('imsmanifest.xml')) return undefined;
  const texts = [...archive.files].filter(([path]) => /^[^/]+\.(?:txt|md)$/i.test(path));
  const [[path, bytes] = []] = texts;
  return path !== undefined && bytes && texts.length === 1 ? { path, bytes } : undefined;
}

function importText2qti(file: ImportedFile, host: ImportHost): ImportResult {
  if (!isArchive(file)) return importText(file, file.path, host);
  const archive = openArchive(file);
  if (!archive.ok) return emptyResult(archive.diagnostic);
  const source = textInArchive(file);
  if (!source) {
    return emptyResult(
      diagnostic('import-not-a-question', {
        message: 'The archive has no single text at its root.',
        place: { file: file.path },
      }),
    );
  }
  const result = importText(source, file.path, {
    readBeside: (path) => archive.files.get(path),
  });
  return { ...result, diagnostics: [...archive.diagnostics, ...result.diagnostics] };
}

function importText(
  source: ImportedFile,
  file: string,
  host: Pick<ImportHost, 'readBeside'>,
): ImportResult {
  const decoded = decodeFile(source);
  if (!decoded.ok) return emptyResult(decoded.diagnostic);
  const quiz = buildQuiz(readEntries(decoded.text));
  const files = newFilesBeside(host);
  const diagnostics: Diagnostic[] = quiz.stray.map(({ line, text }) =>
    diagnostic('import-part-dropped', {
      message: `Line ${line} belongs to no question and was not read: ${text.split('\n')[0]?.slice(0, 80)}`,
      place: { file, line },
    }),
  );
  const ids = new Map<string, number>();
  const placed: PlacedItem[] = [];
  const items = quiz.blocks.flatMap((block): ImportedItem[] => {
    const line = block.kind === 'question' ? block.stem.line : block.line;
    const origin = block.kind === 'question' ? `question in line ${line}` : `text in line ${line}`;
    const report = reportTo(diagnostics, { file, origin, line });
    const markdown = (text: string) => readMarkdown(text, files, report);
    const place = { file, origin, markdown, report };
    if (sizeOf(block) > longestText) {
      const message = `It has ${sizeOf(block)} characters, so it was not imported.`;
      report('import-too-large', message, `At most ${longestText} are read.`);
      return [];
    }
    const read = block.kind === 'question' ? readQuestion(block, place) : readText(block, place);
    if (!read) return [];
    const imported = withOwnId(read, ids);
    if (block.kind === 'question') placed.push({ imported, group: block.group });
    return [imported];
  });
  const assessment = readAssessment(quiz, placed, file);
  const title = quiz.head.get('quiz-title')?.text;
  return {
    items,
    assets: files.assets,
    assessments: assessment.assessments,
    diagnostics: [...diagnostics, ...assessment.diagnostics],
    found: quiz.blocks.length,
    ...(title !== undefined && { title }),
  };
}

/** Characters of all texts. */
function sizeOf(block: SourceQuestion | SourceText): number {
  const entries =
    block.kind === 'text'
      ? [block.title, block.text]
      : [
          block.title,
          block.stem,
          ...block.parts.values(),
          ...block.answers.flatMap(({ entry, feedback }) => [entry, feedback]),
        ];
  return entries.reduce((sum, entry) => sum + (entry?.text.length ?? 0), 0);
}

function readText(
  { text, title }: SourceText,
  { file, markdown, origin }: Parameters<typeof readQuestion>[1],
): ImportedItem {
  const stem = markdown(text?.text ?? title?.text ?? '');
  return newImportedItem({
    type: 'stimulus',
    ...(title && { title: title.text }),
    stem,
    interactions: [],
    file,
    origin,
  });
}

/** The assessment names items by id, so no two may have the same. */
function withOwnId(imported: ImportedItem, ids: Map<string, number>): ImportedItem {
  const { item } = imported;
  const count = (ids.get(item.id) ?? 0) + 1;
  ids.set(item.id, count);
  if (count === 1) return imported;
  const id = `${item.id}-${count}`;
  return { ...imported, item: { ...item, id, path: item.path.replace(/[^/]+$/, `${id}.md`) } };
}
