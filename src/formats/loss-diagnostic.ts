/** A loss as a diagnostic. */
import { diagnostic } from '../diagnostics/diagnostic.ts';
import type { Diagnostic } from '../model/index.ts';
import type { Loss } from './loss.ts';

/** What the loss is about. */
export interface LossSubject {
  /** File below the bank's root. */
  readonly file: string;
  /** Absent for an assessment. */
  readonly item?: string;
  /** The target, `canvas/classic`. */
  readonly target: string;
}

/** A field that is left out or changed; the field `type` stands for the item as a whole. */
export function lossDiagnostic(loss: Loss, subject: LossSubject): Diagnostic {
  const { kind, field, reason, hint } = loss;
  const code =
    kind === 'omitted'
      ? 'export-field-omitted'
      : field === 'type'
        ? 'export-item-degraded'
        : 'export-field-degraded';
  return diagnostic(code, {
    message: `${reason} (${subject.target})`,
    ...(hint !== undefined && { hint }),
    place: { file: subject.file },
    ...(subject.item !== undefined && { item: subject.item }),
    target: subject.target,
    field,
  });
}

/** An item that is left out. */
export function omissionDiagnostic(reason: string, subject: LossSubject): Diagnostic {
  return diagnostic('export-item-omitted', {
    message: `The item is left out: ${reason} (${subject.target})`,
    place: { file: subject.file },
    ...(subject.item !== undefined && { item: subject.item }),
    target: subject.target,
  });
}
