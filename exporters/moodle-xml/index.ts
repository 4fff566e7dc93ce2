/** Moodle XML. */

import { resolveAsset } from '../../src/content/resolve-asset.ts';
import { contentToInlineHtml } from '../../src/content/to-html.ts';
import { delimitedMath } from '../../src/formats/delimited-math.ts';
import type { Exporter, ExportHost } from '../../src/formats/exporter.ts';
import { declareFidelity } from '../../src/formats/fidelity.ts';
import { imagesAsText } from '../../src/formats/images-as-text.ts';
import type { ReportLoss } from '../../src/formats/loss.ts';
import { backgroundSize } from '../../src/formats/moodle/image-size.ts';
import { categoryOf, groupByTopic } from '../../src/formats/moodle/topic-groups.ts';
import { writeSelection } from '../../src/formats/write-selection.ts';
import { element, printXml, printXmlDocument, type XmlElement } from '../../src/formats/xml.ts';
import type { Diagnostic, Item } from '../../src/model/index.ts';
import { type MoodleXmlOptions, moodleXmlOptionsSchema } from './options.ts';
import { moodleTarget } from './target.ts';
import { fileName, textElement } from './text-element.ts';
import type { SizedImage, WriteContext } from './write-context.ts';

const name = 'moodle-xml';
/** Pixels: in a smaller image regions would shrink to nothing, for Moodle counts whole pixels. */
const smallest = 20;

const lostAssessment = 'Moodle XML holds questions; a quiz is put together in Moodle.';

/** `stemma export moodle-xml`. */
export const moodleXmlExporter: Exporter<MoodleXmlOptions> = {
  name,
  title: 'Moodle XML',
  extension: '.xml',
  packaging: 'single',
  optionsSchema: moodleXmlOptionsSchema,
  fidelity: (options) => declareFidelity(moodleTarget(options), lostAssessment),
  export: (bank, selection, options, host) => {
    const missing: Diagnostic[] = [];
    const target = moodleTarget(options, (path, url) => sizedImage(path, url, host) !== undefined);
    const { written, diagnostics } = writeSelection(bank, selection, {
      ...target,
      name,
      lostAssessment,
      context: (item, report) => writeContext(item, report, options, host, missing),
    });
    const questions = groupByTopic(written).flatMap(([topic, group]) => [
      ...(topic === '' ? [] : [categoryXml(topic)]),
      ...group.map(({ output }) => output),
    ]);
    const printed = questions.flatMap((question) => ['\n', { printed: printXml(question) }]);
    const content = printXmlDocument(element('quiz', {}, ...printed, '\n'));
    return {
      files: [{ path: `${selection.id}.xml`, content }],
      diagnostics: [...diagnostics, ...missing],
    };
  },
};

function writeContext(
  item: Item,
  report: ReportLoss,
  options: MoodleXmlOptions,
  host: ExportHost,
  diagnostics: Diagnostic[],
): WriteContext {
  const subject = { file: item.path, item: item.id, target: name };
  const source = { subject, host, diagnostics };
  return {
    report,
    options,
    text: (tag, content, settings) => textElement(tag, content ?? [], 'block', source, settings),
    inline: (tag, content) => textElement(tag, content ?? [], 'inline', source),
    html: (content) =>
      contentToInlineHtml(imagesAsText(content), { math: delimitedMath, asset: (url) => url }),
    image: (url) => sizedImage(item.path, url, host),
  };
}

function sizedImage(itemPath: string, url: string, host: ExportHost): SizedImage | undefined {
  const path = resolveAsset(itemPath, url);
  const bytes = path === undefined ? undefined : host.readAsset(path);
  const size = bytes && backgroundSize(bytes);
  return path !== undefined && bytes && size && Math.min(size.width, size.height) >= smallest
    ? { name: fileName(path, itemPath), bytes, ...size }
    : undefined;
}

function categoryXml(topic: string): XmlElement {
  return element(
    'question',
    { type: 'category' },
    element('category', {}, element('text', {}, categoryOf(topic))),
  );
}
