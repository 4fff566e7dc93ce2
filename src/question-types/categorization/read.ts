/** Reads the nested list under `## Categories`. */
import type { List } from 'mdast';
import { sectionOf } from '../../markdown/body.ts';
import { type BodyReader, sliceOf, spanOf, spanOfAll } from '../../markdown/body-reader.ts';
import { readContent } from '../../markdown/read-content.ts';
import type { CategorizeInteraction, Content } from '../../model/index.ts';
import type { TypeReading, TypeSource } from '../question-type.ts';

/** The stem, the categories and their members; members of `(none)` are distractors. */
export function readCategorization({ body, reader }: TypeSource): TypeReading {
  const stem = readContent(body.stem, reader);
  const section = sectionOf(body, 'Categories');
  const [list, second] = section?.nodes ?? [];
  if (!section || list?.type !== 'list' || second) {
    const at = section ? spanOf(second ?? list ?? section.heading) : spanOfAll(body.stem);
    reader.report('missing-categories', at ?? { start: 0, end: 0 }, {
      message: section
        ? 'Under `## Categories` only one list may stand.'
        : 'A categorization item needs the section `## Categories`.',
      hint: 'Write each category as `- category` and its members indented below it.',
    });
    return { stem, interactions: [] };
  }
  return { stem, interactions: [readList(list, reader)] };
}

function readList(list: List, reader: BodyReader): CategorizeInteraction {
  const categories: { id: string; content: Content }[] = [];
  const members: { id: string; content: Content; category: string | null }[] = [];
  const hasMembers = list.children.some((item) => item.children.at(-1)?.type === 'list');
  for (const item of list.children) {
    const last = item.children.at(-1);
    const nested = last?.type === 'list' ? last : undefined;
    const label = item.children.filter((node) => node !== nested);
    const [first, second] = label;
    const isNone = first?.type === 'paragraph' && !second && sliceOf(first, reader) === '(none)';
    const content = isNone ? [] : readContent(label, reader);
    const id = isNone ? null : `c${categories.length + 1}`;
    if (id !== null) {
      if (content.length === 0) {
        reader.report('empty-entry', spanOf(item), {
          message: 'The category has no name.',
          hint: 'Write its name behind the `-`; distractors stand below `- (none)`.',
        });
      }
      if (categories.some((one) => JSON.stringify(one.content) === JSON.stringify(content))) {
        reader.report('duplicate-entry', spanOf(item), {
          message: 'This category is already given above.',
          hint: 'Write its members below one of them.',
        });
      }
      categories.push({ id, content });
    }
    if (!nested && hasMembers) {
      reader.report('category-without-members', spanOf(item), {
        message: 'The category has no members.',
        hint: 'Write its members as a list indented below it.',
      });
    }
    for (const member of nested?.children ?? []) {
      const memberContent = readContent(member.children, reader);
      const text = JSON.stringify(memberContent);
      if (memberContent.length === 0) {
        reader.report('empty-entry', spanOf(member), {
          message: 'The member is empty.',
          hint: 'Write its text, or remove it.',
        });
      } else if (members.some((one) => JSON.stringify(one.content) === text)) {
        reader.report('duplicate-entry', spanOf(member), {
          message: 'This member is already given above, so its category cannot be told.',
          hint: 'Make the members different.',
        });
      }
      members.push({ id: '', content: memberContent, category: id });
    }
  }
  if (!hasMembers) {
    reader.report('missing-categories', spanOf(list), {
      message: 'The list has no members: every line is a category.',
      hint: 'Indent the members below their category by two spaces.',
    });
  }
  const inOrder = [...members.filter(isPlaced), ...members.filter((one) => !isPlaced(one))];
  return {
    kind: 'categorize',
    id: 'response',
    categories,
    members: inOrder.map((member, index) => ({ ...member, id: `m${index + 1}` })),
  };
}

function isPlaced(member: { readonly category: string | null }): boolean {
  return member.category !== null;
}
