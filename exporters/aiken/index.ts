/** Aiken: multiple choice as plain lines. */
import type { Exporter } from '../../src/formats/exporter.ts';
import { declareFidelity } from '../../src/formats/fidelity.ts';
import { noOptionsSchema } from '../../src/formats/no-options.ts';
import { writeSelection } from '../../src/formats/write-selection.ts';
import { aikenTarget } from './target.ts';

const lostAssessment = 'Aiken holds questions; a quiz is put together where they are imported.';

/** `stemma export aiken`. */
export const aikenExporter: Exporter<object> = {
  name: 'aiken',
  title: 'Aiken',
  extension: '.txt',
  packaging: 'single',
  optionsSchema: noOptionsSchema,
  fidelity: () => declareFidelity(aikenTarget, lostAssessment),
  export: (bank, selection) => {
    const { written, diagnostics } = writeSelection(bank, selection, {
      ...aikenTarget,
      name: 'aiken',
      lostAssessment,
      context: (_, report) => ({ report }),
    });
    const content = written.map(({ output }) => output).join('\n');
    return { files: [{ path: `${selection.id}.txt`, content }], diagnostics };
  },
};
