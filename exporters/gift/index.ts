/** GIFT, Moodle's text format. */
import { contentToInlineHtml } from '../../src/content/to-html.ts';
import { delimitedMath } from '../../src/formats/delimited-math.ts';
import type { Exporter } from '../../src/formats/exporter.ts';
import { declareFidelity } from '../../src/formats/fidelity.ts';
import { imagesAsText } from '../../src/formats/images-as-text.ts';
import { escapeGift } from '../../src/formats/moodle/escape-gift.ts';
import { categoryOf, groupByTopic } from '../../src/formats/moodle/topic-groups.ts';
import { noOptionsSchema } from '../../src/formats/no-options.ts';
import { writeSelection } from '../../src/formats/write-selection.ts';
import type { Content } from '../../src/model/index.ts';
import { giftTarget } from './target.ts';

const lostAssessment = 'GIFT holds questions; a quiz is put together in Moodle.';

/** `stemma export gift`. */
export const giftExporter: Exporter<object> = {
  name: 'gift',
  title: 'GIFT',
  extension: '.txt',
  packaging: 'single',
  optionsSchema: noOptionsSchema,
  fidelity: () => declareFidelity(giftTarget, lostAssessment),
  export: (bank, selection) => {
    const { written, diagnostics } = writeSelection(bank, selection, {
      ...giftTarget,
      name: 'gift',
      lostAssessment,
      context: (_, report) => ({ report, html }),
    });
    const blocks = groupByTopic(written).flatMap(([topic, group]) => [
      ...(topic === '' ? [] : [`$CATEGORY: ${categoryOf(topic)}`]),
      ...group.map(({ output }) => output),
    ]);
    const content = blocks.map((block) => `${block}\n`).join('\n');
    return { files: [{ path: `${selection.id}.txt`, content }], diagnostics };
  },
};

function html(content: Content | undefined): string {
  if (!content) return '';
  return escapeGift(
    contentToInlineHtml(imagesAsText(content), { math: delimitedMath, asset: (url) => url }),
  );
}
