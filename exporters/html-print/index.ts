/** Paper exams that a browser prints: versions, keys and answer sheets, each file whole in itself. */
import { escapeText } from '../../src/content/escape.ts';
import type { ExportedFile, Exporter } from '../../src/formats/exporter.ts';
import { declareFidelity } from '../../src/formats/fidelity.ts';
import { newNotedFiles } from '../../src/formats/noted-files.ts';
import { distinctDiagnostics } from '../../src/formats/paper/distinct-diagnostics.ts';
import { paperWords } from '../../src/formats/paper/paper-words.ts';
import { printedOfAssessments } from '../../src/formats/paper/unprinted-settings.ts';
import { versionTable } from '../../src/formats/paper/version-table.ts';
import {
  type WrittenPaper,
  type WrittenVersion,
  writePapers,
} from '../../src/formats/paper/write-paper.ts';
import { answerSheet } from './answer-sheet.ts';
import { type HtmlSettings, newHtmlContext } from './html-context.ts';
import { type HtmlPrintOptions, htmlPrintOptionsSchema } from './options.ts';
import { type PrintedPage, printPage } from './page.ts';
import { htmlPrintTarget } from './target.ts';
import type { PrintedBlock } from './write-question.ts';

/** `stemma export html-print`. */
export const htmlPrintExporter: Exporter<HtmlPrintOptions> = {
  name: 'html-print',
  title: 'Paper exam (HTML to print)',
  extension: '.zip',
  packaging: 'zip',
  optionsSchema: htmlPrintOptionsSchema,
  fidelity: ({ solutions }) => declareFidelity(htmlPrintTarget(solutions), printedOfAssessments),
  export: (bank, selection, options, host) => {
    const files = newNotedFiles();
    const { solutions: hasSolutions } = options;
    const settings: HtmlSettings = { host, files, embedded: new Map(), hasSolutions };
    const { papers, diagnostics } = writePapers(bank, selection, options, {
      ...htmlPrintTarget(hasSolutions),
      name: 'html-print',
      context: (item, question, paper, report) =>
        newHtmlContext({ path: item.path, item: item.id }, question, paper, report, settings),
    });
    const pages = papers.flatMap((written) => pagesOf(written, options, settings));
    const missing = files.read(host, () => false).diagnostics;
    return { files: pages, diagnostics: distinctDiagnostics([...diagnostics, ...missing]) };
  },
};

function pagesOf(
  written: WrittenPaper<PrintedBlock>,
  { answerSheet: hasSheet, paper: size }: HtmlPrintOptions,
  settings: HtmlSettings,
): readonly ExportedFile[] {
  const { paper, versions } = written;
  const words = paperWords(paper.language);
  const { block } = newHtmlContext(
    { path: paper.path },
    undefined,
    paper,
    () => undefined,
    settings,
  );
  const introduction = block(paper.introduction);
  const isOnlyVersion = versions.length === 1;
  const pages = versions.flatMap((version): ExportedFile[] => {
    const name = isOnlyVersion ? paper.id : `${paper.id}-${version.label}`;
    const questions = version.blocks.flatMap((one) =>
      one.kind === 'question' ? [one.question] : [],
    );
    const page = (kind: PrintedPage['kind'], ending: string, body: string): ExportedFile => ({
      path: `${name}${ending}.html`,
      content: printPage({
        paper,
        kind,
        version: isOnlyVersion ? '' : `${words.version} ${version.label}`,
        points: questions.reduce((sum, { item }) => sum + item.points, 0),
        size,
        introduction,
        body,
      }),
    });
    return [
      page('exam', '', blocksHtml(version, 'html')),
      page('key', '-key', blocksHtml(version, 'key')),
      ...(hasSheet ? [page('sheet', '-sheet', answerSheet(questions, words))] : []),
    ];
  });
  return [...pages, { path: `${paper.id}-versions.csv`, content: versionTable(written) }];
}

function blocksHtml({ blocks }: WrittenVersion<PrintedBlock>, side: keyof PrintedBlock): string {
  return blocks
    .map((one) => (one.kind === 'heading' ? `<h2>${escapeText(one.title)}</h2>` : one.output[side]))
    .join('\n');
}
