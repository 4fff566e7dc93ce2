/** Brightspace: the table of questions that its question library imports. */
import { dsvFormat } from 'd3-dsv';
import type { Exporter } from '../../src/formats/exporter.ts';
import { declareFidelity } from '../../src/formats/fidelity.ts';
import { noOptionsSchema } from '../../src/formats/no-options.ts';
import { writeSelection } from '../../src/formats/write-selection.ts';
import type { Row } from './question.ts';
import { brightspaceTarget } from './target.ts';
import { newTextCells } from './text-cells.ts';

const lostAssessment =
  'Only questions are written, not the sections, draws and settings of assessments.';

const columns = 5;

/** `stemma export brightspace-csv`. */
export const brightspaceCsvExporter: Exporter<Readonly<Record<never, never>>> = {
  name: 'brightspace-csv',
  title: 'Brightspace (CSV)',
  extension: '.csv',
  packaging: 'single',
  optionsSchema: noOptionsSchema,
  fidelity: () => declareFidelity(brightspaceTarget, lostAssessment),
  export: (bank, selection) => {
    const { written, diagnostics } = writeSelection(bank, selection, {
      ...brightspaceTarget,
      name: 'brightspace-csv',
      lostAssessment,
      context: (_, report) => ({ cells: newTextCells(report), report }),
    });
    const content = `\uFEFF${written.map(({ output }) => print(output)).join(print([[]]))}`;
    return { files: [{ path: `${selection.id}.csv`, content }], diagnostics };
  },
};

/** Every line has at least five cells, as a spreadsheet saves them. */
function print(rows: readonly Row[]): string {
  const format = dsvFormat(',');
  return rows
    .map((row) => [...row, ...Array<string>(Math.max(0, columns - row.length)).fill('')])
    .map((row) => `${format.formatRow(row)}\r\n`)
    .join('');
}
