/** Rubric blocks: for candidates a part of the text, for others criteria, sample answer or notes. */
import type { TableRow } from 'mdast';
import { contentToText } from '../../../content/to-text.ts';
import type { XmlElement } from '../../../formats/xml.ts';
import { descendants } from '../../../formats/xml-query.ts';
import type { Content, RubricCriterion } from '../../../model/index.ts';
import type { ItemReader } from '../content/item-reader.ts';

/** Rubric blocks in their places. */
export interface RubricReading {
  /** Before the stem. */
  readonly instructions: Content;
  readonly rubric?: readonly RubricCriterion[];
  readonly sampleAnswer?: Content;
  readonly hints: readonly Content[];
  readonly notes: Content;
}

/** Reads the blocks of a body. */
export function readRubrics(body: XmlElement, reader: ItemReader): RubricReading {
  const instructions: Content[number][] = [];
  const notes: Content[number][] = [];
  const hints: Content[] = [];
  let rubric: readonly RubricCriterion[] | undefined;
  let sampleAnswer: Content | undefined;
  for (const block of descendants(body, 'rubricBlock')) {
    const content = reader.content(block.children);
    const { view = 'candidate', class: name = '' } = block.attributes;
    if (view.split(/\s+/).includes('candidate')) instructions.push(...content);
    else if (/\bhint\b/.test(name)) hints.push(content);
    else if (/\bsample-answer\b/.test(name)) sampleAnswer = content;
    else {
      const criteria = criteriaIn(content);
      if (criteria && !rubric) rubric = criteria;
      else notes.push(...content);
    }
  }
  return {
    instructions,
    hints,
    notes,
    ...(rubric && { rubric }),
    ...(sampleAnswer && { sampleAnswer }),
  };
}

/** A table of criterion, points and description. */
function criteriaIn(content: Content): readonly RubricCriterion[] | undefined {
  const [table, second] = content;
  if (table?.type !== 'table' || second) return undefined;
  const [head, ...rows] = table.children;
  const isRubric = head?.children.length === 3 && /points/i.test(textIn(head, 1));
  const criteria = rows.map((row): RubricCriterion => {
    const [criterion, , description] = row.children;
    return {
      criterion: [{ type: 'paragraph', children: criterion?.children ?? [] }],
      points: Number(textIn(row, 1)),
      description: [{ type: 'paragraph', children: description?.children ?? [] }],
    };
  });
  const isNumbered = criteria.every(({ points }) => Number.isFinite(points));
  return isRubric && isNumbered && criteria.length > 0 ? criteria : undefined;
}

function textIn(row: TableRow, column: number): string {
  const children = row.children[column]?.children ?? [];
  return contentToText([{ type: 'paragraph', children }]).trim();
}
