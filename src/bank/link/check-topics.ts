/** Checks topics and outcomes against what `bank.yml` lists. */
import { closestName } from '../../diagnostics/closest-name.ts';
import { diagnostic } from '../../diagnostics/diagnostic.ts';
import type {
  AuthoredMetadata,
  BankSettings,
  Diagnostic,
  Place,
  TopicNode,
} from '../../model/index.ts';
import type { LinkItem } from './bank-parts.ts';

/** Topics and outcomes as one file states them, with the places of the keys. */
export interface TopicClaim {
  readonly metadata: AuthoredMetadata;
  readonly places: { readonly topic: Place; readonly outcomes: Place };
  /** Absent for folder defaults. */
  readonly item?: string;
}

/** Finds unknown topics and outcomes. */
export interface TopicCheck {
  /** In what a file states itself, so that a faulty folder default is told once. */
  readonly check: (claim: TopicClaim) => Diagnostic[];
  /** Items that end up without any topic. */
  readonly checkPresence: (item: LinkItem) => Diagnostic[];
}

/** The check for a bank; lists that `bank.yml` does not have allow everything. */
export function topicCheck({ taxonomy, outcomeFrameworks }: BankSettings): TopicCheck {
  const topics = new Set(taxonomy.flatMap((topic) => topicPaths(topic, '')));
  const outcomes = new Set(outcomeFrameworks.flatMap((one) => one.outcomes.map(({ id }) => id)));
  return {
    check: (claim) => [
      ...(topics.size === 0 ? [] : checkTopics(claim, topics)),
      ...(outcomes.size === 0 ? [] : checkOutcomes(claim, outcomes)),
    ],
    checkPresence: (item) => (topics.size === 0 ? [] : checkPresence(item)),
  };
}

/** The path of a topic and of all below it. */
export function topicPaths(topic: TopicNode, above: string): string[] {
  const path = above === '' ? topic.name : `${above}/${topic.name}`;
  return [path, ...topic.children.flatMap((child) => topicPaths(child, path))];
}

function checkPresence({ header, summary }: LinkItem): Diagnostic[] {
  if (header.topics.length > 0 || header.type === 'stimulus') return [];
  return [
    diagnostic('no-topic', {
      message: 'The item has no topic, and its folder is none.',
      hint: 'State a topic, or move the file into the folder of one.',
      place: summary.places.topic,
      item: header.id,
    }),
  ];
}

function checkTopics({ metadata, places, item }: TopicClaim, known: ReadonlySet<string>) {
  return (metadata.topics ?? [])
    .filter((topic) => !known.has(topic))
    .map((topic) =>
      diagnostic('unknown-topic', {
        message: `The topic ${topic} is not in the taxonomy.`,
        hint: hintFor(topic, known, 'taxonomy'),
        place: places.topic,
        ...(item === undefined ? {} : { item }),
      }),
    );
}

function checkOutcomes({ metadata, places, item }: TopicClaim, known: ReadonlySet<string>) {
  return (metadata.outcomes ?? [])
    .filter((outcome) => !known.has(outcome))
    .map((outcome) =>
      diagnostic('unknown-outcome', {
        message: `The outcome ${outcome} is in none of the bank's frameworks.`,
        hint: hintFor(outcome, known, 'outcomeFrameworks'),
        place: places.outcomes,
        ...(item === undefined ? {} : { item }),
      }),
    );
}

function hintFor(name: string, known: ReadonlySet<string>, key: string): string {
  const close = closestName(name, known);
  return close === undefined ? `Add it to ${key} in bank.yml.` : `Did you mean ${close}?`;
}
