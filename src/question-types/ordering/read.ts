/** Reads the ordered list under `## Order`. */
import { sectionOf } from '../../markdown/body.ts';
import { spanOf, spanOfAll } from '../../markdown/body-reader.ts';
import { readContent } from '../../markdown/read-content.ts';
import type { Entry } from '../../model/index.ts';
import type { TypeReading, TypeSource } from '../question-type.ts';

/** The stem and the entries in the right order. */
export function readOrdering({ body, reader }: TypeSource): TypeReading {
  const stem = readContent(body.stem, reader);
  const section = sectionOf(body, 'Order');
  const [list, second] = section?.nodes ?? [];
  if (!section || list?.type !== 'list' || !list.ordered || second) {
    const at = section ? spanOf(second ?? list ?? section.heading) : spanOfAll(body.stem);
    reader.report('missing-entries', at ?? { start: 0, end: 0 }, {
      message: section
        ? 'Under `## Order` only a numbered list may stand.'
        : 'An ordering item needs the section `## Order`.',
      hint: 'Write the entries as `1.`, `2.`, `3.` in the right order; they are shown shuffled.',
    });
    return { stem, interactions: [] };
  }
  const entries = list.children.map((item, index): Entry => {
    const content = readContent(item.children, reader);
    if (content.length === 0) {
      reader.report('empty-entry', spanOf(item), {
        message: 'The entry is empty.',
        hint: 'Write its text, or remove it.',
      });
    }
    return { id: `o${index + 1}`, content };
  });
  if (entries.length < 2) {
    reader.report('missing-entries', spanOf(list), {
      message: 'There is only one entry.',
      hint: 'Give at least two entries to put in order.',
    });
  }
  for (const [index, entry] of entries.entries()) {
    const text = JSON.stringify(entry.content);
    const item = list.children[index];
    const isRepeated = entries.slice(0, index).some((one) => JSON.stringify(one.content) === text);
    if (isRepeated && item && entry.content.length > 0) {
      reader.report('duplicate-entry', spanOf(item), {
        message: 'This entry is already given above, so their order cannot be told.',
        hint: 'Make the entries different.',
      });
    }
  }
  return { stem, interactions: [{ kind: 'order', id: 'response', entries }] };
}
