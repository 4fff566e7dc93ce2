/** The text of a question, and the files that it names beside it. */
import { isLocalUrl } from '../../content/safe-url.ts';
import { assetUrls, visitContent } from '../../content/walk.ts';
import type { Content, ContentBlock, Item, Stimulus } from '../../model/index.ts';
import type { ReportLoss } from '../loss.ts';
import { contentToMarkdown } from '../markdown-text.ts';
import { figureAlt } from './figure-alt.ts';

/** Text and file names. */
export interface QuestionText {
  readonly text: string;
  readonly images: readonly string[];
}

/**
 * The stem, behind its stimulus. Figures at its end of which nothing but the name is known are
 * named in the list of images alone, as Q2LMS names them.
 */
export function questionText(
  item: Item,
  stimulus: Stimulus | undefined,
  report: ReportLoss,
): QuestionText {
  if (stimulus !== undefined) {
    report({
      kind: 'degraded',
      field: 'stimulus',
      reason: 'The stimulus is repeated in the text of each of its questions.',
    });
  }
  const stem = [...(stimulus?.stem ?? []), ...item.stem];
  const images = contentsOf(item, stem).flatMap((content) => imagesOf(content));
  reportDrawings(contentsOf(item, stem), images, report);
  const shown = stem.findLastIndex((block) => !isBareFigure(block)) + 1;
  return { text: contentToMarkdown(stem.slice(0, shown)), images: [...new Set(images)] };
}

function contentsOf({ interactions, feedback }: Item, stem: Content): readonly Content[] {
  const choices = interactions.flatMap((interaction) =>
    interaction.kind === 'choice' ? interaction.choices.map(({ content }) => content) : [],
  );
  return [stem, ...choices, ...[feedback.correct, feedback.incorrect].map((part) => part ?? [])];
}

function imagesOf(content: Content): readonly string[] {
  const names = assetUrls(content).map((url) => fileName(url));
  return names.filter((name) => /\.(?:png|jpe?g|gif|webp|avif|svg)$/i.test(name));
}

function reportDrawings(
  contents: readonly Content[],
  images: readonly string[],
  report: ReportLoss,
): void {
  if (images.length > 0) {
    report({
      kind: 'omitted',
      field: 'images',
      reason: `The file names ${images.join(', ')} but cannot hold images.`,
      hint: 'Copy them beside the file for a reader that looks there.',
    });
  }
  for (const content of contents) {
    visitContent(content, ({ type }) => {
      if (type !== 'plot') return;
      report({
        kind: 'degraded',
        field: 'plots',
        reason: 'A plot leaves only its alternative text.',
      });
    });
  }
}

function isBareFigure(block: ContentBlock): boolean {
  if (block.type !== 'paragraph' || block.children.length !== 1) return false;
  const [image] = block.children;
  return (
    image?.type === 'image' &&
    isLocalUrl(image.url) &&
    !image.title &&
    image.alt === figureAlt(fileName(image.url))
  );
}

/** The address as a file is named; one that cannot be decoded stays as it is. */
function fileName(url: string): string {
  try {
    return decodeURI(url);
  } catch {
    return url;
  }
}
