/** Says in words what is outdated in a lock. */
import { type ItemDiff, isKeyAlarm } from '../bank/diff/item-diff.ts';
import type { OutdatedReason } from '../bank/lock/index.ts';
import type { OutdatedLockFile } from '../node/lock/outdated-locks.ts';
import { tableText } from './table-text.ts';

/** An outdated lock with what is known of the changes of its items. */
export interface ExplainedLock extends OutdatedLockFile {
  /** By id; without those whose state of then is not here. */
  readonly diffs: ReadonlyMap<string, ItemDiff>;
}

const words: Readonly<Record<OutdatedReason, string>> = {
  changed: 'changed',
  gone: 'gone',
  retired: 'retired',
  joined: 'drawn from now as well',
  left: 'drawn from no more',
};

/** A heading and a line for each item, key changes first. */
export function outdatedText({ lock, assessment, pins, diffs }: ExplainedLock): string {
  const rows = pins
    .map(({ id, reason }) => {
      const diff = reason === 'changed' ? diffs.get(id) : undefined;
      const isAlarm = diff !== undefined && isKeyAlarm(diff);
      const word = isAlarm ? 'KEY CHANGED' : words[reason];
      return { isAlarm, cells: ['  ', word, id, reason === 'changed' ? whatOf(diff) : ''] };
    })
    .toSorted((a, b) => Number(b.isAlarm) - Number(a.isAlarm));
  const own = { same: '', changed: '   assessment changed\n', gone: '   assessment gone\n' };
  return [
    `${lock.assessment}, locked for ${lock.term} on ${lock.locked}:\n`,
    own[assessment],
    tableText(rows.map(({ cells }) => cells)),
  ].join('');
}

/** Kinds of changes, each once; what a key was and is. */
function whatOf(diff: ItemDiff | undefined): string {
  if (diff === undefined) return 'what it was is not known here';
  const kinds = [...new Set(diff.changes.map(({ kind }) => kind))].filter(
    (kind) => kind !== 'moved' && kind !== 'metadata' && kind !== 'notes',
  );
  const keys = diff.changes.filter(({ kind }) => kind === 'key');
  const sides = keys.map(({ before = 'none', after = 'none' }) => `${before} → ${after}`);
  const others = kinds.filter((kind) => kind !== 'key');
  const all = [...(keys.length > 0 ? [`key: ${sides.join('; ')}`] : []), ...others];
  // The stimulus that it is shown with is a file of its own.
  return all.length === 0 ? 'what it is shown with' : all.join(', ');
}

/** The same for programs. */
export function outdatedJson(locks: readonly ExplainedLock[]): string {
  const list = locks.map(({ lock, reading, assessment, pins, diffs }) => ({
    assessment: lock.assessment,
    term: lock.term,
    locked: lock.locked,
    path: reading.path,
    state: assessment,
    items: pins.map(({ id, reason }) => {
      const diff = reason === 'changed' ? diffs.get(id) : undefined;
      if (diff === undefined) return { id, reason };
      return { id, reason, isKeyChanged: isKeyAlarm(diff), changes: diff.changes };
    }),
  }));
  return `${JSON.stringify(list, undefined, 2)}\n`;
}
