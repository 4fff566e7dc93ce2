/** What GitHub tells of what happened in a repository. */
import type { Texts } from '../../unit/repository/workflow.ts';
import type { Origin } from './origin.ts';
import type { RunEvent } from './run-job.ts';

/** A push of the newest commit of `main`, to a branch or tag. */
export function pushTo(
  { folder, base }: Origin,
  ref: string,
  isPrivate = false,
  vars: Texts = {},
): RunEvent {
  return {
    name: 'push',
    payload: { repository: { name: 'bank', private: isPrivate } },
    origin: folder,
    commit: base,
    ref,
    vars,
  };
}

/** A pull request of the branch `pull`. */
export function pullRequestOf({ folder, base, head }: Origin): RunEvent {
  return {
    name: 'pull_request',
    payload: {
      repository: { name: 'bank', private: false },
      pull_request: { number: 12, base: { sha: base }, head: { sha: head } },
    },
    origin: folder,
    commit: head,
    ref: 'refs/pull/12/merge',
  };
}
