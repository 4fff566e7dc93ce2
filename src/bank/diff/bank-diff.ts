/** What differs between two states of a whole bank. */
import type { ItemHeader } from '../item-header.ts';
import type { ItemDiff } from './item-diff.ts';

/** Whether something is in the old state, the new one, or both. */
export type Presence = 'before' | 'after' | 'both';

/** An assessment that has an item. */
export interface AssessmentUse {
  /** Its id. */
  readonly assessment: string;
  readonly title: string;
  /** ISO 8601 with offset. */
  readonly dueAt?: string;
  /** The item is one of those that are drawn from. */
  readonly isDrawn: boolean;
  /** In which state of the bank the assessment has it. */
  readonly presence: Presence;
}

/** All changes of one item, with what they touch. */
export interface BankItemDiff<Header extends ItemHeader = ItemHeader> extends ItemDiff {
  /** Absent for an item that is new. */
  readonly before?: Header;
  /** Absent for an item that is gone. */
  readonly after?: Header;
  /** Sorted by id; for a stimulus those that have an item shown with it. */
  readonly usedIn: readonly AssessmentUse[];
  /** For a stimulus: ids of the items that are shown with it now, sorted. */
  readonly shownWith: readonly string[];
  /** The state in which the item's file is there, but has errors that keep it out of the bank. */
  readonly unreadable?: Exclude<Presence, 'both'>;
}

/** Every kind of change of an assessment. */
export type AssessmentChangeKind =
  | 'title'
  | 'description'
  | 'release'
  | 'moved'
  | 'setting'
  | 'sections'
  | 'item-added'
  | 'item-removed'
  | 'item-points'
  | 'item-order'
  | 'draw'
  | 'pool-added'
  | 'pool-removed';

/**
 * - `sections`: their titles and order.
 * - `item-…`: of the items that everybody gets.
 * - `draw`: how many are drawn, what from, for how many points.
 * - `pool-…`: items that may be drawn now, or no longer.
 */
export interface AssessmentChange {
  readonly kind: AssessmentChangeKind;
  /** Name of the setting, id of the item, title of the section. */
  readonly part?: string;
  /** In words; absent where there was nothing, and where it is a secret. */
  readonly before?: string;
  readonly after?: string;
}

/** All changes of one assessment. */
export interface AssessmentDiff {
  readonly id: string;
  /** Its title now, or the last one. */
  readonly title: string;
  /** Its path now, or the last one. */
  readonly path: string;
  readonly presence: Presence;
  /** Empty unless it is in both states. */
  readonly changes: readonly AssessmentChange[];
}

/** One change of `bank.yml`. */
export interface SettingChange {
  /** The key: `license`, `taxonomy`. */
  readonly setting: string;
  /** Where below it: `Fluid mechanics/Hydrostatics`. */
  readonly part?: string;
  readonly presence: Presence;
  /** In words; empty for what is only there or not there. */
  readonly before: string;
  readonly after: string;
}

/** How many there were and are. */
export interface CountChange {
  readonly name: string;
  readonly before: number;
  readonly after: number;
}

/** How many items there were and are; stimuli are no items. Lists are sorted by name. */
export interface BankCounts {
  readonly items: CountChange;
  readonly stimuli: CountChange;
  readonly assessments: CountChange;
  readonly types: readonly CountChange[];
  readonly statuses: readonly CountChange[];
  /** Every topic, with the items of all topics below it. */
  readonly topics: readonly CountChange[];
}

/** A study guide that differs. */
export interface GuideDiff {
  readonly path: string;
  readonly presence: Presence;
}

/** Everything that differs. Lists are sorted by id or path. */
export interface BankDiff<Header extends ItemHeader = ItemHeader> {
  /** Items and stimuli with at least one change. */
  readonly items: readonly BankItemDiff<Header>[];
  /** Ids of items whose files are typed in another way and say the same. */
  readonly retyped: readonly string[];
  readonly assessments: readonly AssessmentDiff[];
  readonly settings: readonly SettingChange[];
  readonly guides: readonly GuideDiff[];
  readonly counts: BankCounts;
}
