/** Finds published items that lack the reviews their bank asks for. */
import { checkReviews } from '../../bank/lifecycle/check-reviews.ts';
import { judgeReviews } from '../../bank/lifecycle/judge-reviews.ts';
import type { ReviewHistory } from '../../bank/lifecycle/review-history.ts';
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import { readYaml } from '../../markdown/read-yaml.ts';
import { sourceText } from '../../markdown/source-text.ts';
import { splitFile } from '../../markdown/split-file.ts';
import type { Diagnostic, Place, ReviewRule } from '../../model/index.ts';
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
  const needsHistory = rule.evidence !== 'field' || rule.since !== undefined;
  const open = published.filter((item) => needsHistory || judgeReviews(item, rule).missing === 0);
  const histories = await readHistories(open, index, commit);
  const unknown: IndexedItem[] = [];
  const findings = published.flatMap((item) => {
    const history = histories.get(item.id);
    const place = () => placeOfStatus(index, item.path);
    const finding = checkReviews({ ...item, place }, rule, history);
    if (finding === undefined || isOlder(history, rule)) return [];
    if (history !== undefined || !needsHistory) return [finding];
    unknown.push(item);
    return [];
  });
  return [...findings, ...unknownFinding(unknown)];
}

/** Whether the item says what it said before reviews were asked for. */
function isOlder(history: ReviewHistory | undefined, { since }: ReviewRule): boolean {
  const day = history?.change?.on;
  return since !== undefined && day !== undefined && day < since;
}

/** By id; those that are not to be seen are missing. */
async function readHistories(
  items: readonly IndexedItem[],
  index: BankIndex,
  commit: { readonly repository: Repository; readonly oid: string } | undefined,
): Promise<ReadonlyMap<string, ReviewHistory>> {
  // What lies in an overlay has its history there.
  const byRoot = Map.groupBy(items, ({ path }) => index.locate(path)?.root ?? index.root);
  const histories = new Map<string, ReviewHistory>();
  for (const [root, own] of byRoot) {
    const found = await traceFolder(root, own, index, commit);
    for (const [position, { id }] of own.entries()) {
      const history = found[position];
      if (history !== undefined) histories.set(id, history);
    }
  }
  return histories;
}

async function traceFolder(
  root: string,
  items: readonly IndexedItem[],
  index: BankIndex,
  commit: { readonly repository: Repository; readonly oid: string } | undefined,
): Promise<readonly (ReviewHistory | undefined)[]> {
  const repository = commit?.repository ?? (await openRepository(root));
  const newest = commit?.oid ?? (await repository?.head());
  if (repository === undefined || newest === undefined) return [];
  const within = (path: string): string[] => {
    const place = index.locate(path);
    return place?.root === root ? [place.path] : [];
  };
  const traced = items.map(({ path, assets }) => ({
    path: within(path)[0] ?? path,
    assets: assets.flatMap(within),
    text: () => index.readSource(path),
  }));
  const cache = openCache('reviews');
  try {
    return await traceReviews(traced, {
      repository,
      commits: await readCommits(repository, newest),
      files: await repository.listFiles(newest),
      uncommitted: commit === undefined ? await uncommittedFiles(repository) : new Set(),
      cache,
    });
  } catch (error) {
    // Without the program there is no history; the finding says so.
    if (error instanceof GitError) return [];
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
