/** Writes a planned package: its files and everything that was lost. */
import type { ExportResult } from '../../src/formats/exporter.ts';
import type { ReportLoss } from '../../src/formats/loss.ts';
import { lossDiagnostic, omissionDiagnostic } from '../../src/formats/loss-diagnostic.ts';
import type { Assessment } from '../../src/model/index.ts';
import { metaDocument } from './assessment-meta.ts';
import { descriptionHtml } from './description-html.ts';
import { type Gathering, newGathering, noteFiles, packNotedFiles } from './gathering.ts';
import type { ItemRequest } from './item-request.ts';
import { manifestDocument } from './manifest.ts';
import { isGroup, type PackagePlan, type PlannedBank, type PlannedQuiz } from './plan.ts';
import { bankDocument, quizDocument } from './qti-document.ts';
import { quizSettings } from './quiz-settings.ts';
import { shortTitle } from './short-title.ts';
import { type QuestionSettings, writeQuestion } from './write-question.ts';

/** All files of the package. */
export function packageContent(
  plan: PackagePlan,
  selectionId: string,
  settings: QuestionSettings,
): ExportResult {
  const gathering = newGathering(settings);
  for (const quiz of plan.quizzes) addQuiz(quiz, gathering);
  for (const bank of plan.banks) addBank(bank, gathering);
  packNotedFiles(gathering);
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

function assessmentReport(
  assessment: Assessment | undefined,
  { diagnostics, settings }: Gathering,
): ReportLoss {
  const subject = { file: assessment?.path ?? 'bank.yml', target: settings.profile.target };
  return (loss) => diagnostics.push(lossDiagnostic(loss, subject));
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
