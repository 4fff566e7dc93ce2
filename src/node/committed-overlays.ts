/** Finds overlays that are committed to the repository that they are to be kept out of. */
import { relative, sep } from 'node:path';
import { diagnostic } from '../diagnostics/diagnostic.ts';
import type { Diagnostic } from '../model/index.ts';
import { locateRepository } from './git/locate-repository.ts';
import { GitError, gitText } from './git/run-git.ts';

/**
 * A warning for each overlay of which files are committed, or about to be, to the repository of the
 * bank. Nothing is said where the git program is not there to ask.
 * @param root of the bank, absolute
 * @param overlays their folders, absolute
 */
export async function committedOverlays(
  root: string,
  overlays: readonly string[],
): Promise<readonly Diagnostic[]> {
  if (overlays.length === 0) return [];
  const own = await locateRepository(root);
  const found: Diagnostic[] = [];
  for (const overlay of overlays) {
    const place = await locateRepository(overlay);
    if (own === undefined || place?.root !== own.root) continue;
    const count = await countTracked(own.root, overlay);
    if (count === 0) continue;
    const files = count === 1 ? '1 file' : `${count} files`;
    found.push(
      diagnostic('overlay-committed', {
        message: `The repository of the bank holds ${files} of this overlay.`,
        hint: 'Move the overlay into a repository of its own. What was pushed stays in the history.',
        place: { file: relative(root, overlay).split(sep).join('/') },
      }),
    );
  }
  return found;
}

async function countTracked(root: string, folder: string): Promise<number> {
  try {
    const args = ['ls-files', '-z', '--', relative(root, folder) || '.'];
    return (await gitText(['--literal-pathspecs', ...args], { cwd: root })).split('\0').length - 1;
  } catch (error) {
    if (error instanceof GitError) return 0;
    throw error;
  }
}
