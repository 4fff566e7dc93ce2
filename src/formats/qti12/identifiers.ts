/**
 * Identifiers in a package. They are made of the ids of items and assessments alone, so that the
 * same question has the same identifiers in every export and Canvas can update it in place. Ids
 * have no underscore; joining them by underscores therefore never makes two the same.
 */
import { fingerprint, fingerprintHex } from '../fingerprint.ts';

/** Longer ones make Classic's import fail. */
const longest = 200;

/** The quiz of an assessment, or of a selection without one. */
export function quizIdent(id: string): string {
  return shortened(`quiz_${id}`);
}

/** A question bank. */
export function bankIdent(id: string): string {
  return shortened(`bank_${id}`);
}

/** The question bank of a topic; the fingerprint tells apart topics that look alike without signs. */
export function topicBankIdent(topic: string): string {
  const words = topic.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return shortened(`topic_${words}_${fingerprintHex(topic).slice(0, 8)}`);
}

/** The bank that the numbered section of a quiz draws from. */
export function drawBankIdent(quiz: string, section: number): string {
  return shortened(`${quiz}__${section}_bank`);
}

/** The numbered section of a quiz, counted from 1. */
export function sectionIdent(quiz: string, section: number): string {
  return shortened(`${quiz}__${section}`);
}

/** An item where it stands alone: in a question bank. */
export function bankItemIdent(item: string): string {
  return shortened(`item_${item}`);
}

/** The copy of an item in a quiz or in the bank of a section; a repeated item is numbered. */
export function copyIdent(container: string, item: string, occurrence: number): string {
  const number = occurrence > 1 ? `_${occurrence}` : '';
  return shortened(`${container}_${item}${number}`);
}

/**
 * The numbers that name the answers of an item, by their position in it (1 to 999). Numbers, since
 * Classic reads an option's identifier up to the first character that is not a digit; below 2^53,
 * since browsers handle them; different in every item of a package.
 */
export function answerNumbers(item: string): (ordinal: number) => string {
  const { high, low } = fingerprint(item);
  const base = (high % 2 ** 11) * 2 ** 32 + low + 1;
  return (ordinal) => String(base * 1000 + ordinal);
}

function shortened(ident: string): string {
  if (ident.length <= longest) return ident;
  return `${ident.slice(0, longest - 17)}_${fingerprintHex(ident)}`;
}
