/** Plans a section that draws: a group with its candidates, or with a bank of them. */

import { copyIdent, drawBankIdent, sectionIdent } from '../../src/formats/qti12/identifiers.ts';
import type { Assessment, DrawnSection, Item } from '../../src/model/index.ts';
import type { CopyNaming } from './copy-naming.ts';
import type { PlannedBank, PlannedGroup } from './plan.ts';
import type { PlanContext } from './plan-context.ts';
import { shortTitle } from './short-title.ts';
import { standaloneRequest } from './standalone-request.ts';

/** The stimulus becomes part of each question, since nobody knows which are drawn together. */
export function planDraw(
  section: DrawnSection,
  number: number,
  quiz: string,
  assessment: Assessment,
  naming: CopyNaming,
  context: PlanContext,
): { readonly group: PlannedGroup; readonly bank?: PlannedBank } {
  const candidates = candidatesOf(section, context);
  const pointsPerItem = pointsOf(section, number, candidates, assessment, context);
  const isFromBank = context.options.draws === 'bank';
  const bankName = drawBankIdent(quiz, number);
  const items = candidates.map((item) =>
    standaloneRequest(
      item,
      isFromBank ? copyIdent(bankName, item.id, 1) : naming.copy(item.id),
      context,
      pointsPerItem,
    ),
  );
  const title = shortTitle(section.title ?? `${assessment.title}: ${number}`, (loss) =>
    context.report(assessment, { ...loss, field: `sections[${number - 1}].title` }),
  );
  const group = {
    ident: sectionIdent(quiz, number),
    title,
    pick: section.pick,
    pointsPerItem,
    items: isFromBank ? [] : items,
  };
  return isFromBank
    ? { group: { ...group, bank: bankName }, bank: { ident: bankName, title, items } }
    : { group };
}

function candidatesOf({ from }: DrawnSection, { items }: PlanContext): readonly Item[] {
  return (from.ids ?? []).flatMap((id) => items.get(id) ?? []);
}

/** Canvas gives every drawn question the same points. */
function pointsOf(
  section: DrawnSection,
  number: number,
  candidates: readonly Item[],
  assessment: Assessment,
  { report }: PlanContext,
): number {
  if (section.points !== undefined) return section.points;
  const [first = 1, ...others] = new Set(candidates.map(({ points }) => points));
  if (others.length === 0) return first;
  report(assessment, {
    kind: 'degraded',
    field: `sections[${number - 1}].points`,
    reason: 'The questions that are drawn have different points: each is given 1.',
    hint: 'State `points:` of the section.',
  });
  return 1;
}
