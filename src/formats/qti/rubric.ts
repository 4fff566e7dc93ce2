/** What only scorers see. */
import type { RubricCriterion } from '../../model/index.ts';
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
