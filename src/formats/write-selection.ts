/** Writes every item of a selection for formats that are a list of questions. */
import type { Diagnostic, Item, ItemBank } from '../model/index.ts';
import { embedStimulus } from './embed-stimulus.ts';
import type { ExportSelection } from './exporter.ts';
import { fieldFidelity } from './field-fidelity.ts';
import type { Loss, ReportLoss } from './loss.ts';
import { lossDiagnostic, omissionDiagnostic } from './loss-diagnostic.ts';
import { type ItemTarget, writeItem } from './write-item.ts';

/** A written item; `item` is as it stands in the bank. */
export interface WrittenOutput<Output> {
  readonly item: Item;
  readonly output: Output;
}

/** What was written, in the order of the selection, and every loss. */
export interface WrittenSelection<Output> {
  readonly written: readonly WrittenOutput<Output>[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A format as a target of a selection. */
export interface SelectionTarget<Context, Output> extends ItemTarget<Context, Output> {
  /** As named in diagnostics: `gift`, `canvas/classic`. */
  readonly name: string;
  /** What a writer is given; made for each item. */
  readonly context: (item: Item, report: ReportLoss) => Context;
  /** What is lost of an assessment, one sentence; absent where the exporter writes assessments. */
  readonly lostAssessment?: string;
}

/**
 * Writes the items in order. Unless the target carries stimuli exactly, the stimulus becomes part
 * of the stem of each of its questions, and is no question of its own then.
 */
export function writeSelection<Context, Output>(
  bank: ItemBank,
  selection: ExportSelection,
  target: SelectionTarget<Context, Output>,
): WrittenSelection<Output> {
  const stimuli = new Map(bank.stimuli.map((stimulus) => [stimulus.id, stimulus]));
  const byId = new Map([...bank.items, ...bank.stimuli].map((item) => [item.id, item]));
  const items = [...new Set(selection.items)].flatMap((id) => byId.get(id) ?? []);
  const shown = new Set(items.map(({ stimulus }) => stimulus));
  const embeds = fieldFidelity('stimulus', target.carries) !== 'exact';
  const diagnostics: Diagnostic[] = lostAssessments(bank, selection, target);
  const written = items.flatMap((item): WrittenOutput<Output>[] => {
    if (embeds && item.type === 'stimulus' && shown.has(item.id)) return [];
    const losses: Loss[] = [];
    const report: ReportLoss = (loss) => losses.push(loss);
    const stimulus = embeds ? stimuli.get(item.stimulus ?? '') : undefined;
    const whole = stimulus ? embedStimulus(item, stimulus) : item;
    if (stimulus) report(embeddedStimulus);
    const { output, omitted } = writeItem(whole, target, target.context(whole, report), report);
    const subject = { file: item.path, item: item.id, target: target.name };
    if (output === undefined) {
      diagnostics.push(omissionDiagnostic(omitted ?? '', subject));
      return [];
    }
    diagnostics.push(...losses.map((loss) => lossDiagnostic(loss, subject)));
    return [{ item, output }];
  });
  return { written, diagnostics };
}

const embeddedStimulus: Loss = {
  kind: 'degraded',
  field: 'stimulus',
  reason: 'The stimulus is repeated in the stem of each of its questions.',
};

function lostAssessments<Context, Output>(
  bank: ItemBank,
  { assessments }: ExportSelection,
  { name, lostAssessment }: SelectionTarget<Context, Output>,
): Diagnostic[] {
  if (lostAssessment === undefined) return [];
  const named = bank.assessments.filter(({ id }) => assessments.includes(id));
  return named.map(({ path }) =>
    lossDiagnostic(
      { kind: 'omitted', field: 'settings', reason: lostAssessment },
      { file: path, target: name },
    ),
  );
}
