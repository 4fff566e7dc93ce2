/** Whether the parts of a body fit the type of the item. */
import type { QuestionType } from '../question-types/question-type.ts';
import type { Body } from './body.ts';
import { type BodyReader, spanOf } from './body-reader.ts';

/** Tells of sections and answer lines that the type does not have, of double and empty sections. */
export function checkFit(body: Body, type: QuestionType, reader: BodyReader): void {
  const seen = new Set<string>();
  for (const { name, heading, nodes } of body.sections) {
    if (!type.sections.includes(name)) {
      const list = type.sections.map((one) => `\`## ${one}\``).join(', ');
      reader.report('misplaced-section', spanOf(heading), {
        message: `An item of type \`${type.name}\` has no section \`## ${name}\`.`,
        hint: `Remove it, or state another type; this one has ${list}.`,
      });
    } else if (seen.has(name) && name !== 'Hint') {
      reader.report('duplicate-section', spanOf(heading), {
        message: `There is already a section \`## ${name}\` above.`,
        hint: 'Put both under one heading.',
      });
    }
    if (nodes.length === 0) {
      reader.report('empty-section', spanOf(heading), {
        message: `The section \`## ${name}\` is empty.`,
        hint: 'Write its content, or remove the heading.',
      });
    }
    seen.add(name);
  }
  if (type.usesAnswerLines) return;
  for (const line of body.answerLines) {
    reader.report('misplaced-answer', spanOf(line), {
      message: `An item of type \`${type.name}\` has no answer line.`,
      hint: 'To begin a paragraph with `=`, write `\\=`.',
    });
  }
}
