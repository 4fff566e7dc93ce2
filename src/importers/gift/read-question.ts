/** One question of a GIFT file as an item. */

import type { ImportedItem } from '../../formats/importer.ts';
import { solutionHeading } from '../../formats/moodle/headings.ts';
import {
  addDecimal,
  isDecimal,
  multiplyDecimal,
  subtractDecimal,
} from '../../interactions/decimal.ts';
import type { Content, Feedback } from '../../model/index.ts';
import { matchAnswer } from '../answer/match-answer.ts';
import { newImportedItem } from '../item/new-imported-item.ts';
import { splitAtHeadings } from '../moodle/grader-info.ts';
import { readSeveralChoices, readSingleChoices } from '../moodle/read-choices.ts';
import { readNumericKeys, readTextKeys } from '../moodle/read-entries.ts';
import type { MoodleFormat } from '../moodle/read-formatted.ts';
import { readTruth } from '../moodle/read-truth.ts';
import type { MoodleAnswer, Report, TypeReading } from '../moodle/reading.ts';
import { paragraphs } from '../text/paragraphs.ts';
import { showEscapes } from './escapes.ts';
import { formattedText, giftContent } from './formatted-text.ts';
import { parseBlock } from './parse-block.ts';
import { readChoiceAnswers, readEntryAnswers, splitPairs } from './read-answers.ts';
import type { GiftBlock } from './split-blocks.ts';

/** Where a question stands. */
export interface GiftPlace {
  readonly file: string;
  readonly origin: string;
  /** Empty without category. */
  readonly topic: string;
}

/** The item; undefined, reported, where there is none. */
export function readQuestion(
  { text, comments }: GiftBlock,
  { file, origin, topic }: GiftPlace,
  report: Report,
): ImportedItem | undefined {
  const parts = parseBlock(text);
  if (!parts) {
    const hint = 'Write \\{ and \\} for braces that are text; no line between them may be blank.';
    report('import-item-unreadable', 'A brace has no partner.', hint);
    return undefined;
  }
  if (parts.hasMoreBraces) {
    const hint = 'A question has one pair of braces, and a blank line after it.';
    report('import-part-dropped', 'Only the first braces hold answers; others are text.', hint);
  }
  const stemText = formattedText(parts.text, 'moodle');
  const stem = giftContent(stemText, report);
  if (stem.length === 0) {
    report('import-item-unreadable', 'The question has no text.');
    return undefined;
  }
  const reading = readAnswers(parts.answers, stemText.format, report);
  if (!reading) return undefined;
  const general = giftContent(formattedText(parts.generalFeedback, stemText.format), report);
  const { feedback, solution } = withGeneral(reading.feedback ?? {}, general);
  const { id, tags } = readComments(comments);
  return newImportedItem({
    type: reading.type,
    title: parts.name,
    stem: stem,
    interactions: reading.interactions,
    feedback,
    ...(solution && { solution }),
    ...(reading.notes && { notes: reading.notes }),
    metadata: {
      ...(topic !== '' && { topics: [topic] }),
      ...(tags.length > 0 && { tags }),
      ...(reading.isDraft && { status: 'draft' as const }),
    },
    file,
    origin,
    ...(id !== undefined && { sourceId: id, id }),
  });
}

