/** What the history of an item's file says about its reviews. */
import type { Review } from '../../model/index.ts';

/** The last change of what an item says, and what came after it. */
export interface ReviewHistory {
  /** Absent while the change is not committed. */
  readonly change?: {
    /** The day where it was made, `YYYY-MM-DD`. */
    readonly on: string;
    /** Shortened. */
    readonly commit: string;
    /** Names, with addresses where they are known. */
    readonly by: readonly string[];
  };
  /** The reviews that stood in the file before the change and still did after it. */
  readonly kept: readonly Review[];
  /** Who vouched for it in commits, with the change or after it. */
  readonly signers: readonly string[];
}
