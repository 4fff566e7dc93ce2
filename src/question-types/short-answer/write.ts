/** Writes the accepted answers as a list under `## Answer`. */
import type { List, Paragraph } from 'mdast';
import { printPattern } from '../../markdown/constructs/text-key.ts';
import type { AuthoredItem, TextKey } from '../../model/index.ts';
import { interactionOf } from '../interaction-of.ts';
import type { TypeWriting } from '../question-type.ts';

/** The section `## Answer`; none while nothing is accepted. */
export function writeShortAnswer(item: AuthoredItem): TypeWriting {
  const { keys } = interactionOf(item, 'text-entry');
  if (keys.length === 0) return {};
  const children = keys.map((key) => ({
    type: 'listItem' as const,
    spread: false,
    children: [printKey(key)],
  }));
  const list: List = { type: 'list', ordered: false, spread: false, children };
  return { sections: { Answer: [list] } };
}

function printKey(key: TextKey): Paragraph {
  if (key.kind === 'pattern') {
    return { type: 'paragraph', children: [{ type: 'html', value: printPattern(key) }] };
  }
  const value = key.value.replace(/\s+/g, ' ').trim();
  if (!value.startsWith('/')) return { type: 'paragraph', children: [{ type: 'text', value }] };
  return {
    type: 'paragraph',
    children: [
      { type: 'html', value: '\\' },
      { type: 'text', value },
    ],
  };
}
