/** `stemma list` */
import { Argument } from 'commander';
import { topicPaths } from '../../bank/link/check-topics.ts';
import { topicAndAbove } from '../../bank/topic-and-above.ts';
import type { BankIndex, IndexedItem } from '../../node/index-bank.ts';
import { bankOption } from '../bank-option.ts';
import { type CliCommand, newCommand } from '../cli-command.ts';
import { headersJson, headersText } from '../headers-text.ts';
import { tableText } from '../table-text.ts';
import { withBank } from '../with-bank.ts';

interface ListOptions {
  readonly bank: string;
  readonly json?: boolean;
}

/** What can be listed; each gives rows for people and data for programs. */
const listings = {
  items: ({ items }) => headersListing(items.filter(({ type }) => type !== 'stimulus')),
  stimuli: ({ items }) => headersListing(items.filter(({ type }) => type === 'stimulus')),
  assessments: ({ assessments }) =>
    recordsListing(assessments.map(({ id, title, release }) => ({ id, release, title }))),
  topics: ({ items, settings }) =>
    countListing(
      items.flatMap(({ topics }) => [...new Set(topics.flatMap(topicAndAbove))]),
      settings.taxonomy.flatMap((topic) => topicPaths(topic, '')),
    ),
  tags: ({ items }) => countListing(items.flatMap(({ tags }) => tags)),
  types: ({ items }) => countListing(items.map(({ type }) => type)),
  outcomes: ({ items, settings }) =>
    countListing(
      items.flatMap(({ outcomes }) => outcomes),
      settings.outcomeFrameworks.flatMap(({ outcomes }) => outcomes.map(({ id }) => id)),
    ),
} as const satisfies Readonly<Record<string, (index: BankIndex) => Listing>>;

type ListingName = keyof typeof listings;

interface Listing {
  readonly text: () => string;
  readonly json: () => string;
}

/** Lists what the bank holds. */
export const listCommand: CliCommand = ({ host }) =>
  newCommand('list', 'List what the bank holds.', [
    ['stemma list', 'all items'],
    ['stemma list topics', 'topics with how many items each has'],
    ['stemma list assessments --json', 'assessments, for programs'],
  ])
    .addArgument(
      new Argument('[what]', 'what to list').choices(Object.keys(listings)).default('items'),
    )
    .addOption(bankOption(host))
    .option('--json', 'print a JSON list')
    .action(async (what: ListingName, { bank, json }: ListOptions) => {
      await withBank(host, bank, (index) => {
        const listing = listings[what](index);
        host.out(json ? listing.json() : listing.text());
      });
    });

function headersListing(items: readonly IndexedItem[]): Listing {
  return { text: () => headersText(items), json: () => headersJson(items) };
}

function recordsListing(records: readonly Readonly<Record<string, string | number>>[]): Listing {
  return {
    text: () => tableText(records.map((record) => Object.values(record).map(String))),
    json: () => `${JSON.stringify(records, undefined, 2)}\n`,
  };
}

/** How often each name occurs; names that are known are listed even where nothing has them. */
function countListing(names: readonly string[], known: readonly string[] = []): Listing {
  const counts = new Map<string, number>(known.map((name) => [name, 0]));
  for (const name of names.toSorted()) counts.set(name, (counts.get(name) ?? 0) + 1);
  return recordsListing([...counts].map(([name, count]) => ({ count, name })));
}
