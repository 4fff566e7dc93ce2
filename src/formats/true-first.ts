/** True/false in formats that always show True first. */
import type { ReportLoss } from './loss.ts';
import { soleInteraction } from './sole-interaction.ts';
import type { ItemWriter } from './write-item.ts';

/** What some items lose. */
export const trueFirstLimit = 'True stands before False, or it becomes multiple choice.';

/** Writes an item that shows False first as multiple choice. */
export function trueFirst<Context extends { readonly report: ReportLoss }, Output>(
  writeTrueFalse: ItemWriter<Context, Output>,
  writeChoice: ItemWriter<Context, Output>,
): ItemWriter<Context, Output> {
  return (item, context) => {
    const [first] = soleInteraction(item, 'choice').choices;
    if (first?.id !== 'false') return writeTrueFalse(item, context);
    const reason = 'True/false shows True first; to keep False there it becomes multiple choice.';
    context.report({ kind: 'degraded', field: 'type', reason });
    return writeChoice(item, context);
  };
}
