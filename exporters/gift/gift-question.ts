/** A question from its answers. */
import { escapeGift } from '../../src/formats/moodle/escape-gift.ts';
import { solutionHeading } from '../../src/formats/moodle/headings.ts';
import { underHeading } from '../../src/formats/moodle/under-heading.ts';
import { stemWithUnits } from '../../src/formats/unit-line.ts';
import type { ItemWriter } from '../../src/formats/write-item.ts';
import type { AnswerWriter, WriteContext } from './write-context.ts';

/** Comment with id and tags, name, text, answers, general feedback. */
export function giftQuestion(write: AnswerWriter): ItemWriter<WriteContext, string> {
  return (item, context) => {
    const { report, html } = context;
    const { id, title, tags, points, interactions, topics, feedback, solution } = item;
    if (points !== 1 && interactions.length > 0) {
      const reason = `The question has one point and not ${points}.`;
      report({ kind: 'omitted', field: 'points', reason });
    }
    if (topics.length > 1) {
      const reason = `Only the main topic, ${topics[0]}, becomes a category.`;
      report({ kind: 'degraded', field: 'topics', reason });
    }
    const answers = write(item, context);
    const general = html([...(feedback.general ?? []), ...underHeading(solutionHeading, solution)]);
    const text = `::${escapeGift(title)}::[html]${html(stemWithUnits(item))}`;
    return `${commentOf(id, tags)}\n${text}${answers === undefined ? '' : braces(answers, general)}`;
  };
}

function commentOf(id: string, tags: readonly string[]): string {
  const named = tags.map((tag) => ` [tag:${tag.replaceAll(']', '\\]')}]`);
  return `// [id:${id}]${named.join('')}`;
}

function braces(answers: string, general: string): string {
  return `{${answers}${general === '' ? '' : `####${general}`}}`;
}
