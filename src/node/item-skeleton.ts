/** Begins new items. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { QuestionTypeName } from '../model/index.ts';
import { projectRoot } from './project-root.ts';

/** A file of a new item. */
export interface SkeletonFile {
  /** Beside the item: the item's own name with another ending, `.md` for the item itself. */
  readonly ending: string;
  readonly content: string;
}

/**
 * The files of a sound item of the type: its text and what that shows.
 * @param name of the files, without their endings
 */
export function itemSkeleton(
  type: QuestionTypeName,
  { id, title, name }: { readonly id: string; readonly title: string; readonly name: string },
): SkeletonFile[] {
  const folder = join(projectRoot(), 'src/question-types', type);
  return readdirSync(folder)
    .filter((file) => file.startsWith('skeleton.'))
    .map((file) => {
      const ending = file.slice('skeleton'.length);
      const text = readFileSync(join(folder, file), 'utf8');
      if (ending !== '.md') return { ending, content: text };
      return {
        ending,
        content: text
          .replace('title: Skeleton', () => `title: ${JSON.stringify(title)}`)
          .replaceAll('skeleton.', () => `${encodeURI(name)}.`)
          .replaceAll(/: skeleton$|: skeleton`/gmu, (written) => written.replace('skeleton', id)),
      };
    });
}
