/** What is said of a backup. */
import { visibleText } from '../../diagnostics/visible-text.ts';
import type { BackupManifest } from '../../node/backup/manifest.ts';

/** So many paths are named; of more there is the number. */
const named = 20;

/** `2 refs, 14 commits, 310 items, 4 stimuli, 12 assessments`. */
export function countsText({ refs, counts }: BackupManifest): string {
  return [
    [Object.keys(refs).length, 'ref', 'refs'],
    [counts.commits, 'commit', 'commits'],
    [counts.items, 'item', 'items'],
    [counts.stimuli, 'stimulus', 'stimuli'],
    [counts.assessments, 'assessment', 'assessments'],
  ]
    .map(([count, one, many]) => `${count} ${count === 1 ? one : many}`)
    .join(', ');
}

/** Names what is in the work tree only; empty where everything is committed. */
export function uncommittedText(paths: readonly string[]): string {
  return paths.length === 0 ? '' : `Not in the backup, because not committed:\n${listed(paths)}`;
}

/** Names the files of Git LFS that a backup lacks; empty where there is none. */
export function missingText(missing: BackupManifest['missing']): string {
  if (missing.length === 0) return '';
  const lines = missing.map(({ path, oid, bytes }) => `${path} (${bytes} bytes, ${oid})`);
  return `Not in the backup, because Git LFS has not fetched it; \`git lfs fetch --all\` does:\n${listed(lines)}`;
}

function listed(lines: readonly string[]): string {
  const more = lines.length > named ? [`and ${lines.length - named} more`] : [];
  return [...lines.slice(0, named), ...more].map((line) => visibleText(`  ${line}\n`)).join('');
}
