/** What stands between the brackets of a gap. */
import type { Nodes } from 'mdast';
import { decodeString } from 'micromark-util-decode-string';
import type {
  Choice,
  Content,
  InlineChoiceInteraction,
  Interaction,
  NumericEntryInteraction,
  TextEntryInteraction,
  TextKey,
} from '../../model/index.ts';
import { type BodyReader, spanOf } from '../body-reader.ts';
import { parseMarkdown } from '../parse-markdown.ts';
import { escapeText } from '../plain-text.ts';
import { type PrintOptions, printPhrasing } from '../print-markdown.ts';
import { readContent } from '../read-content.ts';
import type { Span } from '../source-text.ts';
import { faultOf } from '../syntax/parser-fault.ts';
import { choiceId } from './choice-list.ts';
import { printNumericKey, readNumericKey } from './numeric-key.ts';
import { isPattern, printPattern, readPattern } from './text-key.ts';

/** An interaction that can stand in a gap. */
export type GapInteraction =
  | TextEntryInteraction
  | NumericEntryInteraction
  | InlineChoiceInteraction;

/** Whether the interaction can stand in a gap. */
export function isGapInteraction(interaction: Interaction): interaction is GapInteraction {
  return ['text-entry', 'numeric-entry', 'inline-choice'].includes(interaction.kind);
}

/** Reads a gap: text, a number behind `=`, or choices behind `( )`. */
export function readGapKey(
  written: string,
  id: string,
  node: Nodes,
  reader: BodyReader,
): GapInteraction | undefined {
  const text = written.trim();
  if (/^\([ xX]?\)/.test(text)) return readInlineChoice(text, id, node, reader);
  if (text.startsWith('=')) return readNumbers(text, id, node, reader);
  return readTexts(text, id, node, reader);
}

/** The gap as `readGapKey` reads it. */
export function printGapKey(interaction: GapInteraction, options: PrintOptions): string {
  switch (interaction.kind) {
    case 'inline-choice':
      return interaction.choices.map((choice) => printInlineChoice(choice, options)).join(' | ');
    case 'numeric-entry':
      return interaction.keys
        .map((key) => `= ${printNumericKey(key, interaction.unit)}`)
        .map((written) => written.replace(/\|(?=\s*=)/g, '&#124;').replaceAll(']]', ']&#93;'))
        .join(' | ');
    case 'text-entry':
      return interaction.keys.map(printText).join(' | ');
  }
}

function readInlineChoice(
  text: string,
  id: string,
  node: Nodes,
  reader: BodyReader,
): InlineChoiceInteraction {
  const parts = splitChoices(text);
  const choices = parts.map((part, index): Choice => {
    const box = /^\(([ xX]?)\)\s*/.exec(part);
    const content = readPart(part.slice(box?.[0].length ?? 0), node, reader);
    if (content.length !== 1 || content[0]?.type !== 'paragraph') {
      reader.report('empty-choice', spanOf(node), {
        message: `Choice ${index + 1} of the gap is not a line of text.`,
        hint: 'Write text behind each `( )`, without lists or headings.',
      });
    }
    return { id: choiceId(index), content, correct: /[xX]/.test(box?.[1] ?? '') };
  });
  const correct = choices.filter((choice) => choice.correct).length;
  if (correct !== 1) {
    reader.report(correct === 0 ? 'missing-key' : 'several-keys', spanOf(node), {
      message:
        correct === 0
          ? 'No choice of the gap is marked as right.'
          : `${correct} choices of the gap are marked as right, but only one can be.`,
      hint: 'Mark the key with `(x)`: `[[( ) nitrogen | (x) oxygen]]`.',
      ...(correct === 0 && reader.isDraft && { severity: 'warning' }),
    });
  }
  if (choices.length < 2) {
    reader.report('too-few-choices', spanOf(node), {
      message: 'There is only one choice in the gap.',
      hint: 'Give at least two choices, separated by `|`.',
    });
  }
  return { kind: 'inline-choice', id, choices };
}

/** The content of a part of a gap; what is wrong in it is reported at its own place. */
function readPart(text: string, node: Nodes, reader: BodyReader): Content {
  const gap = spanOf(node);
  const found = reader.text.slice(gap.start, gap.end).indexOf(text);
  // In a table cell the text is not as it is written: then the whole gap is the place.
  const placeOf = (at: Span): Span =>
    found < 0 ? gap : { start: gap.start + found + at.start, end: gap.start + found + at.end };
  const partReader: BodyReader = {
    ...reader,
    text,
    report: (code, at, words) => reader.report(code, placeOf(at), words),
    useAsset: (url, at) => reader.useAsset(url, placeOf(at)),
  };
  try {
    return readContent(parseMarkdown(text, reader.dialect).children, partReader);
  } catch (error) {
    const { offset, message } = faultOf(error);
    partReader.report('bad-tag', { start: offset, end: offset }, { message });
    return [];
  }
}

