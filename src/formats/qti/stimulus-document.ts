/** A stimulus that items refer to. */
import type { Stimulus } from '../../model/index.ts';
import { type ContentFiles, newContentFiles } from '../content-files.ts';
import type { ReportLoss } from '../loss.ts';
import { element } from '../xml.ts';
import { newQtiContent } from './item-content.ts';
import { printQtiDocument } from './print-document.ts';
import type { QtiVersion } from './version.ts';

/** The document with the files that it shows. */
export function stimulusDocument(
  stimulus: Stimulus,
  version: QtiVersion,
  report: ReportLoss,
): { readonly document: string; readonly files: ContentFiles } {
  const files = newContentFiles();
  const { path, stem } = stimulus;
  const content = newQtiContent({ path, folder: version.layout.items, version, files, report });
  const root = element(
    'assessmentStimulus',
    {
      identifier: stimulus.id,
      title: stimulus.title,
      'xml:lang': stimulus.language,
      toolName: 'Stemma',
    },
    element('stimulusBody', {}, ...content.block(stem)),
  );
  return { document: printQtiDocument(root, version), files };
}
