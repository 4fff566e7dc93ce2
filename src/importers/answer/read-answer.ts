/** What the readers of answers yield and report. */
import type { DiagnosticCode } from '../../diagnostics/catalog/index.ts';
import type { Interaction, QuestionTypeName } from '../../model/index.ts';

/** The part of an item that depends on what is asked for. */
export interface ReadAnswer {
  readonly type: QuestionTypeName;
  readonly interactions: readonly Interaction[];
  /** Set when the key is missing or in doubt: the item has to be looked at before use. */
  readonly isDraft?: true;
}

/** Takes a finding about the question. */
export type ReportFinding = (code: DiagnosticCode, message: string, hint?: string) => void;

/** What to do about an item without a sure key. */
export const draftHint = 'Write the key into the item and remove `status: draft`.';

/** Whether two contents say the same. */
export function contentKey(content: unknown): string {
  return JSON.stringify(content);
}
