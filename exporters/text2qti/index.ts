/** text2qti: a quiz as Markdown-like text that is turned into a package for Canvas. */
import type { Exporter, ExportHost, ExportSelection } from '../../src/formats/exporter.ts';
import { declareFidelity } from '../../src/formats/fidelity.ts';
import type { ReportLoss } from '../../src/formats/loss.ts';
import { lossDiagnostic } from '../../src/formats/loss-diagnostic.ts';
import { noOptionsSchema } from '../../src/formats/no-options.ts';
import { newNotedFiles } from '../../src/formats/noted-files.ts';
import { writeSelection } from '../../src/formats/write-selection.ts';
import type { Assessment, Diagnostic, ItemBank } from '../../src/model/index.ts';
import { assessmentHead } from './assessment-head.ts';
import { newMarkdownWriter } from './markdown-writer.ts';
import { planItems, planSections } from './plan-quiz.ts';
import { printQuiz } from './print-quiz.ts';
import { text2qtiTarget } from './target.ts';

const target = 'text2qti';

/** `stemma export text2qti`. */
export const text2qtiExporter: Exporter<Readonly<Record<never, never>>> = {
  name: target,
  title: 'text2qti',
  extension: '.zip',
  packaging: 'zip',
  optionsSchema: noOptionsSchema,
  fidelity: () => declareFidelity(text2qtiTarget),
  export: (bank, selection, _, host) => exportQuiz(bank, selection, host),
};

function exportQuiz(bank: ItemBank, selection: ExportSelection, host: ExportHost) {
  const assessment = soleAssessment(bank, selection);
  const noted = newNotedFiles();
  const placed: Diagnostic[] = [];
  const { written, diagnostics } = writeSelection(bank, selection, {
    ...text2qtiTarget,
    name: target,
    ...(!assessment && {
      lostAssessment: 'A file holds one quiz: of several only the questions are written.',
    }),
    context: ({ id, path }, report) => {
      const files = noted.of({ file: path, item: id, target });
      return { markdown: newMarkdownWriter({ path, files, report }), report };
    },
  });
  const questions = new Map(
    written.map(({ item, output }) => [item.id, { item, question: output }]),
  );
  const reportTo =
    (file: string, item?: string): ReportLoss =>
    (loss) =>
      placed.push(lossDiagnostic(loss, { file, target, ...(item !== undefined && { item }) }));
  const source = {
    questions,
    reportItem: ({ id, path }: { readonly id: string; readonly path: string }) =>
      reportTo(path, id),
  };
  const content = assessment
    ? printAssessment(assessment)
    : printQuiz([['Quiz title', selection.title]], planItems(selection.items, source));
  const packed = noted.read(host, (id) => id !== undefined && !questions.has(id));
  return {
    files: [{ path: `${selection.id}.txt`, content }, ...packed.files],
    diagnostics: [...diagnostics, ...placed, ...packed.diagnostics],
  };

  function printAssessment(quiz: Assessment): string {
    const { description = '', introduction, path } = quiz;
    const report = reportTo(path);
    const files = noted.of({ file: path, target });
    const shown = introduction
      ? newMarkdownWriter({ path, files, report })(introduction)
      : description;
    return printQuiz(
      assessmentHead(quiz, shown, report),
      planSections(quiz, { ...source, report }),
    );
  }
}

/** The assessment that the file can be. */
function soleAssessment(bank: ItemBank, { assessments }: ExportSelection): Assessment | undefined {
  const [only, second] = assessments;
  if (second !== undefined) return undefined;
  return bank.assessments.find(({ id }) => id === only);
}
