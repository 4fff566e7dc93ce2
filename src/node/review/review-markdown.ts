/** The report on a change of a bank, as a comment on GitHub. */
import { groupItems, type ItemGroup } from '../../bank/diff/item-group.ts';
import type { OpenRange } from '../diff/open-range.ts';
import {
  countSection,
  duplicateSection,
  exportSections,
  frameSections,
  problemSection,
} from './bank-sections.ts';
import { fitUnits } from './fit-units.ts';
import {
  changedSections,
  keySections,
  lockSection,
  newSection,
  otherSections,
} from './item-sections.ts';
import type { BankReview } from './review-banks.ts';
import { counted, type ReportContext } from './review-words.ts';

/** First line of the comment, by which a workflow finds it again. */
export const reviewMark = '<!-- stemma review -->';

/** GitHub takes 65,536 characters; a workflow adds some lines of its own. */
export const mostBytes = 58_000;

/** How the report is written. */
export interface ReportOptions extends Omit<ReportContext, 'locks'> {
  /** How the command is called that says everything: `npx stemma review a..b`. */
  readonly command: string;
}

/** Markdown that ends in a newline: the verdict, then what matters most. Never too long to be posted. */
export async function reviewMarkdown(
  review: BankReview,
  range: OpenRange,
  options: ReportOptions,
): Promise<string> {
  const context: ReportContext = { ...options, locks: review.locks };
  const { items, counts } = review.diff;
  const head = [reviewMark, `## ${verdict(review)}`, summary(review), ...alarm(review)].join(
    '\n\n',
  );
  const { text, leftOut } = fitUnits(
    [
      ...(await keySections(range, items, context)),
      lockSection(items, context),
      problemSection(review, context),
      ...(await changedSections(range, items, context)),
      await newSection(range, items, context),
      ...otherSections(items, context),
      duplicateSection(review.duplicates),
      ...frameSections(review, context),
      countSection(counts),
      ...exportSections(review),
    ],
    mostBytes - 3000,
  );
  const foot = [
    ...(leftOut.size === 0 ? [] : [leftOutText(leftOut, options)]),
    `<sub>${compared(range)} \`${options.command}\` tells the same.</sub>`,
  ];
  return `${[head, text, ...foot].filter((part) => part !== '').join('\n\n')}\n`;
}

/** Whether something is wrong, in a few words. */
function verdict({ findings, steps, diff }: BankReview): string {
  const fresh = [...findings.fresh, ...steps];
  const count = (severity: string): number =>
    fresh.filter((finding) => finding.severity === severity).length;
  const keys = groupItems(diff.items).key.length;
  const parts = [
    ...(count('error') === 0 ? [] : [`❌ ${counted(count('error'), 'new error')}`]),
    ...(count('warning') === 0 ? [] : [`⚠️ ${counted(count('warning'), 'new warning')}`]),
    ...(keys === 0 ? [] : [`🔑 ${counted(keys, 'key')} changed`]),
  ];
  return parts.length === 0 ? '✅ No new problems, no key changed' : parts.join(' · ');
}

const words: Readonly<Record<ItemGroup, string>> = {
  key: 'with another key',
  changed: 'changed',
  added: 'new',
  removed: 'removed',
  moved: 'moved',
  metadata: 'in metadata alone',
};

function summary({ diff, findings }: BankReview): string {
  const groups = groupItems(diff.items);
  const told = (Object.keys(words) as readonly ItemGroup[])
    .filter((group) => groups[group].length > 0)
    .map((group) => `${groups[group].length} ${words[group]}`);
  const frame = [
    ...(diff.assessments.length === 0 ? [] : [counted(diff.assessments.length, 'assessment')]),
    ...(diff.settings.length === 0 ? [] : [counted(diff.settings.length, 'setting')]),
    ...(diff.guides.length === 0 ? [] : [counted(diff.guides.length, 'guide')]),
  ];
  const { before, after } = diff.counts.items;
  const total = before === after ? counted(after, 'item') : `${before} → ${counted(after, 'item')}`;
  const remaining = [
    ...(findings.old === 0 ? [] : [`${findings.old} of before remain`]),
    ...(findings.solved === 0 ? [] : [`${findings.solved} solved`]),
  ];
  const problems = remaining.length === 0 ? '' : ` Problems: ${remaining.join(', ')}.`;
  const items = told.length === 0 ? 'No item differs' : `Items: ${told.join(', ')}`;
  return `${[items, ...(frame.length === 0 ? [] : [`also ${frame.join(', ')}`])].join('; ')}. The bank: ${total}.${problems}`;
}

function alarm({ diff, locks }: BankReview): readonly string[] {
  const keys = groupItems(diff.items).key;
  if (keys.length === 0) return [];
  const used = keys.filter(({ usedIn }) => usedIn.length > 0).length;
  const locked = keys.filter(({ id }) => locks.has(id)).length;
  const touched = [
    ...(used === 0 ? [] : [`${used} of them ${used === 1 ? 'is' : 'are'} in assessments`]),
    ...(locked === 0 ? [] : [`${locked} pinned by locked exams`]),
  ];
  const more = touched.length === 0 ? '' : `; ${touched.join(', ')}`;
  return [
    `> [!CAUTION]\n> What counts as right has changed in ${counted(keys.length, 'item')}${more}. Check each by another way than the author did.`,
  ];
}

function leftOutText(leftOut: ReadonlyMap<string, number>, { command }: ReportOptions): string {
  const list = [...leftOut].map(([what, count]) => `${what} (${count})`).join(', ');
  return `> [!NOTE]\n> Comments are limited in length. Left out: ${list}. \`${command}\` shows everything.`;
}

function compared({ before, after }: OpenRange): string {
  const name = (commit: string | undefined): string =>
    commit === undefined ? 'the files as they are' : `\`${commit.slice(0, 12)}\``;
  return `Compared ${name(before.commit)} with ${name(after.commit)}.`;
}
