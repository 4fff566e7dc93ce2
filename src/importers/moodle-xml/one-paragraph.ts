/** Choices in menus are running text. */
import type { PhrasingContent } from 'mdast';
import { plainContent } from '../../formats/degradations/plain-content.ts';
import { describeContent } from '../../interactions/describe-content.ts';
import type { Content } from '../../model/index.ts';
import type { MoodleAnswer } from '../moodle/reading.ts';

/** The answer with its content in one paragraph; what is more than running text becomes plain. */
export function inOneParagraph(answer: MoodleAnswer): MoodleAnswer {
  return { ...answer, content: oneParagraph(answer.content) };
}

/** Paragraphs run together; of other blocks the words stay. */
export function oneParagraph(content: Content): Content {
  const [only, second] = content;
  if (!only || (only.type === 'paragraph' && !second)) return content;
  const isText = content.every(({ type }) => type === 'paragraph');
  if (!isText) return plainContent(describeContent(content));
  const children = content.flatMap((block, index): PhrasingContent[] => {
    if (block.type !== 'paragraph') return [];
    return index === 0 ? block.children : [{ type: 'text', value: ' ' }, ...block.children];
  });
  return [{ type: 'paragraph', children }];
}
