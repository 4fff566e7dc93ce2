/** A selection as a package: items, stimuli, tests, files, manifest. */
import type { ItemBank, Stimulus } from '../../model/index.ts';
import type { ExportHost, ExportResult, ExportSelection } from '../exporter.ts';
import { lossDiagnostic } from '../loss-diagnostic.ts';
import { writeSelection } from '../write-selection.ts';
import { addTests } from './add-tests.ts';
import { addResource, type Gathering } from './gathering.ts';
import { itemMetadata } from './item-metadata.ts';
import { manifestDocument } from './manifest.ts';
import type { PlacedItem } from './plan-test.ts';
import type { QtiTarget } from './qti-item.ts';
import { stimulusDocument } from './stimulus-document.ts';
import type { QtiVersion } from './version.ts';

/** All files of the package. */
export function qtiPackage(
  bank: ItemBank,
  selection: ExportSelection,
  version: QtiVersion,
  target: QtiTarget,
  host: ExportHost,
): ExportResult {
  const shown = version.isKebab ? shownStimuli(bank, selection) : [];
  const stimuli = new Set(shown.map(({ id }) => id));
  const items = selection.items.filter((id) => !stimuli.has(id));
  const { diagnostics, written } = writeSelection(bank, { ...selection, items }, target);
  const gathering: Gathering = {
    version,
    host,
    target: target.name,
    files: new Map(),
    resources: [],
    diagnostics: [...diagnostics],
  };
  const placed = new Map(
    written.map(({ item, output }): [string, PlacedItem] => [
      item.id,
      { item, path: pathOf(item.id, version), most: output.most },
    ]),
  );
  const assessments = target.lostAssessment === undefined ? selection.assessments : [];
  addTests(bank, { ...selection, assessments }, placed, gathering);
  for (const { item, output } of written) {
    const isReferring = item.stimulus !== undefined && stimuli.has(item.stimulus);
    const resource = {
      identifier: `item_${item.id}`,
      type: version.resources.item,
      path: pathOf(item.id, version),
      dependencies: isReferring ? [`stimulus_${item.stimulus}`] : [],
      ...(output.metadata && { metadata: output.metadata }),
    };
    const subject = { file: item.path, item: item.id, target: target.name };
    addResource(resource, output.document, output.files, subject, gathering);
  }
  for (const stimulus of shown) addStimulus(stimulus, bank, gathering);
  const manifest = manifestDocument(`stemma_${selection.id}`, gathering.resources, version);
  return {
    files: [{ path: 'imsmanifest.xml', content: manifest }, ...gathering.files.values()],
    diagnostics: gathering.diagnostics,
  };
}

function pathOf(id: string, { layout }: QtiVersion): string {
  return `${layout.items}${id}.xml`;
}

/** Stimuli of the selected items; they are documents of their own. */
function shownStimuli(bank: ItemBank, selection: ExportSelection): readonly Stimulus[] {
  const selected = new Set(selection.items);
  const named = new Set(
    bank.items.filter(({ id }) => selected.has(id)).map(({ stimulus }) => stimulus),
  );
  return bank.stimuli.filter(({ id }) => named.has(id));
}

function addStimulus(stimulus: Stimulus, bank: ItemBank, gathering: Gathering): void {
  const { diagnostics, target, version } = gathering;
  const subject = { file: stimulus.path, item: stimulus.id, target };
  const { document, files } = stimulusDocument(stimulus, version, (loss) => {
    diagnostics.push(lossDiagnostic(loss, subject));
  });
  const resource = {
    identifier: `stimulus_${stimulus.id}`,
    type: version.resources.stimulus,
    path: pathOf(stimulus.id, version),
    dependencies: [],
    metadata: itemMetadata(stimulus, [], version, bank.settings),
  };
  addResource(resource, document, files, subject, gathering);
}
