/** A record of one of our own tables becomes an item. */

import { resolveAsset } from '../../content/resolve-asset.ts';
import { assetUrls } from '../../content/walk.ts';
import type { ImportedItem, ImportHost } from '../../formats/importer.ts';
import type { TableRecord } from '../../formats/table/table-record.ts';
import {
  type Content,
  type QuestionTypeName,
  questionTypeNames,
  type RubricCriterion,
} from '../../model/index.ts';
import { gapMark, splitMarks } from '../html/marks.ts';
import { newImportedItem } from '../item/new-imported-item.ts';
import { settleItem } from '../item/settle-item.ts';
import { cellContent } from './cell-content.ts';
import { readCells } from './read-cells.ts';
import { readParts } from './read-parts.ts';
import type { ReportCell } from './report-cell.ts';

/** An item, and its files by path below the target folder. */
export interface TableItemReading {
  readonly imported?: ImportedItem;
  readonly assets: ReadonlyMap<string, Uint8Array>;
}

/** Reads one record; what keeps it from being an item is reported. */
export function readTableItem(
  record: TableRecord,
  place: { readonly file: string; readonly origin: string },
  host: ImportHost,
  report: ReportCell,
): TableItemReading {
  const nothing = { assets: new Map<string, Uint8Array>() };
  const { fields, hints } = record;
  const type = typeNamed(fields.type ?? '');
  if (!type) {
    report('import-type-unknown', `“${fields.type ?? ''}” is no type of item.`, 'type');
    return nothing;
  }
  const interactions = readParts(type, record, report);
  const stem = readStem(fields.question ?? '', type);
  if (stem.length === 0) {
    report('import-text-missing', 'There is no question, so nothing was imported.', 'question');
    return nothing;
  }
  if (!interactions) return nothing;
  const id = fields.id?.trim() ?? '';
  const metadata = readCells(record, report);

  const { item, ...imported } = newImportedItem({
    type,
    title: fields.title ?? '',
    stem,
    interactions,
    hints: hints.map(cellContent),
    solution: cellContent(fields.solution),
    feedback: {
      general: cellContent(fields.feedback_general),
      correct: cellContent(fields.feedback_correct),
      incorrect: cellContent(fields.feedback_incorrect),
    },
    rubric: readRubric(fields.rubric ?? ''),
    notes: cellContent(fields.notes),
    metadata,
    ...place,
    ...(id !== '' && { id, sourceId: id }),
  });
  const source = fields.source?.trim() ?? '';
  const stated = source === '' ? item : { ...item, metadata: { ...item.metadata, source } };
  const settled = settleItem(stated);
  if (!settled.ok) {
    report('import-item-unreadable', settled.reason);
    return nothing;
  }
  if (settled.changed !== undefined) report('import-part-dropped', settled.changed);
  return {
    imported: { ...imported, item: settled.item },
    assets: filesOf(settled.item, host, report),
  };
}

function typeNamed(cell: string): QuestionTypeName | undefined {
  return questionTypeNames.find((name) => name === cell.trim());
}

function readStem(cell: string, type: QuestionTypeName): Content {
  if (type !== 'cloze') return cellContent(cell);
  const marked = cell.replace(/(?<!\\)\[\[(\d{1,3})\]\]/g, (_, number: string) =>
    gapMark(`gap-${number}`),
  );
  return splitMarks(cellContent(marked));
}

/** A table with the columns criterion, points and description. */
function readRubric(cell: string): readonly RubricCriterion[] {
  const [table] = cellContent(cell);
  if (table?.type !== 'table') return [];
  return table.children.slice(1).map(({ children }) => {
    const [criterion, points, description] = children.map((one): Content => {
      return one.children.length > 0 ? [{ type: 'paragraph', children: one.children }] : [];
    });
    const [number] = points ?? [];
    const [text] = number?.type === 'paragraph' ? number.children : [];
    return {
      criterion: criterion ?? [],
      points: text?.type === 'text' ? Number(text.value) : 0,
      description: description ?? [],
    };
  });
}

/** Images lie beside the table, where the item had them. */
function filesOf(
  item: ImportedItem['item'],
  host: ImportHost,
  report: ReportCell,
): ReadonlyMap<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  const contents = [item.stem, item.solution ?? [], ...item.hints];
  for (const url of new Set(contents.flatMap(assetUrls))) {
    const path = resolveAsset(item.path, url);
    const bytes = host.readBeside(resolveAsset('item.md', url) ?? '');
    if (path !== undefined && bytes !== undefined) files.set(path, bytes);
    else
      report(
        'import-image-missing',
        `The file ${url.slice(0, 200)} was not found beside the table.`,
      );
  }
  return files;
}
