/** What a package holds, before anything is written: quizzes and question banks of requests. */
import type { Assessment } from '../../src/model/index.ts';
import type { ItemRequest } from './item-request.ts';

/** Questions of which some are drawn. */
export interface PlannedGroup {
  readonly ident: string;
  readonly title: string;
  readonly pick: number;
  readonly pointsPerItem: number;
  /** Empty when they are drawn from a bank. */
  readonly items: readonly ItemRequest[];
  /** Identifier of the bank that is drawn from. */
  readonly bank?: string;
}

/** A question, a stimulus or a group. */
export type QuizBlock = ItemRequest | PlannedGroup;

/** A quiz. */
export interface PlannedQuiz {
  readonly ident: string;
  readonly title: string;
  /** Absent: a quiz made for a selection, without settings. */
  readonly assessment?: Assessment;
  readonly blocks: readonly QuizBlock[];
}

/** A question bank. */
export interface PlannedBank {
  readonly ident: string;
  readonly title: string;
  readonly items: readonly ItemRequest[];
}

/** All of a package, in the order of the selection. */
export interface PackagePlan {
  readonly quizzes: readonly PlannedQuiz[];
  readonly banks: readonly PlannedBank[];
}

/** Whether a block of a quiz is a group. */
export function isGroup(block: QuizBlock): block is PlannedGroup {
  return 'pick' in block;
}
