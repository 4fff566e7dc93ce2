/** What Moodle shows to graders, in the parts that an item has. */
import { graderHeadings } from '../../formats/moodle/headings.ts';
import { describeContent } from '../../interactions/describe-content.ts';
import type { Content, ContentBlock, RubricCriterion } from '../../model/index.ts';

/** The parts; without headings of ours everything is a note. */
export interface GraderInfo {
  readonly sampleAnswer?: Content;
  readonly rubric?: readonly RubricCriterion[];
  readonly notes: Content;
}

/** Splits at the headings that an export writes. */
export function readGraderInfo(content: Content): GraderInfo {
  const parts = splitAtHeadings(content, Object.values(graderHeadings));
  const sampleAnswer = parts.get(graderHeadings.sampleAnswer);
  const table = parts.get(graderHeadings.rubric) ?? [];
  const rubric = readRubric(table);
  const notes = [
    ...(parts.get('') ?? []),
    ...(rubric ? [] : table),
    ...(parts.get(graderHeadings.notes) ?? []),
  ];
  return { ...(sampleAnswer && { sampleAnswer }), ...(rubric && { rubric }), notes };
}

/** The blocks below each heading of one of these names; those before any have no name. */
export function splitAtHeadings(
  content: Content,
  names: readonly string[],
): ReadonlyMap<string, Content> {
  const parts = new Map<string, ContentBlock[]>([['', []]]);
  let current = '';
  for (const block of content) {
    const name = isHeading(block) ? describeContent([block]) : '';
    if (names.includes(name) && !parts.has(name)) {
      current = name;
      parts.set(name, []);
    } else {
      parts.get(current)?.push(block);
    }
  }
  return parts;
}

/** Headings with a reserved name have become lines in bold. */
function isHeading(block: ContentBlock): boolean {
  if (block.type !== 'paragraph') return block.type === 'heading';
  return block.children.length === 1 && block.children[0]?.type === 'strong';
}

function readRubric(content: Content): readonly RubricCriterion[] | undefined {
  const [table, second] = content;
  if (table?.type !== 'table' || second) return undefined;
  const rows = table.children.slice(1).map(({ children }): RubricCriterion => {
    const [criterion, points, description] = children.map(
      (cell): Content =>
        cell.children.length === 0 ? [] : [{ type: 'paragraph', children: cell.children }],
    );
    return {
      criterion: criterion ?? [],
      points: Number(describeContent(points ?? [])),
      description: description ?? [],
    };
  });
  return rows.length > 0 && rows.every(({ points }) => points >= 0) ? rows : undefined;
}
