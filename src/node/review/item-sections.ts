/** The sections of a report that are about items. */
import type { BankItemDiff } from '../../bank/diff/bank-diff.ts';
import { changeLabel } from '../../bank/diff/change-label.ts';
import type { ItemChange } from '../../bank/diff/item-diff.ts';
import { groupItems, type ItemGroup } from '../../bank/diff/item-group.ts';
import { metadataGroups, metadataWords } from '../../bank/diff/metadata-groups.ts';
import type { OpenRange } from '../diff/open-range.ts';
import type { IndexedItem } from '../index-bank.ts';
import { changeBlocks, markedSides } from './change-blocks.ts';
import type { ReportSection, Unit } from './fit-units.ts';
import { folded } from './folded.ts';
import { quoted } from './inert-content.ts';
import { inertCode, inertText, shortLabel } from './inert-text.ts';
import { itemBlocks, questionBlocks } from './item-blocks.ts';
import { printBlocks, printPhrase, printRow, printTableHead } from './print-comment.ts';
import { counted, itemPhrase, lockWords, type ReportContext, usesPhrase } from './review-words.ts';

type Diff = BankItemDiff<IndexedItem>;

/** Beyond so many items nobody reads on, and the comment is full anyway. */
const mostTold = 200;
const longestKey = 300;

/** Keys, first of all. */
export async function keySections(
  range: OpenRange,
  items: readonly Diff[],
  context: ReportContext,
): Promise<readonly ReportSection[]> {
  const alarms = groupItems(items).key;
  const head = printTableHead(['Item', 'Was right', 'Is right', 'Used in']);
  const table: ReportSection = {
    heading: `### 🔑 Keys that changed\n\nWhat was scored as right before is wrong now, or the other way round.\n\n${head}`,
    gap: '\n',
    units: alarms.map((item) => ({
      rank: 1,
      what: 'changed keys',
      text: keyRows(item, context).join('\n'),
    })),
  };
  return [table, await detailSection(range, alarms, context)];
}

function keyRows(item: Diff, context: ReportContext): readonly string[] {
  return item.changes
    .filter(({ kind }) => kind === 'key')
    .map(({ part, before = '', after = '' }) =>
      printRow([
        [
          ...itemPhrase(item, context),
          ...(part === undefined ? [] : [{ type: 'text' as const, value: ' ' }, inertCode(part)]),
        ],
        ...markedSides(shortLabel(before, longestKey), shortLabel(after, longestKey)),
        usesPhrase(item, context),
      ]),
    );
}

/** Items of locked exams that mean something else now. */
export function lockSection(items: readonly Diff[], context: ReportContext): ReportSection {
  const pinned = items.filter(
    ({ id, changes }) => context.locks.has(id) && changes.some(isMeaning),
  );
  return {
    heading:
      '### 🔒 Items of locked exams\n\n' +
      'These exams keep what their lock pins; an exam built anew from this state would differ.\n',
    gap: '\n',
    units: pinned.map((item) => ({
      rank: 1,
      what: 'items of locked exams',
      text: `- ${printPhrase([
        ...itemPhrase(item, context),
        ...inertText(
          ` is pinned by ${(context.locks.get(item.id) ?? []).map(lockWords).join(', ')}: ${kindWords(item)}`,
        ),
      ])}`,
    })),
  };
}

function isMeaning({ kind }: ItemChange): boolean {
  return kind !== 'metadata' && kind !== 'moved' && kind !== 'notes';
}

/** A table of what changed in which item, and below it each item to be opened. */
export async function changedSections(
  range: OpenRange,
  items: readonly Diff[],
  context: ReportContext,
): Promise<readonly ReportSection[]> {
  const { changed } = groupItems(items);
  return [
    {
      heading: `### Changed items\n\n${printTableHead(['Item', 'What', 'Used in'])}`,
      gap: '\n',
      units: changed.map((item) => ({
        rank: 3,
        what: 'rows of changed items',
        text: printRow([
          itemPhrase(item, context),
          inertText(kindWords(item)),
          usesPhrase(item, context),
        ]),
      })),
    },
    await detailSection(range, changed, context),
  ];
}

async function detailSection(
  range: OpenRange,
  items: readonly Diff[],
  context: ReportContext,
): Promise<ReportSection> {
  const units: Unit[] = [];
  for (const item of items.slice(0, mostTold)) {
    units.push(await detailUnit(range, item, context));
  }
  const untold = { what: 'texts of changed items', count: items.length - units.length };
  return { heading: '', gap: '\n\n', units, untold };
}

