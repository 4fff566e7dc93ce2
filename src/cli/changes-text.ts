/** Prints what changed in a bank, by what became of its items. */
import type { List, RootContent } from 'mdast';
import { toMarkdown } from 'mdast-util-to-markdown';
import { changeLabel, useLabel } from '../bank/diff/change-label.ts';
import { describeAssessmentChange } from '../bank/diff/describe-assessment-change.ts';
import { visibleText } from '../diagnostics/visible-text.ts';
import {
  type BankChanges,
  type ChangedItem,
  type ChangeGroup,
  changeGroups,
} from '../node/history/bank-changes.ts';
import { tableText } from './table-text.ts';

const headings: Readonly<Record<ChangeGroup, string>> = {
  key: 'KEY CHANGED',
  changed: 'Changed',
  added: 'New',
  retired: 'Retired',
  removed: 'Deleted',
  moved: 'Moved',
  metadata: 'Metadata',
};

/** Groups with a heading each, one line an item. */
export function changesText({ items, assessments }: BankChanges): string {
  const groups = changeGroups.flatMap((group) => {
    const own = items.filter((item) => item.group === group);
    if (own.length === 0) return [];
    const rows = own.map((item) => [
      `  ${item.id}`,
      visibleText(item.title),
      whatChanged(item),
      visibleText(item.authors.join(', ')),
    ]);
    return `${headings[group]} (${own.length})\n${tableText(rows)}`;
  });
  const lines = assessments.map(
    (assessment) => `  ${assessment.id}: ${visibleText(assessmentWords(assessment))}\n`,
  );
  const told = lines.length === 0 ? [] : [`Assessments (${lines.length})\n${lines.join('')}`];
  return [...groups, ...told].join('\n');
}

/** The same as Markdown, with headings and lists. */
export function changesMarkdown({ items, assessments }: BankChanges): string {
  const groups = changeGroups.flatMap((group): readonly RootContent[] => {
    const own = items.filter((item) => item.group === group);
    if (own.length === 0) return [];
    const name = group === 'key' ? 'Keys changed' : headings[group];
    return [heading(`${name} (${own.length})`), list(own.map(itemWords))];
  });
  const told = assessments.map((one) => ({ id: one.id, words: assessmentWords(one) }));
  const children =
    told.length === 0 ? groups : [...groups, heading(`Assessments (${told.length})`), list(told)];
  return toMarkdown({ type: 'root', children: [...children] }, { bullet: '-' });
}

interface Words {
  readonly id: string;
  readonly words: string;
}

function itemWords(item: ChangedItem): Words {
  const { id, title, authors } = item;
  const details = [whatChanged(item), authors.length === 0 ? '' : `by ${authors.join(', ')}`];
  const words = [title, ...details.filter((text) => text !== '')].join('; ');
  return { id, words: visibleText(words) };
}

/** `key, stem; used in fluids-midterm`. */
function whatChanged({ group, changes, usedIn }: ChangedItem): string {
  const move = changes.find(({ kind }) => kind === 'moved');
  const labels =
    group === 'added' || group === 'removed'
      ? []
      : changes.filter((change) => change !== move).map(changeLabel);
  const words = [
    ...new Set(labels),
    ...(move === undefined ? [] : [`moved from ${move.before ?? ''}`]),
  ].join(', ');
  const uses = group === 'added' ? '' : usedIn.map(useLabel).join(', ');
  return visibleText([words, uses === '' ? '' : `used in ${uses}`].filter(Boolean).join('; '));
}

function assessmentWords({ title, presence, changes }: BankChanges['assessments'][number]): string {
  if (presence === 'after') return `${title}; new`;
  if (presence === 'before') return `${title}; deleted`;
  return `${title}; ${changes.map(describeAssessmentChange).join('; ')}`;
}

function heading(text: string): RootContent {
  return { type: 'heading', depth: 2, children: [{ type: 'text', value: text }] };
}

function list(entries: readonly Words[]): List {
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: entries.map(({ id, words }) => ({
      type: 'listItem',
      spread: false,
      children: [
        {
          type: 'paragraph',
          children: [
            { type: 'strong', children: [{ type: 'text', value: id }] },
            { type: 'text', value: `: ${words}` },
          ],
        },
      ],
    })),
  };
}
