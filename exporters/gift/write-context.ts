/** What writers of GIFT are given, and what they give. */
import type { ReportLoss } from '../../src/formats/loss.ts';
import type { ItemWriter } from '../../src/formats/write-item.ts';
import type { Content } from '../../src/model/index.ts';

/** For one item. */
export interface WriteContext {
  readonly report: ReportLoss;
  /** HTML with its signs escaped; empty for nothing. */
  readonly html: (content: Content | undefined) => string;
}

/** What stands between the braces; undefined for a text without any. */
export type AnswerWriter = ItemWriter<WriteContext, string | undefined>;
