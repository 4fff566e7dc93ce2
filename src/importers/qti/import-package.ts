/** All items, stimuli and tests of a package. */
import type { ImportedItem, ImportHost, ImportResult } from '../../formats/importer.ts';
import { elementAt } from '../../formats/xml-query.ts';
import type { Assessment, Content, Diagnostic } from '../../model/index.ts';
import { newImportedItem } from '../item/new-imported-item.ts';
import { suggestId } from '../suggest-id.ts';
import { newItemReader } from './content/item-reader.ts';
import { readItem } from './item/read-item.ts';
import { newAssetNames } from './package/asset-names.ts';
import type { QtiDocument, QtiPackage } from './package/qti-package.ts';
import { type SharedText, sharedTexts } from './package/shared-texts.ts';
import { type PlacedItem, readTest } from './test/read-test.ts';
import { sectionTexts } from './test/section-texts.ts';
import { agreedWeights, categoriesOf, testReferences } from './test/test-references.ts';

/** What the package yields; every item of it is among the items or named in a diagnostic. */
export function importPackage(source: QtiPackage, host: ImportHost): ImportResult {
  const names = newAssetNames();
  const items: ImportedItem[] = [];
  const assets = new Map<string, Uint8Array>();
  const diagnostics: Diagnostic[] = [...source.diagnostics];
  const takeId = newIds();
  const add = (imported: ImportedItem | undefined, files: ReadonlyMap<string, Uint8Array>) => {
    if (!imported) return;
    items.push(imported);
    const folder = imported.item.path.replace(/[^/]*$/, '');
    for (const [name, bytes] of files) assets.set(decodeURI(folder + name), bytes);
  };

  const shared = sharedTexts(source);
  diagnostics.push(...shared.diagnostics);
  const stimuli = new Map<string, string>();
  for (const text of shared.texts) {
    const id = takeId(text.identifier, text.title);
    const reader = newItemReader({ source, names, path: text.path, origin: text.path });
    const stem = textOfShared(text, reader);
    if (stem.length === 0) reader.report('import-item-unreadable', 'The shared text is empty.');
    else {
      stimuli.set(text.path, id);
      add(stimulusItem(id, text, stem, source), reader.assets);
    }
    diagnostics.push(...reader.diagnostics);
  }

  const references = testReferences(source.tests);
  const weights = agreedWeights(references);
  const categories = categoriesOf(references);
  const sections = sectionTexts(source, names);
  for (const [test, texts] of sections.stimuli) {
    for (const { paths, stem, title } of texts) {
      const id = takeId(title ?? `${test}-text`, title);
      add(
        stimulusItem(
          id,
          { path: test, identifier: id, ...(title !== undefined && { title }) },
          stem,
          source,
        ),
        sections.assets,
      );
      for (const path of paths) stimuli.set(`${path}\n`, id);
    }
  }
  diagnostics.push(...sections.diagnostics);

  const placed = new Map<string, PlacedItem>();
  const identifiers = new Set<string>();
  for (const [index, document] of source.items.entries()) {
    host.onProgress?.(index, source.items.length);
    const sourceId = identityOf(document, identifiers);
    const id = takeId(sourceId, document.root.attributes.title);
    const weight = weights.get(document.path);
    const sectionStimulus = stimuli.get(`${document.path}\n`);
    const outcome = readItem(document, {
      source,
      names,
      stimuli,
      id,
      sourceId,
      categories: categories.get(document.path) ?? [],
      ...(weight !== undefined && { weight }),
      ...(sectionStimulus !== undefined && { sectionStimulus }),
    });
    add(outcome.imported, outcome.assets);
    diagnostics.push(...outcome.diagnostics);
    const item = outcome.imported?.item;
    if (item)
      placed.set(document.path, { id, most: outcome.most, points: item.metadata.points ?? 1 });
  }

  const takeTestId = newIds();
  const assessments = source.tests.map((document): Assessment => {
    const { identifier = '', title } = document.root.attributes;
    const id = takeTestId(identifier.replace(/^test-/, ''), title);
    const introduction = sections.introductions.get(document.path) ?? [];
    const read = readTest(document, { source, id, items: placed, introduction });
    diagnostics.push(...read.diagnostics);
    return read.assessment;
  });
  const title = source.title ?? assessments[0]?.title;
  return {
    items,
    assets,
    assessments: assessments.filter((one) => one.sections.length > 0),
    diagnostics,
    found: source.items.length + shared.texts.length + sections.count + source.unreadable,
    ...(title !== undefined && { title }),
  };
}

function textOfShared(
  { root, html }: SharedText,
  { content, contentOf }: ReturnType<typeof newItemReader>,
): Content {
  if (html !== undefined) return contentOf(html);
  const body = root && elementAt(root, 'stimulusBody');
  return body ? content([body]) : [];
}

function stimulusItem(
  id: string,
  { path, identifier, title, root }: SharedText,
  stem: Content,
  source: QtiPackage,
): ImportedItem {
  const lom = source.described.get(path);
  const language = root?.attributes['xml:lang'];
  return newImportedItem({
    type: 'stimulus',
    ...(title !== undefined && { title }),
    stem,
    interactions: [],
    metadata: { ...lom?.metadata, ...(language !== undefined && { language }) },
    file: source.file,
    origin: path,
    id,
    sourceId: identifier,
  });
}

/** The identifier, with the path where another item has it too. */
function identityOf({ path, root }: QtiDocument, taken: Set<string>): string {
  const { identifier = path } = root.attributes;
  const identity = taken.has(identifier) ? `${identifier} (${path})` : identifier;
  taken.add(identity);
  return identity;
}

/** Gives legal ids, each once. */
function newIds(): (...names: readonly (string | undefined)[]) => string {
  const taken = new Set<string>();
  return (...names) => {
    const id = suggestId(...names);
    for (let count = 1; ; count += 1) {
      const free = count === 1 ? id : `${id}-${count}`;
      if (taken.has(free)) continue;
      taken.add(free);
      return free;
    }
  };
}
