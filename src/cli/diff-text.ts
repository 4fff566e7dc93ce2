/** Prints what differs between two states of a bank, for people. */
import { styleText } from 'node:util';
import type { BankDiff, BankItemDiff } from '../bank/diff/bank-diff.ts';
import { changeLabel, useLabel } from '../bank/diff/change-label.ts';
import {
  describeAssessmentChange,
  describeSettingChange,
} from '../bank/diff/describe-assessment-change.ts';
import { diffWords } from '../bank/diff/diff-words.ts';
import type { ChangeKind, ItemChange } from '../bank/diff/item-diff.ts';
import { groupItems, type ItemGroup, itemGroups } from '../bank/diff/item-group.ts';
import { metadataGroups, metadataWords } from '../bank/diff/metadata-groups.ts';
import { visibleText } from '../diagnostics/visible-text.ts';
import { tableText } from './table-text.ts';

/** Items that share a change of metadata are named up to here. */
const mostNamed = 12;

/** Marks a stretch of text, for terminals. */
export type Paint = (text: string, style: DiffStyle) => string;

/** What a stretch is. */
export type DiffStyle = 'alarm' | 'added' | 'removed' | 'name' | 'dim';

const colors = {
  alarm: ['bold', 'white', 'bgRed'],
  added: ['green'],
  removed: ['red', 'strikethrough'],
  name: ['bold'],
  dim: ['dim'],
} as const satisfies Readonly<Record<DiffStyle, readonly string[]>>;

/** Colours, or the brackets of `git diff --word-diff` where there are none. */
export function diffPaint(hasColors: boolean): Paint {
  if (hasColors) {
    return (text, style) => styleText([...colors[style]], text, { validateStream: false });
  }
  return (text, style) => {
    if (style === 'added') return `{+${text}+}`;
    return style === 'removed' ? `[-${text}-]` : text;
  };
}

const words: Readonly<Record<ItemGroup, string>> = {
  key: 'KEY CHANGED',
  changed: 'changed',
  added: 'new',
  removed: 'removed',
  moved: 'moved',
  metadata: 'metadata',
};

/** Everything that differs: keys first, then items, assessments, settings, counts. */
export function diffText(diff: BankDiff, paint: Paint): string {
  const groups = groupItems(diff.items);
  const items = itemGroups
    .filter((group) => group !== 'metadata')
    .map((group) =>
      groups[group].map((item) => itemText(item, group, paint)).join(groupGap[group]),
    );
  return [
    ...items,
    metadataText(groups.metadata, paint),
    assessmentsText(diff, paint),
    listsText(diff, paint),
  ]
    .filter((text) => text !== '')
    .join('\n');
}

/** Items of several lines are parted by a blank one. */
const groupGap: Readonly<Record<ItemGroup, string>> = {
  key: '\n',
  changed: '\n',
  added: '',
  removed: '',
  moved: '',
  metadata: '',
};

function itemText(item: BankItemDiff, group: ItemGroup, paint: Paint): string {
  const head = [
    paint(words[group], group === 'key' ? 'alarm' : 'name'),
    paint(item.id, 'name'),
    visibleText(group === 'moved' ? movedText(item) : headText(item)),
  ].join('  ');
  const detail = group === 'key' || group === 'changed' ? changesText(item, paint) : '';
  const uses = item.usedIn.map(useLabel).join(', ');
  const used = group === 'moved' || uses === '' ? '' : row('used in', uses);
  return `${head}\n${used}${detail}`;
}

function headText({ title, after, unreadable }: BankItemDiff): string {
  if (unreadable === 'after') return `${title} (its file has errors now)`;
  if (unreadable === 'before') return `${title} (its file had errors before)`;
  return after === undefined ? title : `${title} (${after.path})`;
}

function movedText({ changes }: BankItemDiff): string {
  const move = changes.find(({ kind }) => kind === 'moved');
  const metadata = metadataWords(changes);
  const told = metadata === '' ? '' : ` (${metadata})`;
  return `${move?.before ?? ''} → ${move?.after ?? ''}${told}`;
}

