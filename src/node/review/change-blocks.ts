/** The changes of an item as nodes of a comment. */
import type { BlockContent, ListItem, PhrasingContent } from 'mdast';
import { changeLabel } from '../../bank/diff/change-label.ts';
import { diffWords, type WordRun } from '../../bank/diff/diff-words.ts';
import type { ChangeKind, ItemChange } from '../../bank/diff/item-diff.ts';
import { inertCode, inertLabel, shortLabel } from './inert-text.ts';

/** Longer texts are cut: the file shows them whole. */
const longest = 3000;

/** One line for each change; wording with what is gone struck out and what is new underlined. */
export function changeBlocks(changes: readonly ItemChange[]): readonly BlockContent[] {
  const children = changes.map(
    (change): ListItem => ({
      type: 'listItem',
      spread: false,
      children: [{ type: 'paragraph', children: changePhrase(change) }],
    }),
  );
  return children.length === 0 ? [] : [{ type: 'list', ordered: false, spread: false, children }];
}

function changePhrase(change: ItemChange): PhrasingContent[] {
  const label = changeLabel(change);
  const name: PhrasingContent = { type: 'strong', children: [...inertLabel(label)] };
  const sides = sidesPhrase(change);
  return sides.length === 0 ? [name] : [name, { type: 'text', value: ': ' }, ...sides];
}

/** Kinds whose sides are short, or are no prose: told one after the other. */
const short: ReadonlySet<ChangeKind> = new Set<ChangeKind>([
  ...(['type', 'tolerance', 'variables', 'scoring', 'points', 'metadata'] as const),
]);

function sidesPhrase({ kind, before = '', after = '' }: ItemChange): PhrasingContent[] {
  if (before === '' && after === '') return [];
  const [old, now] = [shortLabel(before, longest), shortLabel(after, longest)];
  if (kind === 'moved') return [inertCode(old), { type: 'text', value: ' → ' }, inertCode(now)];
  if (kind === 'key') return arrowPhrase(...markedSides(old, now));
  if (short.has(kind)) return arrowPhrase(side(old), side(now));
  return runsPhrase(diffWords(old, now));
}

/** Both sides, in each marked what the other lacks; sides without anything in common are not. */
export function markedSides(
  before: string,
  after: string,
): readonly [before: PhrasingContent[], after: PhrasingContent[]] {
  const runs = diffWords(before, after);
  if (!runs.some(({ kind }) => kind === 'same')) return [side(before), side(after)];
  return [
    runsPhrase(runs.filter(({ kind }) => kind !== 'added')),
    runsPhrase(runs.filter(({ kind }) => kind !== 'removed')),
  ];
}

function runsPhrase(runs: readonly WordRun[]): PhrasingContent[] {
  return runs.flatMap(({ kind, text }): PhrasingContent[] => {
    const nodes = inertLabel(text);
    if (kind === 'same') return [...nodes];
    const mark = kind === 'added' ? 'ins' : 'del';
    return [{ type: 'html', value: `<${mark}>` }, ...nodes, { type: 'html', value: `</${mark}>` }];
  });
}

function arrowPhrase(
  before: readonly PhrasingContent[],
  after: readonly PhrasingContent[],
): PhrasingContent[] {
  return [...before, { type: 'text', value: ' → ' }, ...after];
}

function side(text: string): PhrasingContent[] {
  if (text !== '') return [...inertLabel(text)];
  return [{ type: 'emphasis', children: [{ type: 'text', value: 'nothing' }] }];
}
