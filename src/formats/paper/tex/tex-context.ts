/** What writers of questions are given. */
import { contentToTex } from '../../../content/to-tex.ts';
import type { Content, Item } from '../../../model/index.ts';
import type { ExportHost } from '../../exporter.ts';
import type { ReportLoss } from '../../loss.ts';
import type { NotedFiles } from '../../noted-files.ts';
import { type PaperWords, paperWords } from '../paper-words.ts';
import { writeGap } from './tex-gap.ts';
import { texImages } from './tex-images.ts';

/** The state of writing one question. */
export interface TexContext {
  /** Of the question, which decides printed orders. */
  readonly seed: string;
  /** Whether choices are printed in the order of the item, so that letters name them. */
  readonly hasLetters: boolean;
  readonly words: PaperWords;
  /** Whether the key has more than right answers. */
  readonly hasSolutions: boolean;
  readonly report: ReportLoss;
  readonly tex: (content: Content) => string;
  /** The stem, with its gaps. */
  readonly stem: (item: Item) => string;
}

/** What all questions of an export share. */
export interface TexSettings {
  readonly host: ExportHost;
  readonly files: NotedFiles;
  /** The target as named in diagnostics. */
  readonly target: string;
  readonly pictures: Map<string, string>;
  readonly hasLetters: boolean;
  readonly hasSolutions: boolean;
}

/** What is written. */
export interface TexSubject {
  /** Path that addresses are relative to. */
  readonly path: string;
  readonly seed: string;
  /** BCP 47, of the paper. */
  readonly language: string;
  /** Id of the item; absent for the introduction. */
  readonly item?: string;
}

/** The context of a question or a stimulus. */
export function newTexContext(
  { item, language, path, seed }: TexSubject,
  report: ReportLoss,
  { files: noted, hasLetters, hasSolutions, host, pictures, target }: TexSettings,
): TexContext {
  const files = noted.of({ file: path, target, ...(item !== undefined && { item }) });
  const images = texImages({ path, files, host, report, pictures });
  return {
    seed,
    hasLetters,
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
