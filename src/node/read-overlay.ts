/** Reads what an overlay adds to a bank, beside its items. */

import type { ItemSummary } from '../bank/item-header.ts';
import type { OverlayParts } from '../bank/link/bank-parts.ts';
import type { LockReading } from '../bank/lock/index.ts';
import type { AssessmentReading } from '../bank/read-assessment.ts';
import { readFrame } from '../bank/read-frame.ts';
import type { BankSettings, Diagnostic, Place } from '../model/index.ts';
import { bankChecks } from './bank-checks.ts';
import type { Overlay } from './source/layered-source.ts';

/** Assessments and defaults of an overlay; places name its files as findings do. */
export interface OverlayReading extends OverlayParts {
  readonly assessments: readonly AssessmentReading[];
  readonly locks: readonly LockReading[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads assessments and defaults; an assessment that states no release is secure.
 * @param texts of the files by their path in the overlay
 * @param settings of the bank
 */
export function readOverlay(
  { paths, nameOf }: Overlay,
  texts: ReadonlyMap<string, string>,
  settings: BankSettings,
): OverlayReading {
  const frame = readFrame(texts, bankChecks, { ...settings, release: 'secure' });
  const named = (place: Place): Place => ({ ...place, file: nameOf(place.file) });
  return {
    paths,
    defaults: frame.defaults.map((reading) => ({
      ...reading,
      places: { topic: named(reading.places.topic), outcomes: named(reading.places.outcomes) },
    })),
    assessments: frame.assessments.map((reading) => ({
      ...reading,
      place: (keys, part) => named(reading.place(keys, part)),
    })),
    locks: frame.locks.map((reading) => ({
      ...reading,
      place: (keys, part) => named(reading.place(keys, part)),
    })),
    diagnostics: frame.diagnostics.map((finding) => renameFinding(finding, nameOf)),
  };
}

/** The summary of an item of an overlay, with the name of its file in every place. */
export function renameSummary(summary: ItemSummary, nameOf: Overlay['nameOf']): ItemSummary {
  const named = (place: Place): Place => ({ ...place, file: nameOf(place.file) });
  const { id, topic, outcomes, stimulus, fixed, release } = summary.places;
  return {
    ...summary,
    assets: summary.assets.map(({ url, place }) => ({ url, place: named(place) })),
    places: {
      id: named(id),
      topic: named(topic),
      outcomes: named(outcomes),
      stimulus: named(stimulus),
      fixed: named(fixed),
      release: named(release),
    },
    diagnostics: summary.diagnostics.map((finding) => renameFinding(finding, nameOf)),
  };
}

/** The finding at the name that findings give to the file. */
export function renameFinding(finding: Diagnostic, nameOf: Overlay['nameOf']): Diagnostic {
  const { place } = finding;
  return place === undefined
    ? finding
    : { ...finding, place: { ...place, file: nameOf(place.file) } };
}
