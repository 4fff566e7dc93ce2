/** One item at one place of a package as XML, with everything lost on the way. */

import { resolveAsset } from '../../src/content/resolve-asset.ts';
import type { ExportHost } from '../../src/formats/exporter.ts';
import { imageProportion } from '../../src/formats/image-proportion.ts';
import type { Loss, ReportLoss } from '../../src/formats/loss.ts';
import { writeItem } from '../../src/formats/write-item.ts';
import { printXml, type XmlElement } from '../../src/formats/xml.ts';
import { scoringOf } from '../../src/interactions/default-scoring.ts';
import type { Content } from '../../src/model/index.ts';
import { answerNumbers } from './identifiers.ts';
import { type ItemFiles, newItemFiles } from './item-files.ts';
import { type ItemHtml, newItemHtml } from './item-html.ts';
import type { ItemRequest } from './item-request.ts';
import { itemXml } from './item-xml.ts';
import { htmlMaterial } from './material.ts';
import type { CanvasOptions } from './options.ts';
import type { CanvasProfile } from './profile.ts';
import type { Question } from './question.ts';
import { shortTitle } from './short-title.ts';

/** What all items of an export have in common. */
export interface QuestionSettings {
  readonly profile: CanvasProfile;
  readonly options: CanvasOptions;
  /** Of the bank: text in another language is marked. */
  readonly language: string;
  readonly host: ExportHost;
}

/** Plain data, so that it can be kept between runs. */
export interface WrittenQuestion {
  /** Absent when the item is left out. */
  readonly xml?: string;
  readonly omitted?: string;
  readonly losses: readonly Loss[];
  readonly files: ItemFiles;
}

/** Beyond this Classic replaces the stem by an error sentence. */
const longestStem = 16_384;

/** The question, from the host's memory where nothing that it depends on has changed. */
export function writeQuestion(request: ItemRequest, settings: QuestionSettings): WrittenQuestion {
  const { host, language, options, profile } = settings;
  const make = (): WrittenQuestion => makeQuestion(request, settings);
  // A hot spot depends on its image too.
  if (!host.memo || request.item.interactions.some(({ kind }) => kind === 'hotspot')) return make();
  const { solution, variants } = options;
  const key = JSON.stringify(['canvas', profile.name, solution, variants, language, request]);
  const written: WrittenQuestion = JSON.parse(host.memo(key, () => JSON.stringify(make())));
  return written;
}

function makeQuestion(request: ItemRequest, settings: QuestionSettings): WrittenQuestion {
  const { item, ident } = request;
  const { profile, options, language, host } = settings;
  const losses: Loss[] = [];
  const report: ReportLoss = (loss) => losses.push(loss);
  const files = newItemFiles();
  const html = newItemHtml({
    item,
    files,
    ...(item.language !== language && { language: item.language }),
  });
  const { output, omitted = '' } = writeItem(
    item,
    profile.questions,
    {
      profile,
      options,
      html,
      number: answerNumbers(ident),
      stem: ({ stem }, addition = '') =>
        stemMaterial(stem, addition, request, { html, files, report }),
      imageProportion: (url) => proportionOf(resolveAsset(item.path, url), host),
      report,
    },
    report,
  );
  if (!output) return { omitted, losses, files };
  reportSolution(request, settings, report);
  reportStimulus(request, report);
  const frame = {
    ident,
    title: shortTitle(item.title, report),
    fields: metadataOf(request, output, settings, report),
    general: [
      ...(item.feedback.general ? [item.feedback.general] : []),
      ...(item.solution && options.solution === 'feedback' ? [item.solution] : []),
    ],
  };
  return { xml: printXml(itemXml(item, output, frame, html)), losses, files };
}

function metadataOf(
  { item, points, stimulus, bankItem }: ItemRequest,
  question: Question,
  { profile }: QuestionSettings,
  report: ReportLoss,
): Readonly<Record<string, string>> {
  const wanted = scoringOf(item);
  const scoring = question.scoredBy && profile.scoring[question.scoredBy](wanted);
  if (scoring && scoring.policy !== wanted) {
    report({
      kind: 'degraded',
      field: 'scoring',
      reason: `It is scored ${scoring.policy}, not ${wanted}.`,
    });
  }
  return {
    points_possible: String(question.scoring ? points : 0),
    ...(scoring?.algorithm !== undefined && { scoring_algorithm: scoring.algorithm }),
    ...question.fields,
    ...(stimulus?.kind === 'attached' && { parent_stimulus_item_ident: stimulus.ident }),
    ...(bankItem !== undefined && { assessment_question_identifierref: bankItem }),
  };
}

function stemMaterial(
  stem: Content,
  addition: string,
  { item, stimulus }: ItemRequest,
  { html, files, report }: { html: ItemHtml; files: ItemFiles; report: ReportLoss },
): XmlElement {
  const parts = [html.stem(stem), addition];
  if (stimulus?.kind === 'embedded') {
    const { interactions } = item;
    const { path, stem: text } = stimulus.stimulus;
    parts.unshift(newItemHtml({ item: { path, interactions }, files }).stem(text), '<hr />');
  }
  const whole = parts.filter((part) => part !== '').join('\n');
  if (whole.length > longestStem) {
    report({
      kind: 'degraded',
      field: 'stem',
      reason: `The stem has ${whole.length} characters: Classic replaces more than ${longestStem} by an error sentence.`,
      hint: 'Move part of it into a stimulus or an image.',
    });
  }
  return htmlMaterial(whole);
}

function reportSolution(
  { item }: ItemRequest,
  { options }: QuestionSettings,
  report: ReportLoss,
): void {
  if (!item.solution) return;
  report(
    options.solution === 'feedback'
      ? {
          kind: 'degraded',
          field: 'solution',
          reason: 'The solution is shown with the general feedback.',
        }
      : { kind: 'omitted', field: 'solution', reason: 'There is no place for the solution.' },
  );
}

function reportStimulus({ stimulus }: ItemRequest, report: ReportLoss): void {
  if (stimulus?.kind === 'before') {
    report({
      kind: 'degraded',
      field: 'stimulus',
      reason: 'The stimulus stands before the question, not attached to it.',
    });
  }
  if (stimulus?.kind === 'embedded') {
    report({
      kind: 'degraded',
      field: 'stimulus',
      reason: 'The stimulus is part of the stem, since the question may be drawn alone.',
    });
  }
}

function proportionOf(path: string | undefined, { readAsset }: ExportHost): number | undefined {
  const bytes = path === undefined ? undefined : readAsset(path);
  return bytes && imageProportion(bytes);
}
