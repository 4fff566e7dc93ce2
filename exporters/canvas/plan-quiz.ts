/** Plans a quiz: its questions in order, their stimuli before them, groups that draw. */

import { bankItemIdent } from '../../src/formats/qti12/identifiers.ts';
import type { Assessment, FixedSection, Item, ItemReference } from '../../src/model/index.ts';
import { type CopyNaming, newCopyNaming } from './copy-naming.ts';
import type { ItemRequest } from './item-request.ts';
import type { PlannedBank, PlannedQuiz, QuizBlock } from './plan.ts';
import { type PlanContext, stimulusOf } from './plan-context.ts';
import { planDraw } from './plan-draw.ts';

/** A quiz with the banks that its groups draw from. */
export interface QuizPlan {
  readonly quiz: PlannedQuiz;
  readonly banks: readonly PlannedBank[];
}

/** The quiz of an assessment. */
export function planAssessment(
  ident: string,
  assessment: Assessment,
  context: PlanContext,
): QuizPlan {
  const naming = newCopyNaming(ident);
  const banks: PlannedBank[] = [];
  const blocks = assessment.sections.flatMap((section, index): readonly QuizBlock[] => {
    if (section.kind === 'fixed') {
      if (section.title !== undefined) reportTitle(assessment, index, section, context);
      return planItems(section.items, naming, context);
    }
    const { group, bank } = planDraw(section, index + 1, ident, assessment, naming, context);
    if (bank) banks.push(bank);
    return [group];
  });
  return { quiz: { ident, title: assessment.title, assessment, blocks }, banks };
}

/** A quiz of items without further ado. */
export function planItemsQuiz(
  ident: string,
  title: string,
  ids: readonly string[],
  context: PlanContext,
): PlannedQuiz {
  const references = ids.map((id) => ({ id }));
  return { ident, title, blocks: planItems(references, newCopyNaming(ident), context) };
}

/** Each run of items with one stimulus is led by it; where questions are attached, once is enough. */
function planItems(
  references: readonly ItemReference[],
  naming: CopyNaming,
  context: PlanContext,
): readonly ItemRequest[] {
  const requests: ItemRequest[] = [];
  let shown: string | undefined;
  for (const { id, points } of references) {
    const item = context.items.get(id);
    if (!item) continue;
    const stimulus = stimulusOf(item, context);
    if (stimulus && isToBePlaced(stimulus, shown, naming, context)) {
      const ident = naming.copy(stimulus.id);
      naming.stimuli.set(stimulus.id, ident);
      requests.push({ item: stimulus, ident, points: 0 });
    }
    shown = stimulus?.id;
    requests.push({
      item,
      ident: naming.copy(id),
      points: item.type === 'stimulus' ? 0 : (points ?? item.points),
      ...(stimulus && { stimulus: placedStimulus(stimulus, naming, context) }),
      ...(context.hasBanks && { bankItem: bankItemIdent(id) }),
    });
  }
  return requests;
}

function isToBePlaced(
  stimulus: Item,
  shown: string | undefined,
  naming: CopyNaming,
  { profile }: PlanContext,
): boolean {
  return profile.attachesStimuli ? !naming.stimuli.has(stimulus.id) : stimulus.id !== shown;
}

function placedStimulus(
  stimulus: Item,
  naming: CopyNaming,
  { profile }: PlanContext,
): NonNullable<ItemRequest['stimulus']> {
  return profile.attachesStimuli
    ? { kind: 'attached', ident: naming.stimuli.get(stimulus.id) ?? '' }
    : { kind: 'before' };
}

function reportTitle(
  assessment: Assessment,
  index: number,
  { title }: FixedSection,
  { report }: PlanContext,
): void {
  report(assessment, {
    kind: 'omitted',
    field: `sections[${index}].title`,
    reason: `A section of fixed questions has no title in Canvas: “${title}”.`,
  });
}
