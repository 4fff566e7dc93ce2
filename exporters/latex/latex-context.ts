/** What writers of questions are given. */
import { contentToTex } from '../../src/content/to-tex.ts';
import type { ContentFiles } from '../../src/formats/content-files.ts';
import type { ExportHost } from '../../src/formats/exporter.ts';
import type { ReportLoss } from '../../src/formats/loss.ts';
import type { Paper, PaperQuestion } from '../../src/formats/paper/paper.ts';
import { type PaperWords, paperWords } from '../../src/formats/paper/paper-words.ts';
import { texImages } from '../../src/formats/paper/tex/tex-images.ts';
import type { Content, Item } from '../../src/model/index.ts';
import { writeGap } from './write-gap.ts';

/** The state of writing one question. */
export interface LatexContext {
  readonly question: PaperQuestion | undefined;
  readonly words: PaperWords;
  /** Whether the key has more than right answers. */
  readonly hasSolutions: boolean;
  readonly report: ReportLoss;
  readonly tex: (content: Content) => string;
  /** The stem, with its gaps. */
  readonly stem: (item: Item) => string;
}

/** What all questions of an export share. */
export interface LatexSettings {
  readonly host: ExportHost;
  readonly files: ContentFiles;
  readonly pictures: Map<string, string>;
  readonly hasSolutions: boolean;
}

/** The context of a question or a stimulus. */
export function newLatexContext(
  path: string,
  question: PaperQuestion | undefined,
  { language }: Pick<Paper, 'language'>,
  report: ReportLoss,
  { files, hasSolutions, host, pictures }: LatexSettings,
): LatexContext {
  const images = texImages({ path, files, host, report, pictures });
  return {
    question,
    words: paperWords(language),
    hasSolutions,
    report,
    tex: (content) => contentToTex(content, images),
    stem: ({ stem, interactions }) =>
      contentToTex(stem, {
        ...images,
        gap: (id) => writeGap(id, interactions, (content) => contentToTex(content, images)),
      }),
  };
}
