/** Finds published items that lack the reviews their bank asks for. */
import { checkReviews } from '../../bank/lifecycle/check-reviews.ts';
import { judgeReviews } from '../../bank/lifecycle/judge-reviews.ts';
import type { ReviewHistory } from '../../bank/lifecycle/review-history.ts';
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import { readYaml } from '../../markdown/read-yaml.ts';
import { sourceText } from '../../markdown/source-text.ts';
import { splitFile } from '../../markdown/split-file.ts';
import type { Diagnostic, Place } from '../../model/index.ts';
import { openCache } from '../cache.ts';
import { openRepository, type Repository } from '../git/repository.ts';
import { GitError } from '../git/run-git.ts';
import type { BankIndex, IndexedItem } from '../index-bank.ts';
import { readCommits } from './read-commits.ts';
import { traceReviews } from './trace-reviews.ts';
import { uncommittedFiles } from './uncommitted-files.ts';

/**
 * Findings about reviews; none where the bank asks for none. The history of the repository that
 * holds the bank is read where it can change the verdict.
 * @param commit of a bank opened as it was then; absent for the files as they are
 */
export async function lifecycleFindings(
  index: BankIndex,
  commit?: { readonly repository: Repository; readonly oid: string },
): Promise<readonly Diagnostic[]> {
  const rule = index.settings.review;
  if (rule === undefined || rule.reviewers === 0) return [];
  // Items of other banks are reviewed there.
  const published = index.items.filter(
    ({ status, bank }) => status === 'published' && bank === undefined,
  );
  // History takes reviews away and adds those of commits.
  const open = published.filter(
    (item) => rule.evidence !== 'field' || judgeReviews(item, rule).missing === 0,
  );
  const histories = await readHistories(open, index, commit);
  const unknown: IndexedItem[] = [];
  const findings = published.flatMap((item) => {
    const history = histories.get(item.id);
    const place = () => placeOfStatus(index, item.path);
    const finding = checkReviews({ ...item, place }, rule, history);
    if (finding === undefined) return [];
    if (history !== undefined || rule.evidence === 'field') return [finding];
    unknown.push(item);
    return [];
  });
  return [...findings, ...unknownFinding(unknown)];
}

/** By id; those that are not to be seen are missing. */
async function readHistories(
  items: readonly IndexedItem[],
  index: BankIndex,
  commit: { readonly repository: Repository; readonly oid: string } | undefined,
): Promise<ReadonlyMap<string, ReviewHistory>> {
  const repository = commit?.repository ?? (await openRepository(index.root));
  const newest = commit?.oid ?? (await repository?.head());
  if (items.length === 0 || repository === undefined || newest === undefined) return new Map();
  const cache = openCache('reviews');
  try {
    const traced = {
      repository,
      commits: await readCommits(repository, newest),
      files: await repository.listFiles(newest),
      uncommitted: commit === undefined ? await uncommittedFiles(repository) : new Set<string>(),
      cache,
    };
    const authored = [];
    for (const item of items) authored.push(await index.loadAuthored(item));
    const histories = await traceReviews(authored, traced);
    return new Map(
      items.flatMap(({ id }, position) => {
        const history = histories[position];
        return history === undefined ? [] : [[id, history]];
      }),
    );
  } catch (error) {
    // Without the program there is no history; the finding says so.
    if (error instanceof GitError) return new Map();
    throw error;
  } finally {
    cache.close();
  }
}

/** Where the file states the status, else its id. */
function placeOfStatus({ readSource }: BankIndex, path: string): Place {
  const file = sourceText(readSource(path) ?? '', path);
  const parts = splitFile(file.text);
  if (parts.kind !== 'whole') return { file: path };
  const { start, end } = parts.frontMatter;
  const yaml = readYaml(file.text.slice(start, end));
  if (!yaml.ok) return { file: path };
  const span = yaml.locate([Object.hasOwn(yaml.values, 'status') ? 'status' : 'id'], 'value');
  return file.place({ start: span.start + start, end: span.end + start });
}

function unknownFinding(items: readonly IndexedItem[]): Diagnostic[] {
  const [first] = items;
  if (first === undefined) return [];
  const others = items.length - 1;
  const more = others === 0 ? '' : ` and ${others} other${others === 1 ? '' : 's'}`;
  return [
    diagnostic('review-unknown', {
      message: `Whether ${first.id}${more} ${others === 0 ? 'was' : 'were'} reviewed is not known here: the commits that tell of it are missing.`,
      hint: 'Run `git fetch --unshallow` in a shallow clone; in GitHub Actions set `fetch-depth: 0`.',
      place: { file: 'bank.yml' },
    }),
  ];
}
