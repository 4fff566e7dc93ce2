/** The table under `## Rubric`: criterion, points, description. */
import type { RootContent, Table, TableCell, TableRow } from 'mdast';
import type { Content, RubricCriterion } from '../../model/index.ts';
import { type Body, sectionOf } from '../body.ts';
import { type BodyReader, sliceOf, spanOf, spanOfAll } from '../body-reader.ts';
import { printCell, readCell } from './table-cell.ts';

const columns = ['criterion', 'points', 'description'] as const;
type Column = (typeof columns)[number];

/** The criteria; undefined when the item has no rubric. */
export function readRubric(body: Body, reader: BodyReader): RubricCriterion[] | undefined {
  const section = sectionOf(body, 'Rubric');
  if (!section) return undefined;
  const [table, second] = section.nodes;
  if (table?.type !== 'table' || second) {
    reader.report('bad-rubric', spanOf(second ?? table ?? section.heading), {
      message: 'Under `## Rubric` one table has to stand, nothing else.',
      hint: 'Write a table with the columns Criterion, Points and Description.',
    });
    return undefined;
  }
  const positions = readHead(table, reader);
  if (!positions) return undefined;
  const rows = table.children.slice(1);
  if (rows.length === 0) {
    reader.report('bad-rubric', spanOf(table), {
      message: 'The rubric has no criteria.',
      hint: 'Write one row for each criterion.',
    });
  }
  return rows.map((row) => readCriterion(row, positions, reader));
}

/** The table that `readRubric` reads. */
export function printRubric(rubric: readonly RubricCriterion[]): RootContent[] {
  const head = ['Criterion', 'Points', 'Description'].map(textCell);
  const rows = rubric.map((one) => [
    printCell(one.criterion),
    textCell(String(one.points)),
    printCell(one.description),
  ]);
  return [
    {
      type: 'table',
      align: [null, null, null],
      children: [head, ...rows].map((children) => ({ type: 'tableRow', children })),
    },
  ];
}

function readHead(table: Table, reader: BodyReader): ReadonlyMap<Column, number> | undefined {
  const [head] = table.children;
  const names = (head?.children ?? []).map((cell) => textOf(cell, reader).toLowerCase());
  const positions = new Map<Column, number>();
  for (const column of columns) {
    const position = names.indexOf(column);
    if (position >= 0) positions.set(column, position);
  }
  if (positions.size === columns.length && names.length === columns.length) return positions;
  reader.report('bad-rubric', spanOf(head ?? table), {
    message: 'The columns of a rubric are Criterion, Points and Description.',
    hint: 'Begin the table with `| Criterion | Points | Description |`.',
  });
  return undefined;
}

function readCriterion(
  row: TableRow,
  positions: ReadonlyMap<Column, number>,
  reader: BodyReader,
): RubricCriterion {
  const cellOf = (column: Column) => row.children[positions.get(column) ?? -1];
  const contentOf = (column: Column): Content => {
    const cell = cellOf(column);
    return cell ? readCell(cell, reader) : [];
  };
  const pointsCell = cellOf('points');
  const points = pointsCell ? textOf(pointsCell, reader) : '';
  if (!/^(?:\d+(?:\.\d+)?|\.\d+)$/.test(points)) {
    reader.report(
      'bad-rubric',
      pointsCell ? (spanOfAll(pointsCell.children) ?? spanOf(pointsCell)) : spanOf(row),
      {
        message:
          points === '' ? 'The criterion has no points.' : `\`${points}\` is no number of points.`,
        hint: 'Write a number such as `2` or `0.5`.',
      },
    );
  }
  const criterion = contentOf('criterion');
  if (criterion.length === 0) {
    reader.report('bad-rubric', spanOf(row), {
      message: 'The criterion has no name.',
      hint: 'Write what is looked at into the first cell.',
    });
  }
  return { criterion, points: Number(points), description: contentOf('description') };
}

function textOf(cell: TableCell, reader: BodyReader): string {
  return cell.children
    .map((node) => sliceOf(node, reader))
    .join('')
    .trim();
}

function textCell(value: string): TableCell {
  return { type: 'tableCell', children: [{ type: 'text', value }] };
}
