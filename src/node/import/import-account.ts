/** Keeps account of an import while it is written. */
import type { MergedAssessment, MergedItem } from '../../bank/import/merge-types.ts';
import { printItem } from '../../markdown/print-item.ts';
import type { StagedFiles } from '../journal/stage-files.ts';
import { printAssessment } from './print-assessment.ts';

/** A file of the bank that is or would be written. */
export interface ImportChange {
  readonly action: 'add' | 'replace';
  readonly path: string;
  /** The imported file and the place in it; absent for `bank.yml`, which gets a title or topics. */
  readonly origin?: string;
  /** Figures and the like that come with an item. */
  readonly assets: readonly string[];
}

/** Writes what was decided, and remembers no more of it than is told afterwards. */
export function newImportAccount(
  staged: StagedFiles | undefined,
  onWrite: ((done: number) => void) | undefined,
) {
  const changes: ImportChange[] = [];
  const topics = new Set<string>();
  let title: string | undefined;
  let drafts = 0;
  let assessments = 0;
  const takeItem = ({ action, item, assets, file, origin }: MergedItem): void => {
    if (action === 'skip') return;
    staged?.write(item.path, printItem(item));
    for (const [path, bytes] of assets) staged?.write(path, bytes);
    if (item.metadata.status === 'draft') drafts += 1;
    for (const topic of item.metadata.topics ?? []) topics.add(topic);
    changes.push({
      action,
      path: item.path,
      origin: `${file}, ${origin}`,
      assets: [...assets.keys()],
    });
    onWrite?.(changes.length);
  };
  const takeAssessment = ({ action, assessment, file }: MergedAssessment): void => {
    if (action === 'skip') return;
    staged?.write(assessment.path, printAssessment(assessment));
    assessments += 1;
    changes.push({ action, path: assessment.path, origin: file, assets: [] });
  };
  return {
    changes,
    topics,
    title: () => title,
    counts: () => ({ drafts, assessments }),
    take: (
      items: readonly MergedItem[],
      made: readonly MergedAssessment[],
      called: string | undefined,
    ): void => {
      title ??= called;
      for (const item of items) takeItem(item);
      for (const assessment of made) takeAssessment(assessment);
    },
  };
}
