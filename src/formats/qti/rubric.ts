/** What candidates do not see. */
import type { Content, RubricCriterion } from '../../model/index.ts';
import { element, type XmlElement, type XmlNode } from '../xml.ts';
import type { QtiContent } from './item-content.ts';

/** A block that candidates are not shown. */
export function scorerBlock(name: string, children: readonly XmlNode[]): XmlElement {
  return element(
    'rubricBlock',
    { class: name, use: 'scoring', view: 'scorer' },
    element('contentBody', {}, ...children),
  );
}

/**
 * The hints, for who teaches: showing them one by one would need an adaptive item. One player hides
 * from candidates only what is for scorers.
 */
export function hintBlocks(hints: readonly Content[], content: QtiContent): readonly XmlElement[] {
  return hints.map((hint) =>
    element(
      'rubricBlock',
      { class: 'hint', use: 'instructions', view: 'tutor scorer' },
      element('contentBody', {}, ...content.block(hint)),
    ),
  );
}

/** The criteria as a table for scorers; nothing where there are none. */
export function rubricBlocks(
  rubric: readonly RubricCriterion[] | undefined,
  content: QtiContent,
): readonly XmlElement[] {
  if (!rubric || rubric.length === 0) return [];
  const head = ['Criterion', 'Points', 'Description'].map((title) =>
    element('th', { scope: 'col' }, title),
  );
  const rows = rubric.map(({ criterion, points, description }) =>
    element(
      'tr',
      {},
      element('td', {}, ...content.flow(criterion)),
      element('td', {}, String(points)),
      element('td', {}, ...content.flow(description)),
    ),
  );
  const table = element(
    'table',
    {},
    element('thead', {}, element('tr', {}, ...head)),
    element('tbody', {}, ...rows),
  );
  return [scorerBlock('rubric', [table])];
}
