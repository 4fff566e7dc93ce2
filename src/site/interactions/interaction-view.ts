/** What a page shows of one kind of interaction. */
import type { PublicInteraction } from '../../bank/public-interaction.ts';
import type { InteractionKind, InteractionOf } from '../../model/index.ts';
import type { ContentWriter } from '../content-writer.ts';
import type { Html } from '../html.ts';

/** An interaction of the given kind without its key. */
export type PublicInteractionOf<K extends InteractionKind> = Extract<
  PublicInteraction,
  { kind: K }
>;

/** Writes one kind of interaction. */
export interface InteractionView<K extends InteractionKind> {
  /** What the candidate is asked to do, below the stem. */
  readonly question: (interaction: PublicInteractionOf<K>, writer: ContentWriter) => Html;
  /** The key with its rationales; values of variables are those that the question shows. */
  readonly answer: (interaction: InteractionOf<K>, writer: ContentWriter, itemId: string) => Html;
  /** The place of the interaction inside the text; only kinds that a gap may hold have it. */
  readonly gap?: (interaction: PublicInteractionOf<K>, writer: ContentWriter) => Html;
}
