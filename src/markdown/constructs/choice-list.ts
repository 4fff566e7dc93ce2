/** Choices as a task list: `[x]` marks the key, a blockquote is the rationale. */
import type { Blockquote, ListItem } from 'mdast';
import type { Choice, Content } from '../../model/index.ts';
import { boxHint } from '../almost.ts';
import { type Body, loneBoxOf } from '../body.ts';
import { type BodyReader, sliceOf, spanOf, spanOfAll } from '../body-reader.ts';
import { readContent } from '../read-content.ts';
import { reportEqualChoices } from './check-choices.ts';
import { choiceId } from './choice-id.ts';

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
  reportEqualChoices(list, choices, reader);
  return { stem, choices };
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
    hint: isAlmost ? boxHint : 'Begin every choice with `[ ]`, the key with `[x]`.',
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
