/** Writes changes of files as a patch. */
import { createTwoFilesPatch } from 'diff';

/** A text before and after; null where there is no file. */
export interface FileChange {
  /** Forward slashes. */
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** The patch of one file, with three lines around each change, as `git apply` takes it. */
export function unifiedDiff({ path, before, after }: FileChange): string {
  const [from, to] = [
    before === null ? '/dev/null' : `a/${path}`,
    after === null ? '/dev/null' : `b/${path}`,
  ];
  const patch = createTwoFilesPatch(from, to, before ?? '', after ?? '', undefined, undefined, {
    context: 3,
  });
  return patch.replace(/^=+\n/u, '');
}

/** How many lines the patches add and take away. */
export function countLines(patches: readonly string[]): { added: number; removed: number } {
  const lines = patches.flatMap((patch) => patch.split('\n').slice(2));
  return {
    added: lines.filter((line) => line.startsWith('+')).length,
    removed: lines.filter((line) => line.startsWith('-')).length,
  };
}
