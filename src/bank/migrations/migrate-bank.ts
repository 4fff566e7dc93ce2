/** Takes the texts of a bank from one version of the format to another. */
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Diagnostic } from '../../model/index.ts';
import type { BankTexts, Migration } from './migration.ts';
import { readSchemaVersion, writeSchemaVersion } from './schema-version.ts';

/** What a way between two versions does to a bank. */
export interface BankMigration {
  /** The version of the bank as it is; absent where `bank.yml` does not tell. */
  readonly from?: number;
  /** One sentence for each step, in their order. */
  readonly steps: readonly string[];
  /** Files that become other than they are, by path; null for those that go. Sorted. */
  readonly changes: ReadonlyMap<string, string | null>;
  /** What is lost or not understood, with its place in the files as they are before its step. */
  readonly losses: readonly Diagnostic[];
  /** What forbids the way, whatever losses are accepted. */
  readonly obstacle?: Diagnostic;
}

/**
 * Plans the way to a version; nothing is written.
 * @param texts of all files of the bank but figures and the like
 * @param target at least 1, at most one more than there are steps
 * @param migrations the first leads from version 1 to 2
 */
export function migrateBank(
  texts: BankTexts,
  target: number,
  migrations: readonly Migration[],
): BankMigration {
  const from = readSchemaVersion(texts.get('bank.yml'));
  if (from === undefined || from > migrations.length + 1) {
    const nothing = { steps: [], changes: new Map(), losses: [] };
    if (from === undefined) return { ...nothing, obstacle: unreadable() };
    return { ...nothing, from, obstacle: tooNew(from, migrations.length + 1) };
  }
  const now = new Map(texts);
  const losses: Diagnostic[] = [];
  const steps: string[] = [];
  for (const { migration, direction } of wayBetween(from, target, migrations)) {
    const step = migration[direction](now);
    for (const [path, text] of step.changes) put(now, path, text);
    losses.push(...step.losses);
    steps.push(direction === 'up' ? migration.summary : `Back: ${migration.summary}`);
  }
  if (from === target) return { from, steps, changes: new Map(), losses };
  const written = writeSchemaVersion(now.get('bank.yml'), target);
  if (written !== undefined) put(now, 'bank.yml', written);
  const changes = changesBetween(texts, now);
  return {
    from,
    steps,
    changes,
    losses,
    ...(written === undefined ? { obstacle: unwritable(target) } : {}),
  };
}

function wayBetween(from: number, target: number, migrations: readonly Migration[]) {
  return from <= target
    ? migrations
        .slice(from - 1, target - 1)
        .map((migration) => ({ migration, direction: 'up' as const }))
    : migrations
        .slice(target - 1, from - 1)
        .map((migration) => ({ migration, direction: 'down' as const }))
        .toReversed();
}

function put(texts: Map<string, string>, path: string, text: string | null): void {
  if (text === null) texts.delete(path);
  else texts.set(path, text);
}

function changesBetween(before: BankTexts, after: BankTexts): ReadonlyMap<string, string | null> {
  const paths = new Set([...before.keys(), ...after.keys()]);
  const changed = [...paths].filter((path) => before.get(path) !== after.get(path)).sort();
  return new Map(changed.map((path) => [path, after.get(path) ?? null]));
}

function unreadable(): Diagnostic {
  return diagnostic('migration-refused', {
    message: 'bank.yml does not tell of which version the bank is.',
    hint: 'Correct what `stemma check` finds in it.',
    place: { file: 'bank.yml' },
  });
}

function tooNew(version: number, current: number): Diagnostic {
  return diagnostic('bank-too-new', {
    message: `The bank is of version ${version} of the format, and this program knows version ${current}.`,
    hint: 'Update the program; only a newer one knows the way back.',
    place: { file: 'bank.yml' },
  });
}

function unwritable(version: number): Diagnostic {
  return diagnostic('migration-refused', {
    message: 'bank.yml has no place for the key `schemaVersion`.',
    hint: `Write \`schemaVersion: ${version}\` into it by hand, and run again.`,
    place: { file: 'bank.yml' },
  });
}
