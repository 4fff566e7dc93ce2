/** What a rule is: a number, what it asks, why, and how to see it broken. */
import type { ParsedItem, ParsedPackage } from './parsed-package.ts';

/** One place where a rule is broken. */
export interface Breach {
  readonly path: string;
  /** 1-based. */
  readonly line?: number;
  /** Identifier of the item. */
  readonly item?: string;
  /** What is there, a sentence. */
  readonly message: string;
}

/** One rule under which both importers read a package without loss. */
export interface Rule {
  /** As in the README of the exporter. */
  readonly number: number;
  /** A few words. */
  readonly title: string;
  /** What happens otherwise, a sentence. */
  readonly why: string;
  /** What is wrong with one item, whatever else is in the package. */
  readonly checkItem?: (item: ParsedItem, profile: ParsedPackage['profile']) => readonly Breach[];
  /** What is wrong with the package as a whole. */
  readonly check?: (found: ParsedPackage) => readonly Breach[];
}
