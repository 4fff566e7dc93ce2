/** `inlineChoiceInteraction` as a menu in the text. */
import { contentToText } from '../../../content/to-text.ts';
import type { XmlElement } from '../../../formats/xml.ts';
import { childElements } from '../../../formats/xml-query.ts';
import type { Content, InlineChoiceInteraction } from '../../../model/index.ts';
import { contentKey, draftHint } from '../../answer/read-answer.ts';
import { keyValues } from '../keys/key-values.ts';
import type { InteractionContext } from './interaction-reading.ts';

/** A menu, and identifiers of its choices by their ids. */
export interface MenuReading {
  readonly interaction: InlineChoiceInteraction;
  readonly identifiers: ReadonlyMap<string, string>;
  readonly isDraft: boolean;
}

/** A choice of a menu of the source. */
export interface MenuChoice {
  readonly identifier: string;
  readonly content: Content;
}

/** The menu; undefined, reported, where a choice is more than a line of text. */
export function readInlineChoice(
  element: XmlElement,
  id: string,
  context: InteractionContext,
): MenuReading | undefined {
  const { reader, session, declaration } = context;
  const names = ['inlineChoice', 'simpleChoice'];
  const choices = childElements(element)
    .filter(({ name }) => names.includes(name))
    .map((choice) => ({
      identifier: choice.attributes.identifier ?? '',
      content: reader.content(choice.children),
    }));
  const candidates = choices.map(({ identifier }) => [identifier]);
  const keys = keyValues(declaration, session, candidates);
  return menuOf(id, choices, keys, context);
}

/** A menu of these choices; without a right one among them a draft. */
export function menuOf(
  id: string,
  choices: readonly MenuChoice[],
  keys: readonly string[],
  { reader }: InteractionContext,
): MenuReading | undefined {
  const filled = choices.filter(({ content }) => content.length > 0);
  const isLine = filled.every(
    ({ content }) => content.length === 1 && content[0]?.type === 'paragraph',
  );
  const isUnique = new Set(filled.map(({ content }) => contentKey(content))).size === filled.length;
  if (filled.length < 2 || !isLine) {
    const message = isLine
      ? `A menu in the text has ${filled.length} choices.`
      : 'A choice of a menu in the text is more than one line.';
    reader.report('import-item-unreadable', message);
    return undefined;
  }
  const hasKey = filled.some(({ identifier }) => keys.includes(identifier));
  if (!hasKey)
    reader.report('import-answer-missing', 'A menu in the text has no right choice.', draftHint);
  if (!isUnique) {
    const text = contentToText(filled[0]?.content ?? []).slice(0, 40);
    reader.report(
      'import-duplicate-choices',
      `Two choices of the menu “${text} …” are the same.`,
      draftHint,
    );
  }
  return {
    interaction: {
      kind: 'inline-choice',
      id,
      choices: filled.map(({ identifier, content }, at) => ({
        id: String.fromCharCode(97 + at),
        content,
        correct: keys.includes(identifier),
      })),
    },
    identifiers: new Map(
      filled.map(({ identifier }, at) => [String.fromCharCode(97 + at), identifier]),
    ),
    isDraft: !(hasKey && isUnique),
  };
}
