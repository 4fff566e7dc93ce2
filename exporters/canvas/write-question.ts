/** One item at one place of a package as XML, with everything lost on the way. */

import { resolveAsset } from '../../src/content/resolve-asset.ts';
import { type ContentFiles, newContentFiles } from '../../src/formats/content-files.ts';
import type { ExportHost } from '../../src/formats/exporter.ts';
import { imageProportion } from '../../src/formats/image-proportion.ts';
import type { Loss, ReportLoss } from '../../src/formats/loss.ts';
import { answerNumbers } from '../../src/formats/qti12/identifiers.ts';
import { writeItem } from '../../src/formats/write-item.ts';
import { printXml } from '../../src/formats/xml.ts';
import type { Item } from '../../src/model/index.ts';
import { type ItemHtml, newItemHtml } from './item-html.ts';
import type { ItemRequest } from './item-request.ts';
import { itemXml } from './item-xml.ts';
import type { CanvasOptions } from './options.ts';
import type { CanvasProfile } from './profile.ts';
import { questionMetadata } from './question-metadata.ts';
import { shortTitle } from './short-title.ts';
import { stemMaterial } from './stem-material.ts';

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
  readonly files: ContentFiles;
}

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
  const files = newContentFiles();
  const htmlOf = ({ path, language: own }: Item): ItemHtml =>
    newItemHtml({
      item: { path, interactions: item.interactions },
      files,
      idPrefix: `${ident}-`,
      ...(own !== language && { language: own }),
    });
  const html = htmlOf(item);
  const stimulus = request.stimulus?.kind === 'embedded' ? request.stimulus.stimulus : undefined;
  const stimulusHtml = stimulus ? htmlOf(stimulus).stem(stimulus.stem) : '';
  const { output, omitted = '' } = writeItem(
    item,
    profile.questions,
    {
      profile,
      options,
      html,
      number: answerNumbers(ident),
      stem: ({ stem }, addition = '') =>
        stemMaterial(stimulusHtml, html.stem(stem), addition, report),
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
    fields: questionMetadata(request, output, profile, report),
    general: [
      ...(item.feedback.general ? [item.feedback.general] : []),
      ...(item.solution && options.solution === 'feedback' ? [item.solution] : []),
    ],
  };
  const xml = printXml(itemXml(item, output, frame, html));
  reportVariables(html.unfilled, report);
  return { xml, losses, files };
}

function reportVariables(names: ReadonlySet<string>, report: ReportLoss): void {
  if (names.size === 0) return;
  report({
    kind: 'degraded',
    field: 'variables',
    reason: `Outside the stem, variables are shown by name, not by value: ${[...names].join(', ')}.`,
  });
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
