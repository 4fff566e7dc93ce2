/** A whole document of the exam class. */
import { escapeTex } from '../../src/content/to-tex/escape-tex.ts';
import type { Paper } from '../../src/formats/paper/paper.ts';
import { type PaperWords, paperWords } from '../../src/formats/paper/paper-words.ts';
import { texDocument } from '../../src/formats/paper/tex/tex-document.ts';
import type { WrittenVersion } from '../../src/formats/paper/write-paper.ts';
import { examSupport } from './exam-support.ts';

/** What a document is made of. */
export interface LatexDocument {
  readonly paper: Paper;
  readonly version: WrittenVersion<string>;
  readonly isOnlyVersion: boolean;
  /** The introduction in LaTeX. */
  readonly introduction: string;
  readonly size: 'a4' | 'letter';
}

/** The source of one version; with `\paperkey` defined before it, that of its key. */
export function writeDocument(document: LatexDocument): string {
  const { introduction, isOnlyVersion, paper, size, version } = document;
  const words = paperWords(paper.language);
  const label = isOnlyVersion ? '' : `${words.version} ${version.label}`;
  const dot = label === '' ? '' : '\\ \\textperiodcentered{}';
  const questions = questionsTex(version);
  const body = [
    titleTex(document, label, words),
    ...(introduction === '' ? [] : [`${introduction}\\par\\bigskip`]),
    questions,
  ].join('\n\n');
  const support = [
    examSupport(words, version.blocks.length),
    `\\header{\\small ${escapeTex(paper.title)}}{}{\\small ${label}\\ifprintanswers${dot} ${words.key}\\fi}`,
    `\\footer{}{\\small ${words.page} \\thepage\\ ${words.of} \\numpages}{}`,
    '\\ifdefined\\paperkey\\printanswers\\fi',
  ];
  const documentClass = `[11pt,${size}paper]{exam}`;
  return texDocument({ documentClass, language: paper.language, support, body });
}

/** The source of the key of a version, which reads the source of the version. */
export function writeKeyDocument(name: string): string {
  return `\\def\\paperkey{}\n\\input{${name}}\n`;
}

function titleTex({ paper, version }: LatexDocument, label: string, words: PaperWords): string {
  const points = version.blocks.reduce(
    (sum, block) => sum + (block.kind === 'question' ? block.question.item.points : 0),
    0,
  );
  const minutes = paper.assessment?.settings.timeLimitMinutes;
  const facts = [
    ...(label === '' ? [] : [label]),
    ...(minutes === undefined ? [] : [`${minutes} ${words.minutes}`]),
    `${Number(points.toFixed(2))} ${words.points}`,
  ];
  return [
    '\\begin{center}',
    `{\\Large\\bfseries ${escapeTex(paper.title)}\\par}`,
    `\\smallskip ${facts.join(' \\textperiodcentered{} ')}`,
    `\\ifprintanswers\\ \\textperiodcentered{} ${words.key}\\fi`,
    '\\end{center}',
    `\\papername{${words.name}}{${words.date}}`,
  ].join('\n');
}

/** Titles and stimuli stand between the questions, over the whole width. */
function questionsTex({ blocks }: WrittenVersion<string>): string {
  const lines = blocks.map((block) =>
    block.kind === 'heading' ? `\\papersection{${escapeTex(block.title)}}` : block.output,
  );
  const [first = -1] = blocks.flatMap(({ kind }, index) => (kind === 'question' ? [index] : []));
  if (first < 0) return lines.join('\n\n');
  return [
    ...lines.slice(0, first),
    '\\begin{questions}',
    ...lines.slice(first),
    '\\end{questions}',
  ].join('\n\n');
}
