/** Q2LMS's own JSON, which its upload and our importer read. */
import type { Exporter } from '../../src/formats/exporter.ts';
import { q2lmsFidelity } from '../../src/formats/q2lms/write-question.ts';
import { writeQuestions } from '../../src/formats/q2lms/write-questions.ts';
import { metadataOf } from './metadata.ts';
import { type Q2lmsJsonOptions, q2lmsJsonOptionsSchema } from './options.ts';

/** `stemma export q2lms-json`. */
export const q2lmsJsonExporter: Exporter<Q2lmsJsonOptions> = {
  name: 'q2lms-json',
  title: 'Q2LMS (JSON)',
  extension: '.json',
  packaging: 'single',
  optionsSchema: q2lmsJsonOptionsSchema,
  fidelity: () => q2lmsFidelity,
  export: (bank, selection, options) => {
    const { questions, diagnostics } = writeQuestions(bank, selection, {
      target: 'q2lms-json',
      mostChoices: 26,
      hasGeneralFeedback: false,
      hasIds: options.ids,
    });
    const list = questions.map(({ item, question }) =>
      options.ids ? { ...question, id: item.id } : question,
    );
    const metadata = metadataOf(selection.title, list);
    const whole = options.layout === 'list' ? list : { questions: list, metadata };
    const content = `${JSON.stringify(whole, null, 2)}\n`;
    return { files: [{ path: `${selection.id}.json`, content }], diagnostics };
  },
};
