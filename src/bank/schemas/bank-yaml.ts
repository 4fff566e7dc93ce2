/** What may be written in `bank.yml`. */
import type { BankDependency, Release, ReviewRule } from '../../model/index.ts';

/** A topic: its name alone, or with what it holds. */
export type TopicYaml =
  | string
  | {
      readonly name: string;
      readonly description?: string;
      readonly children?: readonly TopicYaml[];
    };

/** The settings of a bank as written. */
export interface BankYaml {
  readonly schemaVersion?: number;
  readonly title?: string;
  readonly description?: string;
  readonly languages?: readonly string[];
  readonly license?: string;
  readonly authors?: readonly string[];
  readonly release?: Release;
  readonly review?: Pick<ReviewRule, 'reviewers'> & Partial<ReviewRule>;
  readonly repository?: string;
  readonly branch?: string;
  readonly taxonomy?: readonly TopicYaml[];
  readonly outcomeFrameworks?: readonly {
    readonly id: string;
    readonly title: string;
    readonly url?: string;
    readonly outcomes: readonly { readonly id: string; readonly title: string }[];
  }[];
  readonly export?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly acceptedLosses?: Readonly<Record<string, readonly string[]>>;
  readonly owners?: Readonly<Record<string, readonly string[]>>;
  readonly banks?: readonly BankDependency[];
  readonly packages?: readonly string[];
}
