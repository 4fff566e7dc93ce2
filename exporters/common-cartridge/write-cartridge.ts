/** The files of a cartridge, from written questions. */
import type { ContentFiles } from '../../src/formats/content-files.ts';
import { plainContent } from '../../src/formats/degradations/plain-content.ts';
import type { ExportHost, ExportResult, ExportSelection } from '../../src/formats/exporter.ts';
import type { Loss, ReportLoss } from '../../src/formats/loss.ts';
import { lossDiagnostic } from '../../src/formats/loss-diagnostic.ts';
import { newNotedFiles } from '../../src/formats/noted-files.ts';
import {
  bankIdent,
  bankItemIdent,
  copyIdent,
  quizIdent,
} from '../../src/formats/qti12/identifiers.ts';
import type { XmlElement } from '../../src/formats/xml.ts';
import type { Assessment, Diagnostic, Item, ItemBank } from '../../src/model/index.ts';
import { assessmentDocument, bankDocument } from './assessment-xml.ts';
import { cartridgeHtml } from './cartridge-html.ts';
import { itemXml } from './item-xml.ts';
import { type CartridgeResource, manifestDocument } from './manifest.ts';
import { planAssessment } from './plan.ts';
import type { Question } from './question.ts';
import type { CartridgeVersion } from './version.ts';

/** A written item with the files that it shows. */
export interface CartridgeQuestion {
  readonly item: Item;
  readonly question: Question;
  readonly files: ContentFiles;
}

/** What a cartridge is made of. */
export interface CartridgeSource {
  readonly bank: ItemBank;
  readonly selection: ExportSelection;
  /** As named in diagnostics. */
  readonly target: string;
  readonly version: CartridgeVersion;
  /** Written questions by id of their item, in the order of the selection. */
  readonly questions: ReadonlyMap<string, CartridgeQuestion>;
}

/** A document with the files that it shows. */
interface CartridgeDocument extends Omit<CartridgeResource, 'files'> {
  readonly content: string;
  readonly files: readonly ContentFiles[];
}

/** A document for each assessment, or one question bank, with their files and the manifest. */
export function writeCartridge(source: CartridgeSource, host: ExportHost): ExportResult {
  const { bank, questions, selection, target, version } = source;
  const diagnostics: Diagnostic[] = [];
  const noted = newNotedFiles();
  const reportTo =
    (file: string, item?: string): ReportLoss =>
    (loss: Loss) =>
      diagnostics.push(lossDiagnostic(loss, { file, target, ...(item !== undefined && { item }) }));
  const documents =
    selection.assessments.length === 0
      ? bankOf()
      : bank.assessments
          .filter(({ id }) => selection.assessments.includes(id))
          .flatMap((assessment) => assessmentOf(assessment));
  const packed = noted.read(host, () => false);
  const paths = packed.files.map(({ path }) => path).sort();
  const manifest = manifestDocument(
    {
      identifier: `stemma_cartridge_${selection.id}`,
      title: selection.title,
      language: bank.settings.languages[0] ?? '',
      resources: documents.map(({ files, content: _, ...resource }) => ({
        ...resource,
        files: paths.filter((path) => files.some((one) => shows(one, path))),
      })),
      files: paths,
    },
    version,
  );
  return {
    files: [
      { path: 'imsmanifest.xml', content: manifest },
      ...documents.map(({ content, path }) => ({ path, content })),
      ...packed.files,
    ],
    diagnostics: distinct([...diagnostics, ...packed.diagnostics]),
  };

  function place({ item, question, files }: CartridgeQuestion, ident: string, points?: number) {
    noted.add(files, { file: item.path, item: item.id, target });
    const report = reportTo(item.path, item.id);
    return itemXml(item, question, { ident, points: points ?? item.points, report });
  }

  function bankOf(): readonly CartridgeDocument[] {
    const ident = bankIdent(selection.id);
    const items = [...questions.values()].map((one) => place(one, bankItemIdent(one.item.id)));
    if (items.length === 0) return [];
    return [
      {
        kind: 'bank',
        ident,
        title: selection.title,
        path: `${ident}/bank.xml`,
        content: bankDocument(ident, items, version),
        files: [...questions.values()].map(({ files }) => files),
      },
    ];
  }

  function assessmentOf(assessment: Assessment): readonly CartridgeDocument[] {
    const ident = quizIdent(assessment.id);
    const report = reportTo(assessment.path);
    const counts = new Map<string, number>();
    const used: ContentFiles[] = [];
    const items = planAssessment(assessment, report).flatMap(({ id, points }): XmlElement[] => {
      const written = questions.get(id);
      if (!written) return [];
      const count = (counts.get(id) ?? 0) + 1;
      counts.set(id, count);
      used.push(written.files);
      return [place(written, copyIdent(ident, id, count), points)];
    });
    if (items.length === 0) {
      report({
        kind: 'omitted',
        field: 'sections',
        reason: 'None of its questions can be written, so there is no assessment.',
      });
      return [];
    }
    const { description: text = '', introduction = plainContent(text), path } = assessment;
    const files = noted.of({ file: path, target });
    const description = text === '' ? '' : cartridgeHtml(path, files).block(introduction);
    return [
      {
        kind: 'assessment',
        ident,
        title: assessment.title,
        path: `${ident}/assessment.xml`,
        content: assessmentDocument(assessment, ident, { description, items }, version, report),
        files: [...used, files],
      },
    ];
  }
}

function shows({ assets, drawings }: ContentFiles, path: string): boolean {
  return Object.hasOwn(assets, path) || Object.hasOwn(drawings, path);
}

/** An item that stands in several places loses the same there. */
function distinct(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const known = new Map(
    diagnostics.map((one) => [`${one.code}\n${one.item}\n${one.field}\n${one.message}`, one]),
  );
  return [...known.values()];
}
