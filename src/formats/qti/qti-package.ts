/** A selection as a package: items, stimuli, tests, files, manifest. */
import type { Assessment, Diagnostic, ItemBank, Stimulus } from '../../model/index.ts';
import { type ContentFiles, newContentFiles, readContentFiles } from '../content-files.ts';
import { plainContent } from '../degradations/plain-content.ts';
import type { ExportedFile, ExportHost, ExportResult, ExportSelection } from '../exporter.ts';
import { type LossSubject, lossDiagnostic } from '../loss-diagnostic.ts';
import { writeSelection } from '../write-selection.ts';
import { itemFolder, newQtiContent } from './item-content.ts';
import { itemMetadata } from './item-metadata.ts';
import { manifestDocument, type QtiResource } from './manifest.ts';
import { type PlacedItem, planItemsTest, planTest } from './plan-test.ts';
import type { QtiOptions } from './qti-options.ts';
import { qtiTarget } from './qti-target.ts';
import { stimulusDocument } from './stimulus-document.ts';
import { type QtiTest, testDocument } from './test-document.ts';
import type { QtiVersion } from './version.ts';

/** What grows while the package is written. */
interface Gathering {
  readonly files: Map<string, ExportedFile>;
  readonly resources: QtiResource[];
  readonly diagnostics: Diagnostic[];
  readonly host: ExportHost;
  readonly target: string;
}

/** All files of the package. */
export function qtiPackage(
  bank: ItemBank,
  selection: ExportSelection,
  version: QtiVersion,
  options: QtiOptions,
  host: ExportHost,
): ExportResult {
  const target = qtiTarget({ version, options, host, bank: bank.settings });
  const shown = version.isKebab ? shownStimuli(bank, selection) : [];
  const ids = new Set(shown.map(({ id }) => id));
  const items = selection.items.filter((id) => !ids.has(id));
  const { diagnostics, written } = writeSelection(bank, { ...selection, items }, target);
  const gathering: Gathering = {
    files: new Map(),
    resources: [],
    diagnostics: [...diagnostics],
    host,
    target: target.name,
  };
  const placed = new Map<string, PlacedItem>();
  const itemResources = written.map(({ item, output }): QtiResource => {
    const href = `${itemFolder}${item.id}.xml`;
    placed.set(item.id, { item, href, most: output.most });
    const files = addFiles(
      output.files,
      { file: item.path, item: item.id, target: target.name },
      gathering,
    );
    gathering.files.set(href, { path: href, content: output.document });
    const isReferring = item.stimulus !== undefined && ids.has(item.stimulus);
    return {
      identifier: `item_${item.id}`,
      type: version.resources.item,
      path: href,
      files,
      dependencies: isReferring ? [`stimulus_${item.stimulus}`] : [],
      metadata: output.metadata,
    };
  });
  addTests(bank, selection, placed, version, gathering);
  gathering.resources.push(...itemResources);
  for (const stimulus of shown) addStimulus(stimulus, bank, version, gathering);
  const manifest = manifestDocument(`stemma_${selection.id}`, gathering.resources, version);
  return {
    files: [{ path: 'imsmanifest.xml', content: manifest }, ...gathering.files.values()],
    diagnostics: gathering.diagnostics,
  };
}

/** Stimuli of the selected items; they are documents of their own. */
function shownStimuli(bank: ItemBank, selection: ExportSelection): readonly Stimulus[] {
  const selected = new Set(selection.items);
  const named = bank.items.filter(({ id }) => selected.has(id)).map(({ stimulus }) => stimulus);
  return bank.stimuli.filter(({ id }) => named.includes(id));
}

function addStimulus(
  stimulus: Stimulus,
  bank: ItemBank,
  version: QtiVersion,
  gathering: Gathering,
): void {
  const subject = { file: stimulus.path, item: stimulus.id, target: gathering.target };
  const { document, files } = stimulusDocument(stimulus, version, (loss) =>
    gathering.diagnostics.push(lossDiagnostic(loss, subject)),
  );
  const path = `${itemFolder}${stimulus.id}.xml`;
  gathering.files.set(path, { path, content: document });
  gathering.resources.push({
    identifier: `stimulus_${stimulus.id}`,
    type: version.resources.stimulus,
    path,
    files: addFiles(files, subject, gathering),
    dependencies: [],
    metadata: itemMetadata(stimulus, [], version, bank.settings),
  });
}

/** Without an assessment, one test of all items says their points. */
function addTests(
  bank: ItemBank,
  selection: ExportSelection,
  items: ReadonlyMap<string, PlacedItem>,
  version: QtiVersion,
  gathering: Gathering,
): void {
  const named = bank.assessments.filter(({ id }) => selection.assessments.includes(id));
  if (named.length === 0)
    addTest({ ...planItemsTest(selection, items), introduction: [] }, [], version, gathering);
  for (const assessment of named) {
    const subject = { file: assessment.path, target: gathering.target };
    const report = (loss: Parameters<typeof lossDiagnostic>[0]): void => {
      gathering.diagnostics.push(lossDiagnostic(loss, subject));
    };
    const files = newContentFiles();
    const { path } = assessment;
    const content = newQtiContent({ path, folder: '', version, files, report });
    const introduction = content.block(introductionOf(assessment));
    const test = { ...planTest(assessment, items, report), introduction };
    addTest(test, addFiles(files, subject, gathering), version, gathering);
  }
}

/** Markdown that nobody has read as content is shown as the plain text it is. */
function introductionOf({ description = '', introduction }: Assessment) {
  if (introduction) return introduction;
  const paragraphs = description.split(/\n\s*\n/).filter((text) => text.trim() !== '');
  return paragraphs.flatMap((text) => plainContent(text.trim()));
}

function addTest(
  test: QtiTest,
  files: readonly string[],
  version: QtiVersion,
  gathering: Gathering,
): void {
  if (test.sections.length === 0) return;
  const path = `${test.identifier}.xml`;
  gathering.files.set(path, { path, content: testDocument(test, version) });
  const hrefs = test.sections.flatMap(({ items }) => items.map(({ href }) => href));
  gathering.resources.push({
    identifier: test.identifier.replace('-', '_'),
    type: version.resources.test,
    path,
    files,
    dependencies: [...new Set(hrefs)].map(
      (href) => `item_${href.slice(itemFolder.length, -'.xml'.length)}`,
    ),
  });
}

/** Packs the files; their paths. */
function addFiles(
  files: ContentFiles,
  subject: LossSubject,
  { diagnostics, files: packed, host }: Gathering,
): readonly string[] {
  const read = readContentFiles(files, subject, host);
  diagnostics.push(...read.diagnostics);
  for (const file of read.files) packed.set(file.path, file);
  return read.files.map(({ path }) => path).sort();
}
