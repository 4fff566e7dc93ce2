/** The choices True and False. */
import type { Nodes } from 'mdast';
import type { Choice, Content } from '../../model/index.ts';
import type { Body } from '../body.ts';

/** `true` or `false` when the content is nothing but that word, in any case. */
export function truthIdOf(content: readonly Nodes[]): 'true' | 'false' | undefined {
  const [only, second] = content;
  if (only?.type !== 'paragraph' || second) return undefined;
  const [text, rest] = only.children;
  if (text?.type !== 'text' || rest) return undefined;
  const word = text.value.trim().toLowerCase();
  return word === 'true' || word === 'false' ? word : undefined;
}

/** Whether the choices of a body are True and False. */
export function isTruthList(body: Body): boolean {
  const items = body.choices?.children ?? [];
  const words = items.map((item) =>
    truthIdOf(item.children.filter((node) => node.type !== 'blockquote')),
  );
  return isPair(words);
}

/** Whether choices are True and False. */
export function areTruthChoices(choices: readonly Choice[]): boolean {
  return isPair(choices.map((choice) => truthIdOf([...copy(choice.content)])));
}

function copy(content: Content): readonly Nodes[] {
  return content.filter((node) => node.type !== 'blockquote');
}

function isPair(words: readonly (string | undefined)[]): boolean {
  return words.length === 2 && words.includes('true') && words.includes('false');
}
