/** The parts of a question in GIFT. */
import { hideEscapes, showEscapes } from './escapes.ts';

/** Parts; texts other than the name still have stand-ins for escaped signs. */
export interface GiftParts {
  readonly name: string;
  /** With a line in the place of the answers where text follows them. */
  readonly text: string;
  /** Between the braces, without general feedback; undefined where there are none. */
  readonly answers: string | undefined;
  readonly generalFeedback: string;
  /** More braces follow, which are part of the text. */
  readonly hasMoreBraces: boolean;
}

/** The parts; undefined where a brace has no partner. */
export function parseBlock(block: string): GiftParts | undefined {
  const source = hideEscapes(block).trim();
  const [whole = '', title = ''] = /^::([\s\S]*?)::/.exec(source) ?? [];
  const rest = source.slice(whole.length).trim();
  const [start, end] = [rest.indexOf('{'), rest.indexOf('}')];
  const name = showEscapes(title).trim();
  if (start === -1 && end === -1) {
    return { name, text: rest, answers: undefined, generalFeedback: '', hasMoreBraces: false };
  }
  if (start === -1 || end < start) return undefined;
  const [before, after] = [rest.slice(0, start), rest.slice(end + 1)];
  const inside = rest.slice(start + 1, end).trim();
  const separator = inside.lastIndexOf('####');
  return {
    name,
    text: after === '' ? before : `${before}_____${after}`,
    answers: separator === -1 ? inside : inside.slice(0, separator).trim(),
    generalFeedback: separator === -1 ? '' : inside.slice(separator + 4).trim(),
    hasMoreBraces: /[{}]/.test(after),
  };
}
