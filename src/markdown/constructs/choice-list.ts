/** Choices as a task list: `[x]` marks the key, a blockquote is the rationale. */
import type { Blockquote, List, ListItem } from 'mdast';
import type { Choice, Content, ContentBlock } from '../../model/index.ts';
import { type Body, loneBoxOf } from '../body.ts';
import { type BodyReader, sliceOf, spanOf, spanOfAll } from '../body-reader.ts';
import { asTexts } from '../front-matter-values.ts';
import type { RawContent } from '../print-markdown.ts';
import { readContent } from '../read-content.ts';

/** The stem without its choices, and the choices. */
export interface ChoiceReading {
  readonly stem: Content;
  readonly choices: readonly Choice[];
}

/** Reads the task list at the end of the stem. */
export function readChoices(body: Body, reader: BodyReader): ChoiceReading {
  const { choices: list } = body;
  if (!list) {
    reportMissingList(body, reader);
    return { stem: readContent(body.stem, reader), choices: [] };
  }
  const stem = readContent(
    body.stem.filter((node) => node !== list),
    reader,
  );
  const choices = list.children.map((item, index) => readChoice(item, index, reader));
  if (choices.length < 2) {
    reader.report('too-few-choices', spanOf(list), {
      message: 'There is only one choice.',
      hint: 'Give at least two choices.',
    });
  }
  reportDuplicates(list, choices, reader);
  return { stem, choices };
}

/** The identifiers of choices by position: a, b … z, aa, ab … */
export function choiceId(index: number): string {
  const letter = String.fromCharCode(97 + (index % 26));
  return index < 26 ? letter : choiceId(Math.floor(index / 26) - 1) + letter;
}

/** Tells of a choice interaction in which nothing is marked, or more than allowed. */
export function checkChoiceKey(
  choices: readonly Choice[],
  most: 'one' | 'several',
  body: Body,
  reader: BodyReader,
): void {
  const list = body.choices;
  if (!list) return;
  const correct = choices.flatMap((choice, index) => (choice.correct ? [index] : []));
  if (correct.length === 0) {
    reader.report('missing-key', spanOf(list), {
      message: 'No choice is marked as right.',
      hint: 'Mark the key with `[x]`.',
      ...(reader.isDraft && { severity: 'warning' }),
    });
  }
  const second = list.children[correct[1] ?? -1];
  if (most === 'one' && second) {
    reader.report('several-keys', spanOf(second), {
      message: `${correct.length} choices are marked as right, but only one can be.`,
      hint: 'Mark one choice with `[x]`, or write `type: multiple-response`.',
    });
  }
}

/** Tells of ids under `fixed` that no choice has. */
export function checkFixed(fixed: unknown, choices: readonly Choice[], reader: BodyReader): void {
  const known = ['last', ...choices.map((choice) => choice.id)];
  for (const [index, id] of (asTexts(fixed) ?? []).entries()) {
    if (known.includes(id) || choices.length === 0) continue;
    reader.reportKey('unknown-fixed-choice', ['fixed', index], {
      message: `There is no choice \`${id}\`.`,
      hint: `Choices have letters by position, here \`a\` to \`${choices.at(-1)?.id}\`; \`last\` is the last.`,
    });
  }
}

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

function readChoice(item: ListItem, index: number, reader: BodyReader): Choice {
  const loneBox = loneBoxOf(item, reader);
  const correct = item.checked ?? loneBox;
  if (correct === undefined || correct === null) reportMissingBox(item, reader);
  const blocks = loneBox === undefined ? item.children : item.children.slice(1);
  const quotes = blocks.filter((node): node is Blockquote => node.type === 'blockquote');
  const content = readContent(
    blocks.filter((node) => node.type !== 'blockquote'),
    reader,
  );
  const feedback = quotes.flatMap((quote) => readContent(quote.children, reader));
  if (content.length === 0) {
    reader.report('empty-choice', spanOf(item), {
      message: 'The choice is empty.',
      hint: 'Write its text behind the box, or remove it.',
    });
  }
  const choice: Choice = { id: choiceId(index), content, correct: correct ?? false };
  return feedback.length > 0 ? { ...choice, feedback } : choice;
}

function reportMissingBox(item: ListItem, reader: BodyReader): void {
  const written = sliceOf(item, reader).replace(/^(?:[-*+]|\d+[.)])\s*/, '');
  const isAlmost = /^[[({]\s?.?\s?[\])}]/.test(written);
  reader.report('choice-without-box', spanOf(item), {
    message: 'The choice does not begin with a box.',
    hint: isAlmost
      ? 'A box is exactly `[ ]` or `[x]`, with a space behind it.'
      : 'Begin every choice with `[ ]`, the key with `[x]`.',
  });
}

function reportMissingList(body: Body, reader: BodyReader): void {
  const boxes = body.stem.find(
    (node) =>
      node.type === 'list' && node.children.some((item) => typeof item.checked === 'boolean'),
  );
  const last = body.stem.at(-1);
  const at = spanOf(boxes ?? last ?? { type: 'root', children: [] });
  if (boxes) {
    reader.report('missing-choices', at, {
      message: 'The choices are not at the end of the stem.',
      hint: 'Move what follows them above the list, or under `## Solution` or `## Feedback`.',
    });
    return;
  }
  reader.report('missing-choices', spanOfAll(body.stem) ? at : { start: 0, end: 0 }, {
    message: 'The item has no choices.',
    hint: 'End the stem with a task list: `- [ ] wrong`, `- [x] right`.',
  });
}

function reportDuplicates(list: List, choices: readonly Choice[], reader: BodyReader): void {
  const seen = new Map<string, Choice>();
  for (const [index, choice] of choices.entries()) {
    const text = JSON.stringify(choice.content);
    const same = seen.get(text);
    const item = list.children[index];
    if (!same || choice.content.length === 0 || !item) seen.set(text, choice);
    else if (same.correct === choice.correct) {
      reader.report('duplicate-choice', spanOf(item), {
        message: `This choice says the same as choice ${same.id}.`,
        hint: 'Remove one of them.',
      });
    } else {
      reader.report('contradictory-choice', spanOf(item), {
        message: `This choice says the same as choice ${same.id}, but only one of them is marked.`,
        hint: 'Remove one of them.',
      });
    }
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
