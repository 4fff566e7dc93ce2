/** What the readers of QTI's interactions are given and yield. */
import type { XmlElement } from '../../../formats/xml.ts';
import type { Responses } from '../../../model/index.ts';
import type { ReadAnswer } from '../../answer/read-answer.ts';
import type { ItemReader } from '../content/item-reader.ts';
import type { ResponseDeclaration } from '../declarations/response.ts';
import type { ItemSession, QtiResponses } from '../processing/session.ts';

/** The item around an interaction. */
export interface InteractionContext {
  readonly reader: ItemReader;
  readonly item: XmlElement;
  readonly session: ItemSession;
  /** Of the interaction's response. */
  readonly declaration: ResponseDeclaration;
}

/** An interaction that has a counterpart. */
export interface InteractionReading extends ReadAnswer {
  /** HTML that stands in the place of the interaction. */
  readonly html: string;
  /** Whether choices may be shown in any order; undefined where that says nothing. */
  readonly shuffle?: boolean;
  readonly fixed?: readonly string[];
  /** Our responses as the item's own scoring takes them. */
  readonly respond: (responses: Responses) => QtiResponses;
  /** Ids of the model by identifiers of QTI, for feedback on choices. */
  readonly ids?: ReadonlyMap<string, string>;
}

/** Reads one interaction; undefined, reported, where it has no counterpart. */
export type ReadInteraction = (
  interaction: XmlElement,
  context: InteractionContext,
) => InteractionReading | undefined;
