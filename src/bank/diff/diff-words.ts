/** Compares two texts word by word. */
import { diffArrays } from 'diff';

/** A run of words that is the same, gone or new. */
export interface WordRun {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** Below this share of unchanged letters two texts are told one after the other. */
const leastShared = 0.35;

/**
 * The runs of two labels, in reading order: what is gone stands before what took its place. A
 * formula between `$` is one word. Texts that have little in common are one run each.
 */
export function diffWords(before: string, after: string): readonly WordRun[] {
  const runs = joined(
    diffArrays(words(before), words(after)).map(({ value, added, removed }) => ({
      kind: added ? ('added' as const) : removed ? ('removed' as const) : ('same' as const),
      text: value.join(''),
    })),
  );
  const shared = lengthOf(runs, 'same');
  if (shared >= leastShared * Math.max(before.length, after.length)) return runs;
  return [
    { kind: 'removed' as const, text: before },
    { kind: 'added' as const, text: after },
  ].filter(({ text }) => text !== '');
}

function words(text: string): string[] {
  return text.match(/\${1,2}[^$]+\${1,2}|\s+|[\p{L}\p{N}]+|[^\p{L}\p{N}\s]/gu) ?? [];
}

function lengthOf(runs: readonly WordRun[], kind: WordRun['kind']): number {
  return runs.reduce((sum, run) => (run.kind === kind ? sum + run.text.length : sum), 0);
}

/** Changes that only a space parts become one change: they are easier to read. */
function joined(runs: readonly WordRun[]): readonly WordRun[] {
  const result: WordRun[] = [];
  let removed = '';
  let added = '';
  const flush = (): void => {
    if (removed !== '') result.push({ kind: 'removed', text: removed });
    if (added !== '') result.push({ kind: 'added', text: added });
    removed = '';
    added = '';
  };
  for (const [index, { kind, text }] of runs.entries()) {
    if (kind === 'removed') removed += text;
    else if (kind === 'added') added += text;
    else if (/^\s+$/u.test(text) && removed && added && index < runs.length - 1) {
      removed += text;
      added += text;
    } else {
      flush();
      result.push({ kind, text });
    }
  }
  flush();
  return result;
}
