/** A question as XML. */
import { solutionHeading } from '../../src/formats/moodle/headings.ts';
import { underHeading } from '../../src/formats/moodle/under-heading.ts';
import { element, type XmlElement } from '../../src/formats/xml.ts';
import type { Content, Item } from '../../src/model/index.ts';
import { field } from './fields.ts';
import type { MoodleQuestion } from './moodle-question.ts';
import type { WriteContext } from './write-context.ts';

/** What all questions have, around what the type has. */
export function questionXml(
  item: Item,
  { type, children, stem, settings, penalty, points }: MoodleQuestion,
  { text, report }: WriteContext,
): XmlElement {
  const { id, title, tags, topics, status } = item;
  if (topics.length > 1) {
    const reason = `Only the main topic, ${topics[0]}, becomes a category.`;
    report({ kind: 'degraded', field: 'topics', reason });
  }
  const own = points === undefined ? item.points : points;
  const common = settings?.hasVariables ? { hasVariables: true } : {};
  return element(
    'question',
    { type },
    element('name', {}, element('text', {}, title)),
    text('questiontext', stem ?? item.stem, settings),
    text('generalfeedback', generalFeedback(item), common),
    ...(own === null ? [] : [field('defaultgrade', own)]),
    field('penalty', penalty ?? '0.3333333'),
    field('hidden', status === 'retired' ? 1 : 0),
    field('idnumber', id),
    ...children,
    ...(tags.length === 0
      ? []
      : [element('tags', {}, ...tags.map((tag) => element('tag', {}, element('text', {}, tag))))]),
  );
}

function generalFeedback({ feedback, solution }: Item): Content {
  return [...(feedback.general ?? []), ...underHeading(solutionHeading, solution)];
}
