/** What those who grade see. */

import type { TableCell, TableRow } from 'mdast';
import { plainContent } from '../../src/formats/degradations/plain-content.ts';
import { graderHeadings } from '../../src/formats/moodle/headings.ts';
import { underHeading } from '../../src/formats/moodle/under-heading.ts';
import type { Content, ContentBlock, Item, RubricCriterion } from '../../src/model/index.ts';

/** Each part under a heading of its own; notes alone need none. */
export function graderInfo(
  { rubric, notes }: Pick<Item, 'rubric' | 'notes'>,
  sampleAnswer: Content | undefined,
): Content {
  const isAlone = !rubric && !sampleAnswer;
  return [
    ...underHeading(graderHeadings.sampleAnswer, sampleAnswer),
    ...underHeading(graderHeadings.rubric, rubric && [rubricTable(rubric)]),
    ...(isAlone ? (notes ?? []) : underHeading(graderHeadings.notes, notes)),
  ];
}

function rubricTable(rubric: readonly RubricCriterion[]): ContentBlock {
  const head = ['Criterion', 'Points', 'Description'].map((name) => plainContent(name));
  const rows = rubric.map(({ criterion, points, description }) =>
    row([criterion, plainContent(String(points)), description]),
  );
  return { type: 'table', children: [row(head), ...rows] };
}

function row(cells: readonly Content[]): TableRow {
  return { type: 'tableRow', children: cells.map(cell) };
}

function cell(content: Content): TableCell {
  const children = content.flatMap((block) => (block.type === 'paragraph' ? block.children : []));
  return { type: 'tableCell', children };
}
