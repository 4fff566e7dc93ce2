/** Tables of questions, in the layouts of Q2LMS and in two of our own. */
import { writeCsv } from '../../src/formats/csv.ts';
import type { Exporter, ExportSelection } from '../../src/formats/exporter.ts';
import { declareFidelity } from '../../src/formats/fidelity.ts';
import { q2lmsFidelity, q2lmsTarget } from '../../src/formats/q2lms/write-question.ts';
import { writeQuestions } from '../../src/formats/q2lms/write-questions.ts';
import { writeLong } from '../../src/formats/table/long.ts';
import { writeWide } from '../../src/formats/table/wide.ts';
import { withStimuli } from '../../src/formats/with-stimuli.ts';
import { writeSelection } from '../../src/formats/write-selection.ts';
import type { Diagnostic, ItemBank } from '../../src/model/index.ts';
import { type Q2lmsLayout, tableLayouts } from './layouts.ts';
import { type CsvOptions, csvOptionsSchema } from './options.ts';
import { reportElements, tableTarget } from './table-target.ts';

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
    { name: 'wide', title: 'Table, an item a row', options: { layout: 'wide' } },
    { name: 'long', title: 'Table, a choice a row', options: { layout: 'long' } },
  ],
  fidelity: ({ layout }) =>
    isOwn(layout)
      ? declareFidelity(tableTarget, lostAssessment)
      : layout === 'q2lms-18'
        ? fourChoices
        : q2lmsFidelity,
  export: (bank, selection, options) => {
    const { layout } = options;
    const { rows, diagnostics } = isOwn(layout)
      ? ownRows(bank, selection, layout)
      : q2lmsRows(bank, selection, layout);
    const content = (options.byteOrderMark ? '\uFEFF' : '') + writeCsv(rows);
    return { files: [{ path: `${selection.id}.csv`, content }], diagnostics };
  },
};

/** There are four columns of choices. */
const fourChoices = declareFidelity(
  {
    ...q2lmsTarget,
    limits: {
      ...q2lmsTarget.limits,
      'single-choice': 'Items with more than four choices are left out.',
    },
  },
  q2lmsFidelity.assessments,
);

const lostAssessment =
  'Only the questions are written, not the sections, draws and settings of the assessment.';

interface TableRows {
  /** The header first. */
  readonly rows: readonly (readonly string[])[];
  readonly diagnostics: readonly Diagnostic[];
}

function isOwn(layout: CsvOptions['layout']): layout is 'wide' | 'long' {
  return layout === 'wide' || layout === 'long';
}

/** Everything that items have. */
function ownRows(bank: ItemBank, selection: ExportSelection, layout: 'wide' | 'long'): TableRows {
  const { written, diagnostics } = writeSelection(bank, withStimuli(bank, selection), {
    ...tableTarget,
    name: `csv/${layout}`,
    context: (item, report) => {
      reportElements(item, report);
      return undefined;
    },
    lostAssessment,
  });
  const records = written.map(({ output }) => output);
  return { rows: layout === 'wide' ? writeWide(records) : writeLong(records), diagnostics };
}

function q2lmsRows(bank: ItemBank, selection: ExportSelection, layout: Q2lmsLayout): TableRows {
  const { columns, mostChoices, hasGeneralFeedback } = tableLayouts[layout];
  const { questions, diagnostics } = writeQuestions(bank, selection, {
    target: `csv/${layout}`,
    mostChoices,
    hasGeneralFeedback,
    hasIds: true,
  });
  const header = columns.map(([name]) => name);
  const rows = questions.map((question) => columns.map(([, cell]) => cell(question)));
  return { rows: [header, ...rows], diagnostics };
}
