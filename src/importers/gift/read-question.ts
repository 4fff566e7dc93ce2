/** One question of a GIFT file as an item. */

import type { ImportedItem } from '../../formats/importer.ts';
import { solutionHeading } from '../../formats/moodle/headings.ts';
import type { Content, Feedback } from '../../model/index.ts';
import type { ReportFinding } from '../answer/read-answer.ts';
import { newImportedItem } from '../item/new-imported-item.ts';
import { splitAtHeadings } from '../moodle/grader-info.ts';
import { formattedText, giftContent } from './formatted-text.ts';
import { parseBlock } from './parse-block.ts';
import { readComments } from './read-comments.ts';
import { readType } from './read-type.ts';
import type { GiftBlock } from './split-blocks.ts';

/** Where a question stands. */
export interface GiftPlace {
  readonly file: string;
  readonly origin: string;
  /** Empty without category. */
  readonly topic: string;
}

/** The item; undefined, reported, where there is none. */
export function readQuestion(
  { text, comments }: GiftBlock,
  { file, origin, topic }: GiftPlace,
  report: ReportFinding,
): ImportedItem | undefined {
  const parts = parseBlock(text);
  if (!parts) {
    const hint = 'Write \\{ and \\} for braces that are text; no line between them may be blank.';
    report('import-item-unreadable', 'A brace has no partner.', hint);
    return undefined;
  }
  if (parts.hasMoreBraces) {
    const hint = 'A question has one pair of braces, and a blank line after it.';
    report('import-part-dropped', 'Only the first braces hold answers; others are text.', hint);
  }
  const stemText = formattedText(parts.text, 'moodle');
  const stem = giftContent(stemText, report);
  if (stem.length === 0) {
    report('import-item-unreadable', 'The question has no text.');
    return undefined;
  }
  const reading = readType(parts.answers, stemText.format, report);
  if (!reading) return undefined;
  const general = giftContent(formattedText(parts.generalFeedback, stemText.format), report);
  const { feedback, solution } = withGeneral(reading.feedback ?? {}, general);
  const { id, tags } = readComments(comments);
  return newImportedItem({
    type: reading.type,
    title: parts.name,
    stem: stem,
    interactions: reading.interactions,
    feedback,
    ...(solution && { solution }),
    ...(reading.notes && { notes: reading.notes }),
    metadata: {
      ...(topic !== '' && { topics: [topic] }),
      ...(tags.length > 0 && { tags }),
      ...(reading.isDraft && { status: 'draft' as const }),
    },
    file,
    origin,
    ...(id !== undefined && { sourceId: id, id }),
  });
}

function withGeneral(
  feedback: Feedback,
  content: Content,
): { readonly feedback: Feedback; readonly solution: Content | undefined } {
  const parts = splitAtHeadings(content, [solutionHeading]);
  const general = parts.get('') ?? [];
  return {
    feedback: general.length > 0 ? { ...feedback, general } : feedback,
    solution: parts.get(solutionHeading),
  };
}
