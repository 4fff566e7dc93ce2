/** Items: one question with everything needed to ask and score it. */
import type { Content } from './content.ts';
import type { Interaction } from './interaction.ts';

/** Every question type, by its authoring name. */
export const questionTypeNames = [
  'multiple-choice',
  'multiple-response',
  'true-false',
  'numeric',
  'short-answer',
  'cloze',
  'matching',
  'ordering',
  'categorization',
  'hotspot',
  'formula',
  'essay',
  'upload',
  'stimulus',
  'flashcard',
] as const;

/** The authoring name of a question type. */
export type QuestionTypeName = (typeof questionTypeNames)[number];

export type Difficulty = 'easy' | 'medium' | 'hard';
export type Bloom = 'remember' | 'understand' | 'apply' | 'analyze' | 'evaluate' | 'create';
export type Status = 'draft' | 'review' | 'published' | 'retired';
/** Who may see what: key public, stem only, or never on the public site. */
export type Release = 'practice' | 'preview' | 'secure';
export type ScoringPolicy = 'all-or-nothing' | 'partial' | 'right-minus-wrong';

/** Something to read further, or a citation. */
export interface Reference {
  readonly title: string;
  readonly url?: string;
}

/** A person's word that the item is right as it stood on a day. */
export interface Review {
  /** Name of the reviewer, as in `authors`. */
  readonly by: string;
  /** Day of the review, `YYYY-MM-DD`. */
  readonly on: string;
}

/** Feedback on the whole item, shown after responding. */
export interface Feedback {
  /** Shown whatever the response. */
  readonly general?: Content;
  readonly correct?: Content;
  readonly incorrect?: Content;
}

/** One criterion of a rubric. */
export interface RubricCriterion {
  readonly criterion: Content;
  /** Points, decimals allowed. */
  readonly points: number;
  readonly description: Content;
}

/** What the body of an item's file says, the same before and after defaults are applied. */
export interface ItemContent {
  /** Permanent identity, `[a-z][a-z0-9-]*`, unique in the bank. */
  readonly id: string;
  readonly title: string;
  readonly type: QuestionTypeName;
  /** Path of the file below the bank's root with forward slashes; asset URLs are relative to it. */
  readonly path: string;
  readonly stem: Content;
  /** None for a stimulus; several, in reading order, for a cloze; else exactly one. */
  readonly interactions: readonly Interaction[];
  /** In the order they are revealed. */
  readonly hints: readonly Content[];
  readonly solution?: Content;
  readonly feedback: Feedback;
  readonly rubric?: readonly RubricCriterion[];
  /** For instructors only. */
  readonly notes?: Content;
}

/** Metadata that any item may state itself or take from folder defaults and the bank. */
export interface ItemMetadata {
  /** Paths in the taxonomy, parts joined by `/`; the first is the main one. */
  readonly topics: readonly string[];
  readonly difficulty?: Difficulty;
  /** More than 0, decimals allowed. */
  readonly points: number;
  readonly tags: readonly string[];
  /** Ids in the bank's outcome frameworks. */
  readonly outcomes: readonly string[];
  readonly bloom?: Bloom;
  readonly status: Status;
  readonly release: Release;
  /** Who reviewed the item and when; absent where nobody did. */
  readonly reviewed?: readonly Review[];
  /** Id of the stimulus shown with the item. */
  readonly stimulus?: string;
  /** Whether choices may be shown in any order. */
  readonly shuffle: boolean;
  /** Ids of choices that keep their place when shuffled, or `last`. */
  readonly fixed: readonly string[];
  /** Absent: the default of the interaction (`interactions/<kind>`). */
  readonly scoring?: ScoringPolicy;
  /** BCP 47. */
  readonly language: string;
  /** SPDX expression. */
  readonly license?: string;
  readonly authors: readonly string[];
  /** Where the item came from. */
  readonly source?: string;
  readonly references: readonly Reference[];
  /** Expected time in minutes. */
  readonly minutes?: number;
}

/** Metadata as one file states it: only what is written. */
export type AuthoredMetadata = Partial<ItemMetadata>;

/** An item as its file states it, before defaults: what is parsed and printed. */
export interface AuthoredItem extends ItemContent {
  readonly metadata: AuthoredMetadata;
}

/** An item with every default applied: what is shown, exported and scored. */
export interface Item extends ItemContent, ItemMetadata {}

/** Content shared by items; an item file of type `stimulus`. */
export type Stimulus = Item & { readonly type: 'stimulus' };
