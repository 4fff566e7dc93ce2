/** Prints what a reviewer is to know, for people at a terminal. */
import { lossName } from '../bank/accepted-losses.ts';
import { visibleText } from '../diagnostics/visible-text.ts';
import type { BankIndex } from '../node/index-bank.ts';
import type { PackageChange } from '../node/review/export-effects.ts';
import type { BankReview } from '../node/review/review-banks.ts';
import { lockWords } from '../node/review/review-words.ts';
import type { CliHost } from './cli-host.ts';
import { diffPaint, diffText } from './diff-text.ts';
import { findingsText } from './report-diagnostics.ts';

/** New problems, what differs, then locks, duplicates, losses and packages. */
export function reviewText(review: BankReview, after: BankIndex, host: CliHost): string {
  const { findings, steps, diff, locks, duplicates, exports } = review;
  const paint = diffPaint(host.hasColors);
  const lines = [
    ...[...locks].map(
      ([id, pinning]) => `locked  ${id} is pinned by ${pinning.map(lockWords).join(', ')}`,
    ),
    ...duplicates.map(({ id, other, kind, likeness }) => {
      const how =
        kind === 'renamed'
          ? `asks the same as ${other}, which is gone: keep the id if it is the same item`
          : kind === 'similar'
            ? `says nearly the same as ${other} (${Math.round(100 * likeness)} %)`
            : `asks the same as ${other}${kind === 'other-key' ? ', WITH ANOTHER KEY' : ''}`;
      return `duplicate  ${id} ${how}`;
    }),
    ...exports.losses.map(
      (loss) => `loss  ${loss.target} ${loss.item ?? ''} ${lossName(loss)}: ${loss.message}`,
    ),
    ...exports.changed.map((one) => `package  ${packageWords(one)} differs`),
    ...exports.added.map((one) => `package  ${packageWords(one)} is new`),
    ...exports.removed.map((one) => `package  ${packageWords(one)} is made no longer`),
  ];
  return [
    findingsText([...findings.fresh, ...steps], after, host),
    diffText(diff, paint),
    lines.map((line) => `${visibleText(line)}\n`).join(''),
  ]
    .filter((part) => part !== '')
    .join('\n');
}

function packageWords({ selection, targets, isEvery }: PackageChange): string {
  return `${selection} for ${isEvery ? 'every target' : targets.join(', ')}`;
}
