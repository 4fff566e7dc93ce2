/** Words that several parts of a report have in common. */
import type { PhrasingContent } from 'mdast';
import type { BankItemDiff } from '../../bank/diff/bank-diff.ts';
import { useLabel } from '../../bank/diff/change-label.ts';
import { inertCode, inertText, shortLabel } from './inert-text.ts';
import type { PinningLock } from './pinning-locks.ts';

const longestTitle = 120;

/** What parts of a report are written with. */
export interface ReportContext {
  /** Put before paths of the bank: `questions/`. */
  readonly root: string;
  /** Address of a preview of the site, with a slash at its end. */
  readonly previewUrl?: string;
  readonly locks: ReadonlyMap<string, readonly PinningLock[]>;
}

/** `1 item`, `2 items` */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** Title, id and link to the preview. */
export function itemPhrase(
  { id, title, after }: Pick<BankItemDiff, 'id' | 'title' | 'after'>,
  { previewUrl }: ReportContext,
): PhrasingContent[] {
  const link: PhrasingContent[] =
    previewUrl === undefined || after === undefined
      ? []
      : [
          { type: 'text', value: ' ' },
          {
            type: 'link',
            url: `${previewUrl}items/${encodeURIComponent(id)}/`,
            children: [{ type: 'text', value: 'preview' }],
          },
        ];
  return [
    ...inertText(shortLabel(title, longestTitle)),
    { type: 'text', value: ' ' },
    inertCode(id.slice(0, longestTitle)),
    ...link,
  ];
}

/** The assessments that have the item and the exams that pin it, or a dash. */
export function usesPhrase(
  { id, usedIn }: Pick<BankItemDiff, 'id' | 'usedIn'>,
  { locks }: ReportContext,
): PhrasingContent[] {
  const words = [
    ...usedIn.map(useLabel),
    ...(locks.get(id) ?? []).map((lock) => `🔒 pinned by ${lockWords(lock)}`),
  ];
  const most = 6;
  const more = words.length > most ? `, and ${words.length - most} more` : '';
  return words.length === 0
    ? [{ type: 'text', value: '–' }]
    : [...inertText(`${words.slice(0, most).join(', ')}${more}`)];
}

/** `the locked exam fluids-midterm (2026-autumn)` */
export function lockWords({ assessment, term }: PinningLock): string {
  return `the locked exam ${assessment} (${term})`;
}
