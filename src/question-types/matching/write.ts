/** Writes the pairs as a table, or as a nested list when a cell cannot hold them. */
import type { List, ListItem, Table } from 'mdast';
import { fitsCell, printCell } from '../../markdown/constructs/table-cell.ts';
import type { AuthoredItem, Content, MatchInteraction } from '../../model/index.ts';
import { interactionOf } from '../interaction-of.ts';
import type { TypeWriting } from '../question-type.ts';

/** The section `## Match`. */
export function writeMatching(item: AuthoredItem): TypeWriting {
  const match = interactionOf(item, 'match');
  const rows = rowsOf(match);
  const isTable = rows.every((row) => fitsCell(row.source) && fitsCell(row.target));
  return { sections: { Match: [isTable ? printTable(match, rows) : printList(rows)] } };
}

interface Row {
  readonly source: Content;
  readonly target: Content;
}

/** Rows in the order that gives the targets their ids back: distractors where they were authored. */
function rowsOf(match: MatchInteraction): Row[] {
  const used = new Set(match.sources.map((source) => source.target));
  const rows: Row[] = [];
  let next = 0;
  for (const source of match.sources) {
    const position = match.targets.findIndex((target) => target.id === source.target);
    for (; next <= position; next += 1) pushDistractor(next);
    const target = match.targets[position]?.content ?? [];
    rows.push({ source: source.content, target });
  }
  for (; next < match.targets.length; next += 1) pushDistractor(next);
  return rows;

  function pushDistractor(index: number): void {
    const target = match.targets[index];
    if (target && !used.has(target.id)) rows.push({ source: [], target: target.content });
  }
}

function printTable(match: MatchInteraction, rows: readonly Row[]): Table {
  const { sources = [], targets = [] } = match.headings ?? {};
  return {
    type: 'table',
    align: [null, null],
    children: [{ source: sources, target: targets }, ...rows].map((row) => ({
      type: 'tableRow',
      children: [printCell(row.source), printCell(row.target)],
    })),
  };
}

function printList(rows: readonly Row[]): List {
  const children = rows.map((row): ListItem => {
    const label: Content =
      row.source.length > 0
        ? row.source
        : [{ type: 'paragraph', children: [{ type: 'html', value: '(none)' }] }];
    const target: ListItem = {
      type: 'listItem',
      spread: row.target.length > 1,
      children: [...row.target],
    };
    const nested: List = { type: 'list', ordered: false, spread: false, children: [target] };
    return { type: 'listItem', spread: label.length > 1, children: [...label, nested] };
  });
  return { type: 'list', ordered: false, spread: false, children };
}
