/** Blackboard: questions as rows of a tab-delimited text. */
import { diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { Exporter } from '../../src/formats/exporter.ts';
import { declareFidelity } from '../../src/formats/fidelity.ts';
import { writeSelection } from '../../src/formats/write-selection.ts';
import type { Diagnostic } from '../../src/model/index.ts';
import { newFieldHtml } from './field-html.ts';
import { type BlackboardOptions, blackboardOptionsSchema } from './options.ts';
import { blackboardTargets } from './targets.ts';

const lostAssessment =
  'Only questions are written, not the sections, draws and settings of assessments.';

/** How many rows an upload takes before it may time out. */
const mostRows: Readonly<Record<BlackboardOptions['course'], number>> = {
  original: 500,
  ultra: 250,
};

/** `stemma export blackboard`. */
export const blackboardExporter: Exporter<BlackboardOptions> = {
  name: 'blackboard',
  title: 'Blackboard (text)',
  extension: '.txt',
  packaging: 'single',
  optionsSchema: blackboardOptionsSchema,
  profiles: [
    { name: 'original', title: 'Blackboard Original (text)', options: { course: 'original' } },
    { name: 'ultra', title: 'Blackboard Ultra (text)', options: { course: 'ultra' } },
  ],
  fidelity: ({ course }) => declareFidelity(blackboardTargets[course], lostAssessment),
  export: (bank, selection, { course }) => {
    const { written, diagnostics } = writeSelection(bank, selection, {
      ...blackboardTargets[course],
      name: `blackboard/${course}`,
      lostAssessment,
      context: (_, report) => ({ ...newFieldHtml(report), report }),
    });
    const lines = written.map(({ output }) => `${output.join('\t')}\r\n`);
    return {
      files: [{ path: `${selection.id}.txt`, content: lines.join('') }],
      diagnostics: [...diagnostics, ...tooManyRows(lines.length, course)],
    };
  },
};

function tooManyRows(rows: number, course: BlackboardOptions['course']): readonly Diagnostic[] {
  if (rows <= mostRows[course]) return [];
  return [
    diagnostic('export-package-invalid', {
      severity: 'warning',
      message: `The file has ${rows} questions; an upload of more than ${mostRows[course]} may not finish. (blackboard/${course})`,
      hint: 'Export it in parts, for example topic by topic.',
      target: `blackboard/${course}`,
    }),
  ];
}
