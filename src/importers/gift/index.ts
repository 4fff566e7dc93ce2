/** GIFT: questions of Moodle as text. */

import type {
  ImportedItem,
  Importer,
  ImportHost,
  ImportResult,
  Recognition,
} from '../../formats/importer.ts';
import type { Diagnostic } from '../../model/index.ts';
import { reportTo } from '../answer/report-to.ts';
import { topicOfCategory } from '../moodle/topic-of-category.ts';
import { importText } from '../text/import-text.ts';
import { recogniseText } from '../text/recognise-text.ts';
import { hideEscapes, showEscapes } from './escapes.ts';
import { readQuestion } from './read-question.ts';
import { type GiftBlock, splitBlocks } from './split-blocks.ts';

/** @see https://docs.moodle.org/en/GIFT_format */
export const giftImporter: Importer = {
  name: 'gift',
  title: 'GIFT',
  recognise: recogniseText(recognise),
  import: importText(importGift),
};

function recognise(start: string): Recognition {
  const text = start.slice(0, 20_000).trimStart();
  if (text === '' || /^[[{<]/.test(text) || /\\(?:begin|documentclass)\b/.test(text)) {
    return { confidence: 0, reason: 'It is no text, or text of another format.' };
  }
  const isNamed = /^(?:::.+?::|\$CATEGORY:)/m.test(text);
  const hasAnswers = /(?<!\\)\{\s*(?:[=~#][^}]*|T|F|TRUE|FALSE|(?:T|F|TRUE|FALSE)#[^}]*)?\}/.test(
    text,
  );
  if (isNamed && hasAnswers)
    return { confidence: 0.9, reason: 'Names between :: and answers in braces.' };
  return hasAnswers && /(?<!\\)\{\s*[=~#TF]/.test(text)
    ? { confidence: 0.7, reason: 'Answers in braces.' }
    : { confidence: 0, reason: 'It has no answers in braces.' };
}

function importGift(text: string, file: string, host: ImportHost): ImportResult {
  const items: ImportedItem[] = [];
  const diagnostics: Diagnostic[] = [];
  const blocks = [...splitBlocks(text)];
  let topic = '';
  let found = 0;
  for (const [index, block] of blocks.entries()) {
    const { category, rest } = withoutCategory(block);
    if (category !== undefined) topic = topicOfCategory(category);
    if (rest.text === '') continue;
    found += 1;
    const origin = `question ${found}`;
    const report = reportTo(diagnostics, { file, origin, line: rest.line });
    const imported = readQuestion(rest, { file, origin, topic }, report);
    if (imported) items.push(imported);
    if (found % 500 === 0) host.onProgress?.(index, blocks.length);
  }
  return { items, assets: new Map(), assessments: [], diagnostics, found };
}

/** A category ends with its line, even where no blank line follows. */
function withoutCategory(block: GiftBlock): {
  readonly category?: string;
  readonly rest: GiftBlock;
} {
  const [line = '', category] = /^\$CATEGORY:(.*)(?:\n|$)/.exec(block.text) ?? [];
  if (category === undefined) return { rest: block };
  return {
    category: showEscapes(hideEscapes(category)).trim(),
    rest: { ...block, line: block.line + 1, text: block.text.slice(line.length) },
  };
}
