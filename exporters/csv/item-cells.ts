/** The cells that every item has. */

import type { TableCell } from 'mdast';
import type { TableRecord } from '../../src/formats/table/table-record.ts';
import type { Item, RubricCriterion } from '../../src/model/index.ts';
import { cellMarkdown } from './cell-markdown.ts';

/** All data about an item, and its texts; lists have an entry a line. */
export function itemCells(item: Item): TableRecord['fields'] {
  const { feedback, rubric } = item;
  return {
    id: item.id,
    type: item.type,
    title: item.title,
    points: String(item.points),
    topics: item.topics.join('\n'),
    difficulty: item.difficulty ?? '',
    bloom: item.bloom ?? '',
    tags: item.tags.join('\n'),
    outcomes: item.outcomes.join('\n'),
    status: item.status,
    release: item.release,
    reviewed: (item.reviewed ?? []).map(({ by, on }) => `${on} ${by}`).join('\n'),
    stimulus: item.stimulus ?? '',
    shuffle: String(item.shuffle),
    fixed: item.fixed.join('\n'),
    scoring: item.scoring ?? '',
    minutes: item.minutes === undefined ? '' : String(item.minutes),
    language: item.language,
    license: item.license ?? '',
    authors: item.authors.join('\n'),
    source: item.source ?? '',
    references: item.references
      .map(({ title, url }) => (url === undefined ? title : `${title} <${url}>`))
      .join('\n'),
    question: cellMarkdown(item.stem),
    solution: cellMarkdown(item.solution ?? []),
    feedback_general: cellMarkdown(feedback.general ?? []),
    feedback_correct: cellMarkdown(feedback.correct ?? []),
    feedback_incorrect: cellMarkdown(feedback.incorrect ?? []),
    rubric: rubric ? rubricTable(rubric) : '',
    notes: cellMarkdown(item.notes ?? []),
  };
}

/** A table in Markdown with the heads that items have. */
function rubricTable(rubric: readonly RubricCriterion[]): string {
  const head = ['Criterion', 'Points', 'Description'].map(
    (value): TableCell => ({ type: 'tableCell', children: [{ type: 'text', value }] }),
  );
  const rows = rubric.map(({ criterion, points, description }) => [
    cell(criterion),
    cell([{ type: 'paragraph', children: [{ type: 'text', value: String(points) }] }]),
    cell(description),
  ]);
  const children = [head, ...rows].map((cells) => ({
    type: 'tableRow' as const,
    children: cells,
  }));
  return cellMarkdown([{ type: 'table', align: [], children }]);
}

function cell(content: RubricCriterion['criterion']): TableCell {
  const children = content.flatMap((block) => (block.type === 'paragraph' ? block.children : []));
  return { type: 'tableCell', children };
}
