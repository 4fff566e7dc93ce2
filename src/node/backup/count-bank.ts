/** Counts what a bank has. */
import type { BankIndex } from '../index-bank.ts';
import type { BackupCounts } from './manifest.ts';

/** How many items, stimuli and assessments can be read. */
export function countsOf({
  items,
  assessments,
}: Pick<BankIndex, 'items' | 'assessments'>): Omit<BackupCounts, 'commits'> {
  const stimuli = items.filter(({ type }) => type === 'stimulus').length;
  return { items: items.length - stimuli, stimuli, assessments: assessments.length };
}
