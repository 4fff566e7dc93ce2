/** Reads a bank but for its items: settings, folder defaults, assessments, guides. */
import type { BankSettings, Diagnostic } from '../model/index.ts';
import { bankFileKind } from './bank-path.ts';
import { type LockReading, readLock } from './lock/read-lock.ts';
import { type AssessmentReading, readAssessment } from './read-assessment.ts';
import { type DefaultsReading, readDefaults } from './read-defaults.ts';
import { type GuideReading, readGuide } from './read-guide.ts';
import { defaultSettings, readSettings } from './read-settings.ts';
import type { Locate } from './read-yaml-file.ts';
import type { BankChecks } from './schema-check.ts';

/** A bank without its items. */
export interface BankFrame {
  readonly settings: BankSettings;
  /** Finds parts of `bank.yml`; absent where there is none. */
  readonly settingsPlace?: Locate;
  readonly defaults: readonly DefaultsReading[];
  /** In the order of their paths. */
  readonly assessments: readonly AssessmentReading[];
  /** In the order of their paths. */
  readonly locks: readonly LockReading[];
  /** In the order of their paths. */
  readonly guides: readonly GuideReading[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the files among `sources` (text by path) that are no items.
 * @param given hold where there is no `bank.yml`
 */
export function readFrame(
  sources: ReadonlyMap<string, string>,
  checks: BankChecks,
  given: BankSettings = defaultSettings,
): BankFrame {
  const diagnostics: Diagnostic[] = [];
  const source = sources.get('bank.yml');
  const read = source === undefined ? undefined : readSettings(source, 'bank.yml', checks.bank);
  const settings = read?.settings ?? given;
  diagnostics.push(...(read?.diagnostics ?? []));
  const defaults: DefaultsReading[] = [];
  const assessments: AssessmentReading[] = [];
  const locks: LockReading[] = [];
  const guides: GuideReading[] = [];
  for (const path of [...sources.keys()].sort()) {
    const text = sources.get(path) ?? '';
    if (bankFileKind(path) === 'defaults') {
      const reading = readDefaults(text, path, checks.defaults);
      defaults.push(reading);
      diagnostics.push(...reading.diagnostics);
    } else if (bankFileKind(path) === 'assessment') {
      const reading = readAssessment(text, path, settings.release, checks.assessment);
      assessments.push(reading);
      diagnostics.push(...reading.diagnostics);
    } else if (bankFileKind(path) === 'lock') {
      const reading = readLock(text, path, checks.lock);
      locks.push(reading);
      diagnostics.push(...reading.diagnostics);
    } else if (bankFileKind(path) === 'guide') {
      guides.push(readGuide(text, path));
    }
  }
  return {
    settings,
    ...(read === undefined ? {} : { settingsPlace: read.place }),
    defaults,
    assessments,
    locks,
    guides,
    diagnostics,
  };
}
