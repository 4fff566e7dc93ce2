/** Reads the list under `## Answer`. */
import type { ListItem } from 'mdast';
import { sectionOf } from '../../markdown/body.ts';
import { type BodyReader, sliceOf, spanOf, spanOfAll } from '../../markdown/body-reader.ts';
import { isPattern, readPattern } from '../../markdown/constructs/text-key.ts';
import { readContent } from '../../markdown/read-content.ts';
import type { TextKey } from '../../model/index.ts';
import type { TypeReading, TypeSource } from '../question-type.ts';

/** The stem and the accepted answers. */
export function readShortAnswer({ body, reader }: TypeSource): TypeReading {
  const stem = readContent(body.stem, reader);
  const section = sectionOf(body, 'Answer');
  const [list, second] = section?.nodes ?? [];
  if (!section || list?.type !== 'list' || second) {
    const at = section ? spanOf(second ?? list ?? section.heading) : spanOfAll(body.stem);
    reader.report('missing-key', at ?? { start: 0, end: 0 }, {
      message: section
        ? 'Under `## Answer` only a list of accepted answers may stand.'
        : 'The item has no accepted answers.',
      hint: 'Write `## Answer` and below it one `- answer` for each accepted answer.',
      ...(!section && reader.isDraft && { severity: 'warning' }),
    });
    return { stem, interactions: [{ kind: 'text-entry', id: 'response', keys: [] }] };
  }
  const keys: TextKey[] = [];
  for (const item of list.children) {
    const key = readKey(item, reader);
    if (!key) continue;
    if (keys.some((known) => JSON.stringify(known) === JSON.stringify(key))) {
      reader.report('duplicate-answer', spanOf(item), {
        message: 'This answer is already in the list.',
        hint: 'Remove it.',
      });
    }
    keys.push(key);
  }
  return { stem, interactions: [{ kind: 'text-entry', id: 'response', keys }] };
}

function readKey(item: ListItem, reader: BodyReader): TextKey | undefined {
  const [paragraph, second] = item.children;
  if (paragraph?.type !== 'paragraph' || second || typeof item.checked === 'boolean') {
    reader.report('bad-answer', spanOf(item), {
      message: paragraph
        ? 'An accepted answer is one line of text.'
        : 'An accepted answer is empty.',
      hint: 'Write one `- answer` for each accepted answer, without boxes and nested lists.',
    });
    return undefined;
  }
  const written = sliceOf(paragraph, reader);
  if (isPattern(written)) {
    const reading = readPattern(written);
    if (reading.ok) return reading.key;
    reader.report('bad-pattern', spanOf(paragraph), reading);
    return undefined;
  }
  const [only, more] = paragraph.children;
  if (more || (only?.type !== 'text' && only?.type !== 'inlineCode')) {
    reader.report('bad-answer', spanOf(paragraph), {
      message: 'An accepted answer is plain text, because that is what is typed.',
      hint: 'To accept the signs as they stand, put the answer into backticks.',
    });
    return undefined;
  }
  return { kind: 'literal', value: only.value.replace(/\s+/g, ' ').trim() };
}
