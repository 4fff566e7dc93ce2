/** Common Cartridge 1.0 to 1.3: assessments and question banks in the profiles of QTI 1.2. */
import { strFromU8 } from 'fflate';
import type {
  ImportedFile,
  ImportedItem,
  Importer,
  ImportHost,
  ImportResult,
  Recognition,
} from '../../formats/importer.ts';
import { elementAt, textOf } from '../../formats/xml-query.ts';
import type { Assessment } from '../../model/index.ts';
import { isArchive, openArchive } from '../archive/open-archive.ts';
import { importQti12 } from '../qti12/import-qti12.ts';
import { recogniseQti12 } from '../qti12/recognise-qti12.ts';
import { type SourceDocuments, sourceDocuments } from '../qti12/source-documents.ts';
import { otherResources } from './other-resources.ts';
import { questionFacts } from './question-facts.ts';
import { readAssessmentFields } from './read-assessment-fields.ts';

/** `stemma import common-cartridge`. */
export const commonCartridgeImporter: Importer = {
  name: 'common-cartridge',
  title: 'Common Cartridge (.imscc)',
  recognise,
  import: importCartridge,
};

/** Canvas's cartridges say more in its own documents, which its importer reads. */
function recognise(file: ImportedFile): Recognition {
  const none = { confidence: 0, reason: 'It has no manifest of a Common Cartridge.' };
  if (!isArchive(file)) return none;
  const archive = openArchive(file);
  const manifest = archive.ok ? archive.files.get('imsmanifest.xml') : undefined;
  const start = manifest ? strFromU8(manifest.subarray(0, 20_000), true) : '';
  if (!/imscc_xmlv1p|imsccv1p|IMS Common Cartridge/.test(start)) return none;
  const { isCanvas, isCartridge, isQti12 } = recogniseQti12(file);
  if (isCanvas) return { confidence: 0.5, reason: 'A Common Cartridge with documents of Canvas.' };
  return isQti12 && isCartridge
    ? { confidence: 0.97, reason: 'A Common Cartridge with questions.' }
    : { confidence: 0.4, reason: 'A Common Cartridge without questions.' };
}

function importCartridge(file: ImportedFile, host: ImportHost): ImportResult {
  const source = sourceDocuments(file);
  const result = importQti12(file, host);
  const facts = questionFacts(source.documents);
  const items = result.items.map((imported) => withFacts(imported, facts));
  const title = titleOf(source) ?? result.title;
  return {
    ...result,
    items,
    assessments: result.assessments.map((one) => withFields(one, source)),
    diagnostics: [...result.diagnostics, ...otherResources(source, file.path)],
    ...(title !== undefined && { title }),
  };
}

/** There are no partial scores, so several choices are right or wrong together. */
function withFacts(imported: ImportedItem, facts: ReturnType<typeof questionFacts>): ImportedItem {
  const { category, isMultipleResponse = false } = facts.get(imported.sourceId ?? '') ?? {};
  const { item } = imported;
  const { metadata } = item;
  return {
    ...imported,
    item: {
      ...item,
      metadata: {
        ...metadata,
        ...(category !== undefined && !metadata.topics && { topics: [category] }),
        ...(isMultipleResponse &&
          item.type === 'multiple-response' && { scoring: 'all-or-nothing' as const }),
      },
    },
  };
}

function withFields(assessment: Assessment, { documents }: SourceDocuments): Assessment {
  for (const { root } of documents) {
    const element = elementAt(root, 'assessment');
    if (element?.attributes.title?.trim() !== assessment.title) continue;
    return readAssessmentFields(element, assessment);
  }
  return assessment;
}

function titleOf({ manifest }: SourceDocuments): string | undefined {
  const metadata = manifest && elementAt(manifest, 'metadata');
  const general = metadata?.children.flatMap((child) =>
    typeof child !== 'string' && 'name' in child && /(?:^|:)lom$/.test(child.name) ? [child] : [],
  )[0];
  const text = general ? textOf(general).replace(/\s+/g, ' ').trim() : '';
  return text === '' ? undefined : text;
}
