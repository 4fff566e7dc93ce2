/** Guards names of revisions on their way to the git program. */
import { UnknownRevisionError } from './git-objects.ts';

/**
 * The revision as it was given.
 * @throws UnknownRevisionError for what git would take for an option, a range or a path
 */
export function cleanRevision(revision: string): string {
  if (/^$|^-|\.\.|[\s:\0]/u.test(revision)) {
    throw new UnknownRevisionError(`“${revision}” is no name of a revision.`);
  }
  return revision;
}
