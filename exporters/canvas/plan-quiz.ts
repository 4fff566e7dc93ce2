/** Plans a quiz: its questions in order, their stimuli before them, groups that draw. */
import type {
  Assessment,
  DrawnSection,
  FixedSection,
  Item,
  ItemReference,
} from '../../src/model/index.ts';
import { bankItemIdent, copyIdent, drawBankIdent, sectionIdent } from './identifiers.ts';
import type { ItemRequest } from './item-request.ts';
import type { PlannedBank, PlannedGroup, PlannedQuiz, QuizBlock } from './plan.ts';
import type { PlanContext } from './plan-context.ts';

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
  const naming = newNaming(ident);
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
  return { ident, title, blocks: planItems(references, newNaming(ident), context) };
}

/** Names the copies of items in a quiz, and knows which stimulus stands where. */
interface Naming {
  readonly quiz: string;
  readonly copy: (id: string) => string;
  /** Identifiers of the stimuli placed so far. */
  readonly stimuli: Map<string, string>;
}

function newNaming(quiz: string): Naming {
  const counts = new Map<string, number>();
  return {
    quiz,
    copy: (id) => {
      const count = (counts.get(id) ?? 0) + 1;
      counts.set(id, count);
      return copyIdent(quiz, id, count);
    },
    stimuli: new Map(),
  };
}

/** Each run of items with one stimulus is led by it; where questions are attached, once is enough. */
function planItems(
  references: readonly ItemReference[],
  naming: Naming,
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
      points: points ?? item.points,
      ...(stimulus && { stimulus: placedStimulus(stimulus, naming, context) }),
      ...(context.hasBanks && { bankItem: bankItemIdent(id) }),
    });
  }
  return requests;
}

function isToBePlaced(
  stimulus: Item,
  shown: string | undefined,
  naming: Naming,
  { profile }: PlanContext,
): boolean {
  return profile.attachesStimuli ? !naming.stimuli.has(stimulus.id) : stimulus.id !== shown;
}

function placedStimulus(
  stimulus: Item,
  naming: Naming,
  { profile }: PlanContext,
): NonNullable<ItemRequest['stimulus']> {
  return profile.attachesStimuli
    ? { kind: 'attached', ident: naming.stimuli.get(stimulus.id) ?? '' }
    : { kind: 'before' };
}

function stimulusOf(item: Item, { items }: PlanContext): Item | undefined {
  return item.stimulus === undefined ? undefined : items.get(item.stimulus);
}

/** The stimulus becomes part of each question, since nobody knows which are drawn together. */
function planDraw(
  section: DrawnSection,
  number: number,
  quiz: string,
  assessment: Assessment,
  naming: Naming,
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
  const title = section.title ?? `${assessment.title}: ${number}`;
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

/** An item that does not know what stands beside it. */
export function standaloneRequest(
  item: Item,
  ident: string,
  context: PlanContext,
  points: number = item.points,
): ItemRequest {
  const stimulus = stimulusOf(item, context);
  return { item, ident, points, ...(stimulus && { stimulus: { kind: 'embedded', stimulus } }) };
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
