/** Reads the pairs under `## Match`: a table, or a nested list where a cell is too small. */
import type { List, RootContent, Table } from 'mdast';
import { sectionOf } from '../../markdown/body.ts';
import { type BodyReader, sliceOf, spanOf, spanOfAll } from '../../markdown/body-reader.ts';
import { readCell } from '../../markdown/constructs/table-cell.ts';
import { readContent } from '../../markdown/read-content.ts';
import type { Span } from '../../markdown/source-text.ts';
import type { Content, MatchInteraction } from '../../model/index.ts';
import type { TypeReading, TypeSource } from '../question-type.ts';
import { type Pair, readPairs } from './pairs.ts';

/** The stem, the sources with their matches, and the distractors. */
export function readMatching({ body, reader }: TypeSource): TypeReading {
  const stem = readContent(body.stem, reader);
  const section = sectionOf(body, 'Match');
  const [only, second] = section?.nodes ?? [];
  const isPairs = only?.type === 'table' || (only?.type === 'list' && !only.ordered);
  if (!only || !isPairs || second) {
    const at = section ? spanOf(second ?? only ?? section.heading) : spanOfAll(body.stem);
    reader.report('missing-pairs', at ?? { start: 0, end: 0 }, {
      message: section
        ? 'Under `## Match` only a table may stand.'
        : 'A matching item needs the section `## Match`.',
      hint: 'Write a table with two columns, below its headings a line `| --- | --- |`; a row with an empty left cell is a distractor.',
    });
    return { stem, interactions: [] };
  }
  return {
    stem,
    interactions: [only.type === 'table' ? readTable(only, reader) : readList(only, reader)],
  };
}

function readTable(table: Table, reader: BodyReader): MatchInteraction {
  const [head, ...rows] = table.children;
  const columns = head?.children.length ?? 0;
  if (columns !== 2) {
    reader.report('bad-pairs-table', spanOf(head ?? table), {
      message: `The table has ${columns} ${columns === 1 ? 'column' : 'columns'} instead of two.`,
      hint: 'Write the sources in the left column and their matches in the right one.',
    });
  }
  const pairs = rows.map((row): Pair => {
    const [left, right, third] = row.children;
    if (third && columns === 2) {
      reader.report('bad-pairs-table', spanOf(third), {
        message: 'The row has more than two cells.',
        hint: 'Write a `|` inside a cell as `\\|`.',
      });
    }
    const source = left ? readCell(left, reader) : [];
    const target = right ? readCell(right, reader) : [];
    return { source, target, at: spanOf(row) };
  });
  const interaction = readPairs(pairs, reader, spanOf(table));
  const [left, right] = (head?.children ?? []).map((cell) => readCell(cell, reader));
  const isNamed = (left?.length ?? 0) > 0 || (right?.length ?? 0) > 0;
  if (!isNamed) return interaction;
  return { ...interaction, headings: { sources: left ?? [], targets: right ?? [] } };
}

function readList(list: List, reader: BodyReader): MatchInteraction {
  const pairs = list.children.flatMap((item): Pair[] => {
    const last = item.children.at(-1);
    const nested = last?.type === 'list' ? last : undefined;
    const label = item.children.filter((node) => node !== nested);
    const isNone = isNoneLabel(label, reader);
    const source: Content = isNone ? [] : readContent(label, reader);
    const at: Span = spanOf(item);
    const targets = nested?.children ?? [];
    if (targets.length > 1 && !isNone) {
      reader.report('bad-pairs-table', spanOf(nested ?? item), {
        message: 'A source can have only one match.',
        hint: 'Put distractors below an item `- (none)`.',
      });
    }
    if (targets.length === 0) return [{ source, target: [], at }];
    return targets.map((one) => ({
      source,
      target: readContent(one.children, reader),
      at: spanOf(one),
    }));
  });
  return readPairs(pairs, reader, spanOf(list));
}

/** `(none)` holds what belongs to nothing. */
function isNoneLabel(label: readonly RootContent[], reader: BodyReader): boolean {
  const [only, second] = label;
  return only?.type === 'paragraph' && !second && sliceOf(only, reader) === '(none)';
}
