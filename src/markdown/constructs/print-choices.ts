/** Choices as a task list. */
import type { Blockquote, List, ListItem } from 'mdast';
import type { Choice, Content, ContentBlock } from '../../model/index.ts';
import type { RawContent } from '../print-markdown.ts';

/** The task list that `readChoices` reads. */
export function printChoices(choices: readonly Choice[]): RawContent {
  const children = choices.map(printChoice);
  const list: List = { type: 'list', ordered: false, spread: false, children };
  list.data = { isChoiceList: true };
  return [list];
}

declare module 'mdast' {
  interface ListData {
    /** Items of several blocks are set apart by blank lines, others are not. */
    isChoiceList?: boolean;
  }
}

function printChoice(choice: Choice): ListItem {
  const content = choice.content.flatMap(quoteAsHtml);
  const blocks = [...content, ...quoteOf(choice.feedback)];
  const [first] = content;
  const spread = blocks.length > 1;
  if (first?.type === 'paragraph') {
    return { type: 'listItem', spread, checked: choice.correct, children: blocks };
  }
  // Markdown has boxes only before text: the box gets a line of its own.
  const box = { type: 'html' as const, value: choice.correct ? '[x]' : '[ ]' };
  return { type: 'listItem', spread: true, children: [box, ...blocks] };
}

/** In a choice a blockquote is the rationale, so one that is part of the choice is written in HTML. */
function quoteAsHtml(block: ContentBlock): ContentBlock[] {
  if (block.type !== 'blockquote') return [block];
  return [
    { type: 'html', value: '<blockquote>' },
    ...block.children,
    { type: 'html', value: '</blockquote>' },
  ];
}

function quoteOf(feedback: Content | undefined): Blockquote[] {
  return feedback && feedback.length > 0 ? [{ type: 'blockquote', children: [...feedback] }] : [];
}
