/** `stemma review` */
import { InvalidArgumentError, Option } from 'commander';
import { isKeyAlarm } from '../../bank/diff/item-diff.ts';
import { renderGithub } from '../../diagnostics/render-github.ts';
import { type OpenRange, openRange } from '../../node/diff/open-range.ts';
import { readRange } from '../../node/diff/read-range.ts';
import { type BankReview, reviewBanks } from '../../node/review/review-banks.ts';
import { reviewJson } from '../../node/review/review-json.ts';
import { reviewMarkdown } from '../../node/review/review-markdown.ts';
import { bankFolder, bankOption, pathPrefix } from '../bank-option.ts';
import { type CliCommand, newCommand } from '../cli-command.ts';
import type { CliHost } from '../cli-host.ts';
import { diffSummary } from '../diff-text.ts';
import type { ExitCode } from '../exit-code.ts';
import { openWithProgress } from '../open-with-progress.ts';
import { countFindings } from '../report-diagnostics.ts';
import { reviewText } from '../review-text.ts';
import { writeOutput } from '../write-output.ts';

interface ReviewOptions {
  readonly bank: string;
  readonly markdown?: boolean;
  readonly json?: boolean;
  readonly github?: boolean;
  readonly out?: string;
  readonly previewUrl?: string;
  readonly failOn: readonly Alarm[];
}

type Alarm = 'error' | 'key' | 'duplicate';

/** Reports on a change of the bank, as a comment of a pull request shows it. */
export const reviewCommand: CliCommand = ({ host, end }) =>
  newCommand('review', 'Report on a change of the bank: keys, problems, duplicates, losses.', [
    ['stemma review main..', 'what the files as they are change since main'],
    ['stemma review main...fix-keys', 'what a branch changes since it left main'],
    ['stemma review main..HEAD --markdown --out comment.md', 'a comment for a pull request'],
    ['stemma review main..HEAD --github', 'annotations of GitHub at the lines of new problems'],
    ['stemma review main.. --fail-on key', 'end with 1 also when a key has changed'],
  ])
    .argument(
      '<range>',
      'two revisions with two or three dots between them; the second may be missing',
    )
    .addOption(bankOption(host))
    .addOption(new Option('--markdown', 'print Markdown for a comment on GitHub').conflicts('json'))
    .option('--json', 'print data for programs')
    .option('--github', 'print annotations for GitHub Actions')
    .option('--out <file>', 'where to write the Markdown or the JSON')
    .option('--preview-url <url>', 'address of a preview of the site, to link items to')
    .addOption(
      new Option('--fail-on <what>', 'what ends with 1 beside errors; may be given several times')
        .choices(['error', 'key', 'duplicate'])
        .argParser(collectAlarms)
        .default([], 'errors alone'),
    )
    .action(async (range: string, options: ReviewOptions) => {
      const folder = bankFolder(host, options.bank);
      const opened = await openWithProgress(host, (more) =>
        openRange(folder, readRange(range), more),
      );
      try {
        const review = await reviewBanks(opened);
        await print(review, opened, options, host);
        host.err(`${diffSummary(review.diff)}; new: ${countFindings(review.findings.fresh)}.\n`);
        end(exitCode(review, opened, options));
      } finally {
        opened.close();
      }
    });

const alarms: readonly Alarm[] = ['error', 'key', 'duplicate'];

function collectAlarms(value: string, before: readonly Alarm[]): readonly Alarm[] {
  const alarm = alarms.find((one) => one === value);
  if (alarm === undefined) {
    throw new InvalidArgumentError(`There are ${alarms.join(', ')}.`);
  }
  return [...before, alarm];
}

async function print(
  review: BankReview,
  range: OpenRange,
  options: ReviewOptions,
  host: CliHost,
): Promise<void> {
  const { index } = range.after;
  if (options.github) {
    const root = pathPrefix(index.root, host.env.GITHUB_WORKSPACE || host.cwd);
    for (const finding of [...review.findings.fresh, ...review.steps]) {
      host.out(`${renderGithub(finding, root)}\n`);
    }
    if (options.out === undefined) return;
  }
  const text = await reportText(review, range, options, host);
  if (options.out === undefined) host.out(text);
  else writeOutput(options.out, text, host);
}

async function reportText(
  review: BankReview,
  range: OpenRange,
  options: ReviewOptions,
  host: CliHost,
): Promise<string> {
  if (options.json) return reviewJson(review, range);
  if (!options.markdown && options.out === undefined) {
    return reviewText(review, range.after.index, host);
  }
  const { previewUrl, bank } = options;
  const { root } = range.repository;
  return reviewMarkdown(review, range, {
    root: pathPrefix(range.after.index.root, root),
    command: `npx stemma review ${rangeName(range)}${bank === 'questions' ? '' : ` --bank ${bank}`}`,
    ...(previewUrl === undefined ? {} : { previewUrl: previewUrl.replace(/\/*$/u, '/') }),
  });
}

function rangeName({ before, after }: OpenRange): string {
  return `${before.commit?.slice(0, 12) ?? ''}..${after.commit?.slice(0, 12) ?? ''}`;
}

function exitCode(
  { diff, duplicates, steps }: BankReview,
  { after }: OpenRange,
  { failOn }: ReviewOptions,
): ExitCode {
  const isBroken = [...after.index.diagnostics, ...steps].some(
    ({ severity }) => severity === 'error',
  );
  const hasKeys = failOn.includes('key') && diff.items.some(isKeyAlarm);
  const hasDuplicates = failOn.includes('duplicate') && duplicates.length > 0;
  return isBroken || hasKeys || hasDuplicates ? 1 : 0;
}
