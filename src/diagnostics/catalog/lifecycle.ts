/** Codes about reviews and the life of items. */
import { defineCodes } from '../code-entry.ts';

const asksOne = (evidence: string): string => `review:\n  reviewers: 1\n  evidence: ${evidence}\n`;

const item = (...lines: readonly string[]): string =>
  `---\nid: ice-floats\ntitle: Ice floats\ntype: true-false\nauthors: [Ada Lovelace]\n${lines.join('\n')}\n---\n\nIs water denser than ice?\n\n- [x] True\n- [ ] False\n`;

const byGrace = 'reviewed:\n  - by: Grace Hopper\n    on: 2026-03-01';

export const lifecycleCodes = defineCodes({
  'unreviewed-item': {
    severity: 'error',
    title: 'Published without a review',
    explanation:
      '`review` in `bank.yml` asks that somebody who is not an author of an item has read it before it is published, and of this item nobody is known to have. A review stands in the item as `reviewed`, or in a commit that changes its file: as a line `Reviewed-by:`, or as the work of somebody else who sets its `status` to published. Whoever made the last change of what the item says cannot review it. An item that states no `status` is published: while it waits it has `status: review`.',
    invalid: { 'bank.yml': asksOne('field'), 'ice.md': item('status: published') },
    valid: { 'bank.yml': asksOne('field'), 'ice.md': item('status: published', byGrace) },
  },
  'outdated-review': {
    severity: 'error',
    title: 'Changed since it was reviewed',
    explanation:
      'The item was reviewed, and afterwards what it says was changed: its stem, its key, its points or another part that candidates or scores depend on. Nobody has reviewed it as it is now, so the review no longer counts. Let it be read again and write the new day, or set `status: review` until then. A new layout of the file, a move, tags, topics, notes and the like leave reviews as they are.',
    invalid: {},
    valid: {},
  },
  'review-unknown': {
    severity: 'warning',
    title: 'The history that tells of reviews is not here',
    explanation:
      '`review` in `bank.yml` looks for reviews in commits, and for the items that this is about the commits cannot be read: the clone is shallow, the bank is not in a Git repository, or the program git is missing. So nobody can say here whether they were reviewed. `git fetch --unshallow` brings a whole history; in GitHub Actions `fetch-depth: 0` does.',
    invalid: { 'bank.yml': asksOne('commits'), 'ice.md': item('status: published') },
    valid: { 'bank.yml': asksOne('commits'), 'ice.md': item('status: review') },
  },
  'skipped-review': {
    severity: 'error',
    title: 'Published past its review',
    explanation:
      'An item goes from `draft` to `review` and from there to `published`; one that was retired and is to be asked again is reviewed anew. This change goes straight to `published`, and it brings no review by somebody who is not an author, which `review` in `bank.yml` asks for. Set `status: review`, or add who has reviewed it.',
    invalid: {},
    valid: {},
  },
});
