/** What the body of an item asks, whatever it is made of. */
import type { XmlElement } from '../../../formats/xml.ts';
import type { Content, Interaction, QuestionTypeName, Responses } from '../../../model/index.ts';
import type { ItemReader } from '../content/item-reader.ts';
import type {
  InteractionContext,
  InteractionReading,
} from '../interactions/interaction-reading.ts';
import type { ItemSession } from '../processing/session.ts';
import type { Value } from '../processing/value.ts';

/** Everything of an item that depends on what is asked for. */
export interface BodyReading {
  readonly type: QuestionTypeName;
  readonly stem: Content;
  readonly interactions: readonly Interaction[];
  readonly isDraft?: boolean;
  readonly shuffle?: boolean;
  readonly fixed?: readonly string[];
  /** Our responses as the item's own scoring takes them. */
  readonly respond: InteractionReading['respond'];
  /** The values of variables that the candidate saw. */
  readonly template?: (responses: Responses) => ReadonlyMap<string, Value>;
  /** Ids of choices by identifier, where there is one choice interaction. */
  readonly ids?: ReadonlyMap<string, string>;
  /** Typed responses that the source speaks of, by id of the interaction. */
  readonly mentioned?: ReadonlyMap<string, readonly string[]>;
  /** For each gap its response, and ids of the choices of menus by identifier. */
  readonly identifiersOf?: readonly {
    readonly responseId: string;
    readonly ids: ReadonlyMap<string, string>;
  }[];
}

/** The item whose body is read. */
export interface BodyContext {
  readonly reader: ItemReader;
  readonly item: XmlElement;
  readonly body: XmlElement;
  readonly session: ItemSession;
}

/** The context of one interaction; an undeclared response is one that nothing is right for. */
export function interactionContext(
  { reader, item, session }: BodyContext,
  interaction: XmlElement,
): InteractionContext {
  const id = interaction.attributes.responseIdentifier ?? 'RESPONSE';
  const declaration = session.responses.get(id) ?? {
    id,
    cardinality: 'single',
    baseType: 'identifier',
    correct: [],
  };
  return { reader, item, session, declaration };
}

/** The typed responses that the mapping of a response speaks of. */
export function mentionedIn({ declaration }: InteractionContext): readonly string[] {
  const isTyped = ['string', 'float', 'integer'].includes(declaration.baseType);
  return isTyped ? (declaration.mapping?.entries.map(({ key }) => key) ?? []) : [];
}
