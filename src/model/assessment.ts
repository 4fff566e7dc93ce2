/** Assessments: ordered sections of item references or draws. */
import type { Content } from './content.ts';
import type { Release } from './item.ts';

/** An item named by a section, with the points it has there. */
export interface ItemReference {
  readonly id: string;
  /** Overrides the item's own points. */
  readonly points?: number;
}

/** Items shown all, in order. */
export interface FixedSection {
  readonly kind: 'fixed';
  readonly title?: string;
  readonly items: readonly ItemReference[];
}

/** Some items drawn from those that a query selects, or from a list. */
export interface DrawnSection {
  readonly kind: 'drawn';
  readonly title?: string;
  /** How many are drawn, at least 1. */
  readonly pick: number;
  readonly from:
    | {
        readonly kind: 'query';
        readonly query: string;
        /** What it selects, filled in before an export: exporters cannot read queries. */
        readonly ids?: readonly string[];
      }
    | { readonly kind: 'items'; readonly ids: readonly string[] };
  /** Points of each drawn item; required by targets that draw, else the items' common points. */
  readonly points?: number;
}

export type Section = FixedSection | DrawnSection;

/** How an assessment is given. Times are ISO 8601 with offset. */
export interface AssessmentSettings {
  readonly purpose?: 'practice' | 'graded' | 'survey' | 'graded-survey';
  readonly timeLimitMinutes?: number;
  /** `unlimited` or at least 1. */
  readonly attempts?: number | 'unlimited';
  readonly scoreToKeep?: 'highest' | 'latest' | 'average';
  readonly shuffleChoices?: boolean;
  readonly shuffleQuestions?: boolean;
  readonly showCorrectAnswers?: 'always' | 'never' | 'after-last-attempt';
  readonly showCorrectAnswersFrom?: string;
  readonly showCorrectAnswersUntil?: string;
  readonly showResponses?: 'always' | 'never' | 'after-last-attempt' | 'once';
  readonly oneQuestionAtATime?: boolean;
  readonly lockQuestionsAfterAnswering?: boolean;
  readonly accessCode?: string;
  readonly ipFilter?: string;
  readonly dueAt?: string;
  readonly availableFrom?: string;
  readonly availableUntil?: string;
  readonly requireLockdownBrowser?: boolean;
  readonly calculator?: 'none' | 'basic' | 'scientific';
}

/** An ordered set of sections with settings. */
export interface Assessment {
  readonly id: string;
  readonly title: string;
  /** Markdown, shown before the first item. */
  readonly description?: string;
  /** The description read as content, filled in before an export. */
  readonly introduction?: Content;
  readonly path: string;
  /** As for items: who may see it. Defaults to the bank's. */
  readonly release: Release;
  readonly settings: AssessmentSettings;
  readonly sections: readonly Section[];
}
