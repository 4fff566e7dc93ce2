/** What the wide and the long table can do: nearly everything, as their cells hold Markdown. */

import { itemContents } from '../../src/content/item-contents.ts';
import { visitContent } from '../../src/content/walk.ts';
import { hotspotToChoice } from '../../src/formats/degradations/hotspot-to-choice.ts';
import { degraded, type FieldFidelities, partly } from '../../src/formats/field-fidelity.ts';
import { itemFields } from '../../src/formats/item-fields.ts';
import type { ReportLoss } from '../../src/formats/loss.ts';
import { soleInteraction } from '../../src/formats/sole-interaction.ts';
import {
  type TablePart,
  type TableRecord,
  tablePart,
} from '../../src/formats/table/table-record.ts';
import type { ItemTarget } from '../../src/formats/write-item.ts';
import { printKey } from '../../src/interactions/numeric-entry/print-key.ts';
import type { Item } from '../../src/model/index.ts';
import { cellMarkdown } from './cell-markdown.ts';
import { itemCells } from './item-cells.ts';
import { choicePart, entryParts, textKeyCell } from './part-cells.ts';

type Extra = TableRecord['fields'];

function record(item: Item, parts: readonly TablePart[], extra: Extra = {}): TableRecord {
  return {
    fields: { ...itemCells(item), ...extra },
    parts,
    hints: item.hints.map(cellMarkdown),
  };
}

/** Both tables. */
export const tableTarget: ItemTarget<undefined, TableRecord> = {
  writers: {
    'single-choice': writeChoice,
    'multiple-choice': writeChoice,
    'true-false': writeChoice,
    'numeric-entry': writeNumber,
    'text-entry': writeWords,
    'pattern-entry': writeWords,
    'text-cloze': writeGaps,
    'choice-cloze': writeGaps,
    'mixed-cloze': writeGaps,
    'number-cloze': writeGaps,
    'pattern-cloze': writeGaps,
    match: writeMatch,
    order: writeOrder,
    categorize: writeCategorize,
    formula: writeFormula,
    'extended-text': writeExtendedText,
    upload: writeUpload,
    stimulus: (item) => record(item, []),
    recall: (item) =>
      record(item, [tablePart({ choice: cellMarkdown(soleInteraction(item, 'recall').back) })]),
  },
  degradations: { hotspot: hotspotToChoice },
  carries: {
    ...Object.fromEntries(itemFields.map((field): [string, 'exact'] => [field, 'exact'])),
    images: degraded('Images are named; their files have no place in a table.'),
    plots: degraded('A plot leaves only its alternative text.'),
    formatting: partly('A formula in an HTML element is text between dollar signs.'),
  } satisfies FieldFidelities,
};

function writeChoice(item: Item): TableRecord {
  return record(item, soleInteraction(item, 'choice').choices.map(choicePart));
}

function writeNumber(item: Item): TableRecord {
  const { keys, unit = '' } = soleInteraction(item, 'numeric-entry');
  return record(
    item,
    keys.map((key) => tablePart({ choice: printKey(key) })),
    { unit },
  );
}

function writeWords(item: Item): TableRecord {
  const { keys } = soleInteraction(item, 'text-entry');
  return record(
    item,
    keys.map((key) => tablePart({ choice: textKeyCell(key) })),
  );
}

/** Each part says in which gap it stands; the unit of a number is its match. */
function writeGaps(item: Item): TableRecord {
  const parts = item.interactions.flatMap((gap, index): readonly TablePart[] => {
    const number = String(index + 1);
    switch (gap.kind) {
      case 'inline-choice':
        return gap.choices.map((choice) => ({ ...choicePart(choice), gap: number }));
      case 'numeric-entry':
        return gap.keys.map((key) =>
          tablePart({ choice: `= ${printKey(key)}`, match: gap.unit ?? '', gap: number }),
        );
      case 'text-entry':
        return gap.keys.map((key) => tablePart({ choice: textKeyCell(key), gap: number }));
      default:
        return [];
    }
  });
  return record(item, parts);
}

function writeMatch(item: Item): TableRecord {
  const { headings, sources, targets } = soleInteraction(item, 'match');
  const pairs = sources.map(({ content, target }) => ({ content, group: target }));
  const heads = headings ? [headings.sources, headings.targets].map(cellMarkdown).join('\n') : '';
  return record(item, entryParts(pairs, targets), { headings: heads });
}

function writeCategorize(item: Item): TableRecord {
  const { categories, members } = soleInteraction(item, 'categorize');
  const pairs = members.map(({ content, category }) => ({ content, group: category }));
  return record(item, entryParts(pairs, categories));
}

function writeOrder(item: Item): TableRecord {
  const { entries } = soleInteraction(item, 'order');
  return record(
    item,
    entries.map(({ content }) => tablePart({ choice: cellMarkdown(content) })),
  );
}

function writeFormula(item: Item): TableRecord {
  const { decimals, expression, tolerance, unit, variables } = soleInteraction(item, 'formula');
  const amounts = {
    exact: '',
    absolute: tolerance.kind === 'absolute' ? tolerance.value : '',
    percent: tolerance.kind === 'percent' ? `${tolerance.value}%` : '',
  };
  return record(item, [tablePart({ choice: expression })], {
    unit: unit ?? '',
    tolerance: amounts[tolerance.kind],
    decimals: decimals === undefined ? '' : String(decimals),
    variables: JSON.stringify(variables),
  });
}

function writeExtendedText(item: Item): TableRecord {
  const { maxWords, minWords, sampleAnswer } = soleInteraction(item, 'extended-text');
  return record(item, sampleAnswer ? [tablePart({ choice: cellMarkdown(sampleAnswer) })] : [], {
    min_words: minWords === undefined ? '' : String(minWords),
    max_words: maxWords === undefined ? '' : String(maxWords),
  });
}

function writeUpload(item: Item): TableRecord {
  const { accept, maxFiles } = soleInteraction(item, 'upload');
  return record(item, [], {
    accept: accept.join('\n'),
    max_files: maxFiles === undefined ? '' : String(maxFiles),
  });
}

/** What the cells of an item cannot say. */
export function reportElements(item: Item, report: ReportLoss): void {
  let hasFormula = false;
  for (const { content } of itemContents(item)) {
    visitContent(content, (node) => {
      if (node.type !== 'element') return;
      hasFormula ||= /"type":"(?:inlineMath|math)"/.test(JSON.stringify(node.children));
    });
  }
  if (!hasFormula) return;
  report({
    kind: 'degraded',
    field: 'formatting',
    reason: 'A formula in an HTML element is text between dollar signs.',
  });
}
