/** Gaps in which a text is typed: `mitochondria | mitochondrion`, `/colou?r/i`. */
import type { Nodes } from 'mdast';
import { decodeString } from 'micromark-util-decode-string';
import type { TextEntryInteraction, TextKey } from '../../model/index.ts';
import { type BodyReader, spanOf } from '../body-reader.ts';
import { escapeText } from '../plain-text.ts';
import { isPattern, printPattern, readPattern } from './text-key.ts';

/** Reads accepted answers. */
export function readTexts(
  text: string,
  id: string,
  node: Nodes,
  reader: BodyReader,
): TextEntryInteraction {
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

/** The gap as `readTexts` reads it. */
export function printTexts(keys: readonly TextKey[]): string {
  return keys.map(printText).join(' | ');
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
      .replaceAll('[[', '[&#91;')
      .replaceAll(']]', ']&#93;');
  }
  const written = escapeText(key.value).replaceAll('[', '\\[').replaceAll(']', '\\]');
  return protectStart(written).replaceAll('|', '&#124;');
}

/** A literal that would be read as a number, a choice or a pattern begins with a backslash. */
function protectStart(written: string): string {
  return /^[=(/]/.test(written) ? `\\${written}` : written;
}

const references: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&#91;': '[',
  '&#93;': ']',
  '&#124;': '|',
};

function decodeReferences(pattern: string): string {
  return pattern.replace(/&(?:amp|#\d+);/g, (one) => references[one] ?? one);
}
