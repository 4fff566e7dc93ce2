/** Tables of questions in the layouts of Q2LMS, for spreadsheets and scripts. */
import { writeCsv } from '../../src/formats/csv.ts';
import type { Exporter } from '../../src/formats/exporter.ts';
import { q2lmsFidelity } from '../../src/formats/q2lms/write-question.ts';
import { writeQuestions } from '../../src/formats/q2lms/write-questions.ts';
import { tableLayouts } from './layouts.ts';
import { type CsvOptions, csvOptionsSchema } from './options.ts';

/** `stemma export csv`. */
export const csvExporter: Exporter<CsvOptions> = {
  name: 'csv',
  title: 'Table (CSV)',
  extension: '.csv',
  packaging: 'single',
  optionsSchema: csvOptionsSchema,
  profiles: [
    { name: 'q2lms-18', title: 'Table of Q2LMS, 18 columns', options: { layout: 'q2lms-18' } },
    { name: 'q2lms-27', title: 'Table of Q2LMS, 27 columns', options: { layout: 'q2lms-27' } },
  ],
  fidelity: () => q2lmsFidelity,
  export: (bank, selection, options) => {
    const { columns, mostChoices, hasGeneralFeedback } = tableLayouts[options.layout];
    const { questions, diagnostics } = writeQuestions(bank, selection, {
      target: `csv/${options.layout}`,
      mostChoices,
      hasGeneralFeedback,
      hasIds: true,
    });
    const header = columns.map(([name]) => name);
    const rows = questions.map((question) => columns.map(([, cell]) => cell(question)));
    const content = (options.byteOrderMark ? '\uFEFF' : '') + writeCsv([header, ...rows]);
    return { files: [{ path: `${selection.id}.csv`, content }], diagnostics };
  },
};
