/** The source of a paper for Auto Multiple Choice. */
import { escapeTex } from '../../src/content/to-tex/escape-tex.ts';
import { fingerprint } from '../../src/formats/fingerprint.ts';
import { type PaperWords, paperWords } from '../../src/formats/paper/paper-words.ts';
import { texDocument } from '../../src/formats/paper/tex/tex-document.ts';
import type { LatexAmcOptions } from './options.ts';
import type { AmcGroup, AmcPaper } from './plan-groups.ts';

/** What the source is made of. */
export interface AmcDocument {
  readonly paper: AmcPaper;
  /** BCP 47. */
  readonly language: string;
  /** LaTeX of the introduction. */
  readonly introduction: string;
  /** LaTeX of the elements by id. */
  readonly elements: ReadonlyMap<string, string>;
  readonly options: LatexAmcOptions;
}

/** Languages of the package beside English. */
const amcLanguages: ReadonlySet<string> = new Set([
  'CA',
  'DE',
  'ES',
  'FR',
  'IT',
  'JA',
  'NL',
  'NO',
  'PT',
]);

/** The source, to be opened as a project. */
export function writeAmcDocument(document: AmcDocument): string {
  const { elements, introduction, language, options, paper } = document;
  const groups = paper.groups.map(({ items, name }) =>
    items
      .flatMap(({ id }) => elements.get(id) ?? [])
      .map((tex) => `\\element{${name}}{\n${tex}\n}`)
      .join('\n\n'),
  );
  const copy = [
    header(document, paperWords(language)),
    ...(introduction === '' ? [] : [introduction]),
    ...paper.groups.map((group) => insert(group, paper, elements)),
    '\\clearpage',
  ].join('\n\n');
  const body = [
    `\\AMCrandomseed{${1 + (fingerprint(`${options.seed}/${paper.id}`).low % 4_000_000)}}`,
    ...groups,
    `\\onecopy{${options.copies}}{\n${copy}\n}`,
  ].join('\n\n');
  const code = (language.split('-')[0] ?? '').toUpperCase();
  const lang = amcLanguages.has(code) ? `,lang=${code}` : '';
  return texDocument({
    documentClass: `[${options.paper}paper]{article}`,
    language,
    support: [`\\usepackage[box${lang}]{automultiplechoice}`, support],
    body,
  });
}

const support = `\\makeatletter
% Explanations and long answers may go on on the next page; all else stays on one.
\\ifAMC@correchead\\AMC@qblocfalse\\fi
\\newenvironment{paperlong}{\\AMC@qblocfalse}{}
\\makeatother
\\usepackage{needspace}
\\setlength{\\parindent}{0pt}
\\setlength{\\parskip}{0.4\\baselineskip plus 1pt}
\\newcommand{\\paperlead}{\\par\\needspace{9\\baselineskip}}
\\newcommand{\\papergap}[2]{\\mbox{\\underline{\\hspace{1cm}}\\ifx&#1&\\else~\\textbf{(#1)}\\fi}}
\\newcommand{\\papermenuchoice}[1]{~\\mbox{#1}~/}
\\newcommand{\\papermenu}[2]{\\mbox{\\underline{\\hspace{1cm}}\\ifx&#1&\\else~\\textbf{(#1)}\\fi}}`;

function header(
  { options: { studentDigits }, paper: { assessment, title } }: AmcDocument,
  words: PaperWords,
): string {
  const minutes = assessment?.settings.timeLimitMinutes;
  const time = minutes === undefined ? '' : `\\\\[3pt]\n${minutes} ${words.minutes}`;
  const name = `\\namefield{\\fbox{\\begin{minipage}{.5\\linewidth}
${words.name}:\\vspace*{.5cm}\\dotfill\\vspace*{1mm}
\\end{minipage}}}`;
  const number =
    studentDigits === 0 ? [] : [`\\AMCcodeGridInt[h]{student}{${studentDigits}}\\par\\bigskip`];
  return [
    `\\begin{minipage}{.45\\linewidth}\n\\raggedright\\large\\bfseries ${escapeTex(title)}${time}\n\\end{minipage}\\hfill`,
    `${name}\\par\\bigskip`,
    ...number,
  ].join('\n');
}

/** A draw of fewer than there are follows a shuffle. */
function insert(
  { items, name, pick, title }: AmcGroup,
  { isQuestionsShuffled }: AmcPaper,
  elements: ReadonlyMap<string, string>,
): string {
  const count = items.filter(({ id }) => elements.has(id)).length;
  if (count === 0) return '';
  const drawn = pick === undefined ? '' : `[${Math.min(pick, count)}]`;
  return [
    ...(title === undefined
      ? []
      : [`\\par\\medskip{\\large\\bfseries ${escapeTex(title)}\\par}\\nopagebreak\\medskip`]),
    ...(pick !== undefined || isQuestionsShuffled ? [`\\shufflegroup{${name}}`] : []),
    `\\insertgroup${drawn}{${name}}`,
  ].join('\n');
}