function readNumbers(
  text: string,
  id: string,
  node: Nodes,
  reader: BodyReader,
): NumericEntryInteraction | undefined {
  const parts = text.split(/\\?\|(?=\s*=)/);
  const keys: NumericEntryInteraction['keys'][number][] = [];
  const units = new Set<string | undefined>();
  for (const part of parts) {
    const reading = readNumericKey(part.trim().replace(/^=/, ''));
    if (!part.trim().startsWith('=') || !reading.ok) {
      reader.report('bad-number', spanOf(node), {
        message: reading.ok ? `\`${part.trim()}\` does not begin with \`=\`.` : reading.message,
        hint: (!reading.ok && reading.hint) || 'Write `[[= 9.81 ± 0.01]]`.',
      });
      return undefined;
    }
    keys.push(reading.key);
    units.add(reading.unit);
  }
  if (units.size > 1) {
    reader.report('different-units', spanOf(node), {
      message: 'The answers of the gap have different units.',
      hint: 'The unit is only shown behind the field: give the same one to all.',
    });
  }
  const [unit] = units;
  return { kind: 'numeric-entry', id, keys, ...(unit !== undefined && { unit }) };
}

function readTexts(
  text: string,
  id: string,
  node: Nodes,
  reader: BodyReader,
): TextEntryInteraction | undefined {
  const keys: TextKey[] = [];
  for (const part of splitTexts(text)) {
    if (part === '') {
      reader.report('empty-gap', spanOf(node), {
        message: text === '' ? 'The gap is empty.' : 'One of the answers of the gap is empty.',
        hint: 'Write what is to be filled in: `[[oxygen]]`.',
        ...(text === '' && reader.isDraft && { severity: 'warning' }),
      });
      continue;
    }
    if (!isPattern(part)) {
      keys.push({ kind: 'literal', value: decodeString(part).replace(/\s+/g, ' ').trim() });
      continue;
    }
    const reading = readPattern(decodeReferences(part));
    if (reading.ok) keys.push(reading.key);
    else reader.report('bad-pattern', spanOf(node), reading);
  }
  return { kind: 'text-entry', id, keys };
}

/** Alternatives between pipes; in a pattern between slashes pipes separate nothing. */
function splitTexts(text: string): string[] {
  const parts: string[] = [];
  const part = /\s*(\/(?:[^/\\]|\\.)+\/[a-z]*(?=\s*(?:\\?\||$))|(?:\\[^|]|[^|\\])*)\s*(\\?\||$)/gy;
  for (;;) {
    const match = part.exec(text);
    if (!match) break;
    parts.push((match[1] ?? '').trim());
    if (match[2] === '') break;
  }
  return parts;
}

function printText(key: TextKey): string {
  if (key.kind === 'pattern') {
    return printPattern(key)
      .replace(/&(?=#?\w+;)/g, '&amp;')
      .replaceAll('\\|', '\\&#124;')
      .replaceAll(']]', ']&#93;');
  }
  const written = escapeText(key.value).replaceAll('[', '\\[').replaceAll(']', '\\]');
  return protectStart(written).replaceAll('|', '&#124;');
}

/** A literal that would be read as a number, a choice or a pattern begins with a backslash. */
function protectStart(written: string): string {
  return /^[=(/]/.test(written) ? `\\${written}` : written;
}

function decodeReferences(pattern: string): string {
  return pattern.replace(/&(?:amp|#124|#93);/g, (one) =>
    one === '&amp;' ? '&' : one === '&#93;' ? ']' : '|',
  );
}

function printInlineChoice(choice: Choice, options: PrintOptions): string {
  const [only] = choice.content;
  const children = only?.type === 'paragraph' ? only.children : [];
  const written = protectChoice(printPhrasing(children, { ...options, isInGap: true }));
  return `(${choice.correct ? 'x' : ' '}) ${written}`;
}

/** Choices between pipes; pipes in code and formulas, and before other words, separate nothing. */
function splitChoices(text: string): string[] {
  const parts: string[] = [];
  let start = 0;
  for (const match of text.matchAll(separatorOrSpan)) {
    if (!/^\\?\|$/.test(match[0])) continue;
    parts.push(text.slice(start, match.index).trim());
    start = match.index + match[0].length;
  }
  return [...parts, text.slice(start).trim()];
}

const separatorOrSpan =
  /\\?\|(?=\s*\([ xX]?\))|\]\]|\\[\s\S]|(`+)(?:[\s\S]*?[^`])\1(?!`)|(\$+)[\s\S]*?\2/g;

/** What would end the choice or the gap becomes a character reference, but not in code and formulas. */
function protectChoice(written: string): string {
  return written.replace(separatorOrSpan, (found) => {
    if (found === ']]') return ']&#93;';
    return /^\\?\|$/.test(found) ? '&#124;' : found;
  });
}