/** The type follows from the signs, in the order in which Moodle asks for them. */
function readAnswers(
  answers: string | undefined,
  format: MoodleFormat,
  report: Report,
): TypeReading | undefined {
  if (answers === undefined) return { type: 'stimulus', interactions: [] };
  if (answers === '') {
    return { type: 'essay', interactions: [{ kind: 'extended-text', id: 'response' }] };
  }
  if (answers.startsWith('#')) return readNumbers(answers.slice(1), format, report);
  if (answers.includes('~')) return readChoices(answers, format, report);
  if (answers.includes('=') && answers.includes('->')) return readMatch(answers, format, report);
  const [, word] = /^(T|TRUE|F|FALSE)\s*(?:#|$)/.exec(answers) ?? [];
  if (word !== undefined) return readJudgement(answers, word.startsWith('T'), format, report);
  const { keys, ...rest } = readTextKeys(readEntryAnswers(answers, format, report), false, report);
  return {
    type: 'short-answer',
    interactions: [{ kind: 'text-entry', id: 'response', keys }],
    ...rest,
  };
}

function readChoices(
  source: string,
  format: MoodleFormat,
  report: Report,
): TypeReading | undefined {
  const isSingle = source.includes('=');
  const answers = readChoiceAnswers(source, format, report);
  const reading = (isSingle ? readSingleChoices : readSeveralChoices)(answers, report);
  if (!reading) return undefined;
  const { choices, isDraft, notes } = reading;
  const cardinality = isSingle ? 'single' : 'multiple';
  return {
    type: isSingle ? 'multiple-choice' : 'multiple-response',
    interactions: [{ kind: 'choice', id: 'response', cardinality, choices }],
    notes,
    isDraft,
  };
}

function readMatch(source: string, format: MoodleFormat, report: Report): TypeReading | undefined {
  const pairs = splitPairs(source);
  if (!pairs) {
    report('import-item-unreadable', 'A part of the matching has no arrow ->.');
    return undefined;
  }
  return matchAnswer(
    pairs.map(([left, right]) => ({
      source: giftContent(formattedText(left, format), report),
      target: right === '' ? [] : paragraphs(showEscapes(right).replace(/\s+/g, ' ')),
    })),
    report,
  );
}

/** `T#feedback on the wrong response#feedback on the right one` */
function readJudgement(
  source: string,
  key: boolean,
  format: MoodleFormat,
  report: Report,
): TypeReading {
  const [, wrong = '', ...right] = source.split('#');
  const [onWrong, onRight] = [wrong, right.join('#')].map((text) =>
    giftContent(formattedText(text.trim(), format), report),
  );
  const [onTrue, onFalse] = key ? [onRight, onWrong] : [onWrong, onRight];
  return readTruth(key, onTrue ?? [], onFalse ?? [], report);
}

function readNumbers(source: string, format: MoodleFormat, report: Report): TypeReading {
  const [right = '', ...wrong] = source.split('~');
  const answers = readEntryAnswers(right.trim(), format, report).map(numberAnswer);
  const others = wrong.join('~').trim();
  const rest = others === '' ? [] : readEntryAnswers(`=%0%*${others}`, format, report);
  const { keys, ...reading } = readNumericKeys([...answers, ...rest], report);
  return {
    type: 'numeric',
    interactions: [{ kind: 'numeric-entry', id: 'response', keys }],
    ...reading,
  };
}

/** `10..20` is 15 ± 5, `3.14:0.01` has its tolerance. */
function numberAnswer(answer: MoodleAnswer): MoodleAnswer {
  const [min = '', max] = answer.text.split('..').map((part) => part.trim());
  if (max !== undefined && isDecimal(min) && isDecimal(max)) {
    const text = multiplyDecimal(addDecimal(min, max), '0.5');
    return { ...answer, text, tolerance: subtractDecimal(max, text) };
  }
  const [text = '', tolerance = ''] = answer.text.split(':').map((part) => part.trim());
  return { ...answer, text, tolerance };
}

function withGeneral(
  feedback: Feedback,
  content: Content,
): { readonly feedback: Feedback; readonly solution: Content | undefined } {
  const parts = splitAtHeadings(content, [solutionHeading]);
  const general = parts.get('') ?? [];
  return {
    feedback: general.length > 0 ? { ...feedback, general } : feedback,
    solution: parts.get(solutionHeading),
  };
}

/** `// [id:x] [tag:y]` */
function readComments(comments: readonly string[]): {
  readonly id: string | undefined;
  readonly tags: readonly string[];
} {
  const named = comments.flatMap((comment) => [
    ...comment.matchAll(/\[(id|tag):((?:\\\]|[^\]]){1,200})\]/g),
  ]);
  const values = (name: string) =>
    named.flatMap(([, kind, value = '']) =>
      kind === name ? [value.replaceAll('\\]', ']').trim()] : [],
    );
  return { id: values('id').at(-1), tags: [...new Set(values('tag'))] };
}