/** One line for all items whose metadata have changed in the same way. */
function metadataText(items: readonly BankItemDiff[], paint: Paint): string {
  return metadataGroups(items)
    .map(({ words: change, ids }) => {
      const named = ids.slice(0, mostNamed).join(', ');
      const more = ids.length > mostNamed ? ` and ${ids.length - mostNamed} more` : '';
      return `${paint('metadata', 'name')}  ${visibleText(change)}  ${named}${more}\n`;
    })
    .join('');
}

function row(label: string, text: string): string {
  return `${`  ${label.padEnd(16)} ${text}`.trimEnd()}\n`;
}

function changesText({ changes, shownWith }: BankItemDiff, paint: Paint): string {
  const shown = shownWith.length === 0 ? '' : row('shown with', shownWith.join(', '));
  return (
    shown + changes.map((change) => row(changeLabel(change), sidesText(change, paint))).join('')
  );
}

/** Kinds whose texts are long enough to be compared word by word. */
const prose: ReadonlySet<ChangeKind> = new Set<ChangeKind>([
  ...([
    'stem',
    'choice-added',
    'choice-removed',
    'choice-reworded',
    'feedback',
    'solution',
  ] as const),
  ...(['hints', 'rubric', 'title', 'notes'] as const),
]);

function sidesText({ kind, before, after }: ItemChange, paint: Paint): string {
  const [old, now] = [visibleText(before ?? ''), visibleText(after ?? '')];
  if (prose.has(kind)) {
    return diffWords(old, now)
      .map(({ kind: run, text }) => (run === 'same' ? text : paint(text, run)))
      .join('');
  }
  if (before === undefined && after === undefined) return '';
  return `${paint(old || 'nothing', 'dim')} → ${now || 'nothing'}`;
}

function assessmentsText({ assessments }: BankDiff, paint: Paint): string {
  return assessments
    .map(({ id, title, presence, changes }) => {
      const state = presence === 'both' ? 'changed' : presence === 'after' ? 'new' : 'removed';
      const head = `${paint(`${state} assessment`, 'name')}  ${paint(id, 'name')}  ${visibleText(title)}\n`;
      return (
        head + changes.map((one) => `  ${visibleText(describeAssessmentChange(one))}\n`).join('')
      );
    })
    .join('');
}

function listsText({ settings, guides, retyped }: BankDiff, paint: Paint): string {
  return [
    ...settings.map(
      (one) => `${paint('bank.yml', 'name')}  ${visibleText(describeSettingChange(one))}\n`,
    ),
    ...guides.map(({ path, presence }) => {
      const state = presence === 'both' ? 'changed' : presence === 'after' ? 'new' : 'removed';
      return `${paint(`${state} guide`, 'name')}  ${visibleText(path)}\n`;
    }),
    ...(retyped.length === 0
      ? []
      : [`typed in another way, saying the same: ${retyped.join(', ')}\n`]),
  ].join('');
}

/** One line an item with the kinds of its changes, and how many there are of each group. */
export function diffStat(diff: BankDiff): string {
  const groups = groupItems(diff.items);
  const rows = itemGroups.flatMap((group) =>
    groups[group].map((item) => [
      words[group],
      item.id,
      [...new Set(item.changes.map(changeLabel))].join(', '),
    ]),
  );
  return tableText(rows);
}

/** `2 keys changed, 1 item changed, 3 new`, or `Nothing differs`. */
export function diffSummary({ items, assessments, settings }: BankDiff): string {
  const groups = groupItems(items);
  const parts = [
    [groups.key.length, 'key changed', 'keys changed'],
    [groups.changed.length, 'item changed', 'items changed'],
    [groups.added.length, 'new', 'new'],
    [groups.removed.length, 'removed', 'removed'],
    [groups.moved.length, 'moved', 'moved'],
    [groups.metadata.length, 'in metadata alone', 'in metadata alone'],
    [assessments.length, 'assessment', 'assessments'],
    [settings.length, 'setting', 'settings'],
  ] as const;
  const told = parts.filter(([count]) => count > 0);
  if (told.length === 0) return 'Nothing differs';
  return told.map(([count, one, many]) => `${count} ${count === 1 ? one : many}`).join(', ');
}
