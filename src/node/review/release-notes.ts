/** What a release says of the changes since the one before. */
import type { PhrasingContent } from 'mdast';
import type { BankDiff, BankItemDiff } from '../../bank/diff/bank-diff.ts';
import { changeLabel } from '../../bank/diff/change-label.ts';
import { describeAssessmentChange } from '../../bank/diff/describe-assessment-change.ts';
import { type ItemGroup, itemGroup } from '../../bank/diff/item-group.ts';
import { markedSides } from './change-blocks.ts';
import { inertCode, inertText, shortLabel } from './inert-text.ts';
import { printPhrase } from './print-comment.ts';
import { counted } from './review-words.ts';

/** Whom notes are for, and who is thanked in them. */
export interface NotesOptions {
  /**
   * The public is told neither of secure items nor of keys that are not released. For the public give
   * a difference of what it may know (`publicBankDiff`): this only keeps out what slipped in.
   */
  readonly audience: 'public' | 'instructor';
  /** Names, in the order in which they are told. */
  readonly contributors?: readonly string[];
}

const longest = 300;

/**
 * Markdown that ends in a newline: corrected keys first, then each course with what is new, changed,
 * retired, removed and moved, then assessments, counts and people.
 */
export function releaseNotes(diff: BankDiff, options: NotesOptions): string {
  const isPublic = options.audience === 'public';
  const items = isPublic ? diff.items.filter((item) => !isSecure(item)) : diff.items;
  const courses = Map.groupBy(items, courseOf);
  const sections = [
    correctionsSection(items, options),
    ...[...courses].sort(byName).map(([course, group]) => courseSection(course, group)),
    assessmentsSection(diff, isPublic),
    countsSection(diff),
    ...contributorsSection(options),
  ].filter((text) => text !== '');
  return `${sections.length === 0 ? 'No item differs.' : sections.join('\n\n')}\n`;
}

function byName([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function isSecure({ before, after }: BankItemDiff): boolean {
  return (after ?? before)?.release === 'secure' || before?.release === 'secure';
}

function courseOf({ before, after }: BankItemDiff): string {
  const [topic = ''] = (after ?? before)?.topics ?? [];
  return topic.split('/')[0] || 'Without a topic';
}

function itemWords({ id, title }: BankItemDiff): PhrasingContent[] {
  return [...inertText(`${shortLabel(title, longest)} `), inertCode(id)];
}

function correctionsSection(items: readonly BankItemDiff[], options: NotesOptions): string {
  const keys = items.filter((item) => itemGroup(item) === 'key');
  if (keys.length === 0) return '';
  const lines = keys.map((item) => {
    const uses = item.usedIn.filter(({ presence }) => presence !== 'after');
    const used =
      uses.length === 0 || options.audience === 'public'
        ? []
        : inertText(` (in ${uses.map(({ assessment }) => assessment).join(', ')})`);
    return `- ${printPhrase([...itemWords(item), ...used, ...keyWords(item, options)])}`;
  });
  return `## Corrected keys\n\n${lines.join('\n')}`;
}

/** The keys themselves, where readers may know them. */
function keyWords(
  { before: old, after: now, changes }: BankItemDiff,
  { audience }: NotesOptions,
): PhrasingContent[] {
  const isReleased = old?.release === 'practice' && now?.release === 'practice';
  if (audience === 'public' && !isReleased) return [];
  return changes
    .filter(({ kind }) => kind === 'key')
    .flatMap(({ before = '', after = '' }) => {
      const [left, right] = markedSides(shortLabel(before, longest), shortLabel(after, longest));
      return [...inertText(': '), ...left, ...inertText(' → '), ...right];
    });
}

type NotesGroup = Exclude<ItemGroup, 'key'> | 'retired';

const headings: Readonly<Record<NotesGroup, string>> = {
  added: 'New',
  changed: 'Changed',
  retired: 'Retired',
  removed: 'Removed',
  moved: 'Moved',
  metadata: 'Metadata',
};

function groupOf(item: BankItemDiff): NotesGroup {
  const wasRetired = item.before?.status !== 'retired' && item.after?.status === 'retired';
  if (wasRetired && item.before !== undefined) return 'retired';
  const group = itemGroup(item);
  return group === 'key' ? 'changed' : group;
}

function courseSection(course: string, items: readonly BankItemDiff[]): string {
  const parts = Object.entries(headings).flatMap(([group, heading]) => {
    const lines = items.filter((item) => groupOf(item) === group).map(itemLine);
    return lines.length === 0 ? [] : [`**${heading}**\n\n- ${lines.join('\n- ')}`];
  });
  return `## ${printPhrase(inertText(course))}\n\n${parts.join('\n\n')}`;
}

/** What differs, in words without contents. */
function itemLine(item: BankItemDiff): string {
  const labels = [...new Set(item.changes.map(changeLabel))];
  const told = ['new', 'removed'].includes(labels[0] ?? '') ? '' : `: ${labels.join(', ')}`;
  return printPhrase([...itemWords(item), ...inertText(told)]);
}

function assessmentsSection({ assessments }: BankDiff, isPublic: boolean): string {
  if (isPublic || assessments.length === 0) return '';
  const states = { both: 'changed', before: 'removed', after: 'new' } as const;
  const lines = assessments.map(({ id, title, presence, changes }) => {
    const told = changes.map(describeAssessmentChange).join('; ');
    return `- ${printPhrase([
      ...inertText(`${title} `),
      inertCode(id),
      ...inertText(` ${states[presence]}${told === '' ? '' : `: ${told}`}`),
    ])}`;
  });
  return `## Assessments\n\n${lines.join('\n')}`;
}

function countsSection({ items, counts }: BankDiff): string {
  if (items.length === 0) return '';
  const { before, after } = counts.items;
  return before === after
    ? `The bank has ${counted(after, 'item')}, as many as before.`
    : `The bank has ${counted(after, 'item')}; before it had ${before}.`;
}

function contributorsSection({ contributors = [] }: NotesOptions): readonly string[] {
  if (contributors.length === 0) return [];
  return [`## Contributors\n\n${printPhrase(inertText(contributors.join(', ')))}`];
}
