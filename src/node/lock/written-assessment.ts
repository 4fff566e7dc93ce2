/** An assessment as its file says it. */
import { assessmentHash } from '../../bank/lock/index.ts';
import { readAssessment } from '../../bank/read-assessment.ts';
import type { Assessment } from '../../model/index.ts';
import { bankChecks } from '../bank-checks.ts';
import type { BankIndex } from '../index-bank.ts';
import { digestOf } from './meanings.ts';

/** The assessment with items that do not exist, and without what queries find. */
export function writtenAssessment(
  { readSource, settings }: Pick<BankIndex, 'readSource' | 'settings'>,
  assessment: Assessment,
): Assessment {
  const { path } = assessment;
  const source = readSource(path) ?? '';
  const reading = readAssessment(source, path, settings.release, bankChecks.assessment);
  return reading.assessment ?? assessment;
}

/** Digest of what the file says, with the figures that it shows. */
export function writtenHash(
  index: Pick<BankIndex, 'readSource' | 'settings' | 'readAsset'>,
  assessment: Assessment,
): string {
  return assessmentHash(writtenAssessment(index, assessment), (path) =>
    digestOf(index.readAsset(path)),
  );
}
