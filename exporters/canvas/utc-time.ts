/** Moments as Canvas reads them. */
import type { LossField, ReportLoss } from '../../src/formats/loss.ts';

/** The moment in UTC, `2026-03-01T08:00:00Z`; one without an offset is UTC already. */
export function utcTime(
  time: string | undefined,
  field: LossField,
  report: ReportLoss,
): string | undefined {
  if (time === undefined) return undefined;
  const hasTimeWithoutOffset = /T[\d:.]+$/.test(time);
  const moment = new Date(hasTimeWithoutOffset ? `${time}Z` : time);
  if (Number.isNaN(moment.getTime())) {
    report({ kind: 'omitted', field, reason: `${time} is not a moment in ISO 8601.` });
    return undefined;
  }
  return `${moment.toISOString().slice(0, 19)}Z`;
}