function kindWords({ changes }: Diff): string {
  // Which figure it is stands below.
  const labels = changes.map((one) =>
    changeLabel(one.kind === 'assets' ? { kind: 'assets' } : one),
  );
  return [...new Set(labels)].join(', ');
}

async function detailUnit({ after }: OpenRange, item: Diff, context: ReportContext): Promise<Unit> {
  const isKey = item.changes.some(({ kind }) => kind === 'key');
  const now = item.after === undefined ? undefined : await after.index.loadItem(item.after);
  const shown =
    now === undefined || !item.changes.some(isMeaning)
      ? []
      : [
          quoted([
            {
              type: 'paragraph',
              children: [{ type: 'strong', children: [{ type: 'text', value: 'As it is now' }] }],
            },
            ...questionBlocks(now),
          ]),
        ];
  const path = printPhrase([inertCode(context.root + item.path)]);
  const stimulus =
    item.shownWith.length === 0
      ? []
      : [printPhrase(inertText(`Shown with ${item.shownWith.join(', ')}.`))];
  const body = [path, ...stimulus, printBlocks([...changeBlocks(item.changes), ...shown])].join(
    '\n\n',
  );
  const summary = `${isKey ? '🔑 ' : ''}\`${item.id}\` ${shortLabel(item.title, 120)}`;
  return { rank: isKey ? 5 : 7, what: 'texts of changed items', text: folded(summary, body) };
}

/** New items whole. */
export async function newSection(
  { after }: OpenRange,
  items: readonly Diff[],
  context: ReportContext,
): Promise<ReportSection> {
  const { added } = groupItems(items);
  const units: Unit[] = [];
  for (const diff of added.slice(0, mostTold)) {
    if (diff.after === undefined) continue;
    const item = await after.index.loadItem(diff.after);
    const remark = diff.unreadable === 'before' ? ' (its file could not be read before)' : '';
    const summary = `\`${item.id}\` ${shortLabel(item.title, 120)}${remark}: ${item.type}, ${counted(item.points, 'point')}, ${item.status}`;
    const lines = [
      printPhrase([inertCode(context.root + item.path), ...previewPhrase(diff, context)]),
      printBlocks([quoted(itemBlocks(item))]),
    ];
    units.push({ rank: 6, what: 'new items', text: folded(summary, lines.join('\n\n')) });
  }
  return {
    heading: '### New items',
    gap: '\n\n',
    units,
    untold: { what: 'new items', count: added.length - units.length },
  };
}

function previewPhrase(diff: Diff, context: ReportContext) {
  return context.previewUrl === undefined
    ? []
    : itemPhrase({ ...diff, title: '' }, context).slice(-2);
}

/** Removed, moved, and those of which only metadata differ. */
export function otherSections(
  items: readonly Diff[],
  context: ReportContext,
): readonly ReportSection[] {
  const groups = groupItems(items);
  const section = (
    heading: string,
    group: ItemGroup,
    rank: number,
    text: (item: Diff) => string,
  ): ReportSection => ({
    heading,
    gap: '\n',
    units: groups[group].map((item) => ({ rank, what: `${group} items`, text: text(item) })),
  });
  return [
    section(
      `### Removed items\n\n${printTableHead(['Item', 'Was used in'])}`,
      'removed',
      3,
      (item) =>
        printRow([
          [
            ...itemPhrase(item, context),
            ...(item.unreadable === 'after'
              ? inertText(' (its file is there, and its errors keep it out of the bank)')
              : []),
          ],
          usesPhrase(item, context),
        ]),
    ),
    section('### Moved items\n', 'moved', 6, (item) => {
      const { before = '', after = '' } = item.changes.find(({ kind }) => kind === 'moved') ?? {};
      const metadata = metadataWords(item.changes);
      return `- ${printPhrase([
        inertCode(item.id),
        ...inertText(': '),
        inertCode(before),
        ...inertText(' → '),
        inertCode(after),
        ...(metadata === '' ? [] : inertText(` (${metadata})`)),
      ])}`;
    }),
    {
      heading: '### Metadata alone\n',
      gap: '\n',
      units: metadataGroups(groups.metadata).map(({ words, ids }) => ({
        rank: 6,
        what: 'changes of metadata',
        text: `- ${printPhrase([...inertText(`${words} in ${namedIds(ids)}`)])}`,
      })),
    },
  ];
}

function namedIds(ids: readonly string[]): string {
  const most = 8;
  const more = ids.length > most ? ` and ${ids.length - most} more` : '';
  return `${ids.slice(0, most).join(', ')}${more}`;
}
