/** Writes a planned package: its files and everything that was lost. */
import { escapeText } from '../../src/content/escape.ts';
import { diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { ExportedFile, ExportResult } from '../../src/formats/exporter.ts';
import type { ReportLoss } from '../../src/formats/loss.ts';
import {
  type LossSubject,
  lossDiagnostic,
  omissionDiagnostic,
} from '../../src/formats/loss-diagnostic.ts';
import type { Assessment, Diagnostic } from '../../src/model/index.ts';
import { metaDocument } from './assessment-meta.ts';
import { type ItemFiles, newItemFiles } from './item-files.ts';
import { newItemHtml } from './item-html.ts';
import type { ItemRequest } from './item-request.ts';
import { manifestDocument } from './manifest.ts';
import { isGroup, type PackagePlan, type PlannedBank, type PlannedQuiz } from './plan.ts';
import { bankDocument, quizDocument } from './qti-document.ts';
import { quizSettings } from './quiz-settings.ts';
import { shortTitle } from './short-title.ts';
import { type QuestionSettings, writeQuestion } from './write-question.ts';

/** What is gathered while the files are written. */
interface Gathering {
  readonly settings: QuestionSettings;
  readonly files: ExportedFile[];
  readonly diagnostics: Diagnostic[];
  /** Path below the bank's root by path in the package. */
  readonly assets: Map<string, { readonly bankPath: string; readonly subject: LossSubject }>;
  readonly drawings: Map<string, string>;
}

/** All files of the package. */
export function packageContent(
  plan: PackagePlan,
  selectionId: string,
  settings: QuestionSettings,
): ExportResult {
  const gathering: Gathering = {
    settings,
    files: [],
    diagnostics: [],
    assets: new Map(),
    drawings: new Map(),
  };
  for (const quiz of plan.quizzes) addQuiz(quiz, gathering);
  for (const bank of plan.banks) addBank(bank, gathering);
  addAssets(gathering);
  const { files, diagnostics } = gathering;
  const manifest = manifestDocument({
    identifier: `stemma_${settings.profile.name}_${selectionId}`,
    quizzes: plan.quizzes.map(({ ident }) => ({
      ident,
      path: quizPath(ident),
      metaPath: metaPath(ident),
    })),
    banks: plan.banks.map(({ ident }) => ({ ident, path: bankPath(ident) })),
    files: [...gathering.assets.keys(), ...gathering.drawings.keys()].sort(),
  });
  return { files: [{ path: 'imsmanifest.xml', content: manifest }, ...files], diagnostics };
}

function quizPath(ident: string): string {
  return `${ident}/${ident}.xml`;
}

/** Classic looks nowhere else. */
function metaPath(ident: string): string {
  return `${ident}/assessment_meta.xml`;
}

function bankPath(ident: string): string {
  return `non_cc_assessments/${ident}.xml.qti`;
}

function addQuiz(quiz: PlannedQuiz, gathering: Gathering): void {
  const { ident, assessment, blocks } = quiz;
  const report = assessmentReport(assessment, gathering);
  const title = shortTitle(quiz.title, report);
  const written = new Set<ItemRequest>();
  const content = quizDocument(quiz, title, (request) => {
    const xml = questionXml(request, gathering);
    if (xml !== '') written.add(request);
    return xml;
  });
  let points = 0;
  for (const block of blocks) {
    if (isGroup(block)) points += block.pick * block.pointsPerItem;
    else if (written.has(block)) points += block.points;
  }
  const meta = metaDocument(
    ident,
    title,
    assessment ? descriptionHtml(assessment, gathering) : '',
    quizSettings(assessment?.settings ?? {}, rounded(points), gathering.settings.profile, report),
  );
  gathering.files.push(
    { path: quizPath(ident), content },
    { path: metaPath(ident), content: meta },
  );
}

/** Without the noise of binary fractions. */
function rounded(points: number): number {
  return Number(points.toFixed(6));
}

function addBank(bank: PlannedBank, gathering: Gathering): void {
  const report = assessmentReport(undefined, gathering);
  const print = (request: ItemRequest): string => questionXml(request, gathering);
  const content = bankDocument(bank, shortTitle(bank.title, report), print);
  gathering.files.push({ path: bankPath(bank.ident), content });
}

/** Notes what the question needs and loses. */
function questionXml(request: ItemRequest, gathering: Gathering): string {
  const { settings, diagnostics } = gathering;
  const { xml = '', omitted, losses, files } = writeQuestion(request, settings);
  const subject = {
    file: request.item.path,
    item: request.item.id,
    target: settings.profile.target,
  };
  if (omitted !== undefined) diagnostics.push(omissionDiagnostic(omitted, subject));
  for (const loss of losses) diagnostics.push(lossDiagnostic(loss, subject));
  if (omitted === undefined) noteFiles(files, subject, gathering);
  return xml;
}

function noteFiles(files: ItemFiles, subject: LossSubject, gathering: Gathering): void {
  for (const [path, bankPath] of Object.entries(files.assets)) {
    if (!gathering.assets.has(path)) gathering.assets.set(path, { bankPath, subject });
  }
  for (const [path, drawing] of Object.entries(files.drawings)) {
    gathering.drawings.set(path, drawing);
  }
  for (const url of files.unresolved) gathering.diagnostics.push(missing(url, subject));
}

function addAssets(gathering: Gathering): void {
  const { assets, diagnostics, drawings, files, settings } = gathering;
  for (const [path, { bankPath, subject }] of assets) {
    const content = settings.host.readAsset(bankPath);
    if (content) {
      files.push({ path, content });
    } else {
      diagnostics.push(missing(bankPath, subject));
      assets.delete(path);
    }
  }
  for (const [path, content] of drawings) files.push({ path, content });
}

function missing(name: string, { file, item, target }: LossSubject): Diagnostic {
  return diagnostic('export-asset-missing', {
    message: `The file ${name} is not in the bank, so it cannot be packed. (${target})`,
    hint: 'Add the file, or correct the address.',
    place: { file },
    ...(item !== undefined && { item }),
    target,
  });
}

function assessmentReport(
  assessment: Assessment | undefined,
  { diagnostics, settings }: Gathering,
): ReportLoss {
  const subject = { file: assessment?.path ?? 'bank.yml', target: settings.profile.target };
  return (loss) => diagnostics.push(lossDiagnostic(loss, subject));
}

/** Markdown that nobody has read as content is shown as the plain text it is. */
function descriptionHtml(assessment: Assessment, gathering: Gathering): string {
  const { path, description = '', introduction } = assessment;
  if (!introduction) {
    return description
      .split(/\n\s*\n/)
      .filter((paragraph) => paragraph.trim() !== '')
      .map((paragraph) => `<p>${escapeText(paragraph.trim())}</p>`)
      .join('\n');
  }
  const files = newItemFiles();
  const html = newItemHtml({ item: { path, interactions: [] }, files }).block(introduction);
  noteFiles(files, { file: path, target: gathering.settings.profile.target }, gathering);
  return html;
}
