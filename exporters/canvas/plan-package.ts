/** Plans a package: which quizzes and banks a selection becomes. */
import type { ExportSelection } from '../../src/formats/exporter.ts';
import { quizIdent } from '../../src/formats/qti12/identifiers.ts';
import type { Item, ItemBank } from '../../src/model/index.ts';
import type { CanvasOptions } from './options.ts';
import type { PackagePlan } from './plan.ts';
import { planBanks } from './plan-banks.ts';
import type { PlanContext } from './plan-context.ts';
import { planAssessment, planItemsQuiz, type QuizPlan } from './plan-quiz.ts';

/** The container that the options name, or the usual one of the selection. */
export function containerOf(
  { container }: CanvasOptions,
  { assessments }: ExportSelection,
): NonNullable<CanvasOptions['container']> {
  return container ?? (assessments.length > 0 ? 'quiz' : 'bank');
}

/** Quizzes and banks of requests. */
export function planPackage(
  bank: ItemBank,
  selection: ExportSelection,
  context: PlanContext,
): PackagePlan {
  const container = containerOf(context.options, selection);
  const items = itemsOf(selection, context);
  const quizzes = container === 'bank' ? [] : planQuizzes(bank, selection, items, context);
  return {
    quizzes: quizzes.map(({ quiz }) => quiz),
    banks: [
      ...(container === 'quiz' ? [] : planBanks(selection, items, context)),
      ...quizzes.flatMap(({ banks }) => banks),
    ],
  };
}

function planQuizzes(
  bank: ItemBank,
  { id, title, assessments }: ExportSelection,
  items: readonly Item[],
  context: PlanContext,
): readonly QuizPlan[] {
  if (assessments.length === 0) {
    const ids = items.map((item) => item.id);
    return [{ quiz: planItemsQuiz(quizIdent(id), title, ids, context), banks: [] }];
  }
  const byId = new Map(bank.assessments.map((assessment) => [assessment.id, assessment]));
  return assessments.flatMap((assessmentId) => {
    const assessment = byId.get(assessmentId);
    return assessment ? [planAssessment(quizIdent(assessmentId), assessment, context)] : [];
  });
}

/** The selected items; a stimulus that one of them shows comes with it. */
function itemsOf({ items }: ExportSelection, context: PlanContext): readonly Item[] {
  const selected = [...new Set(items)].flatMap((id) => context.items.get(id) ?? []);
  const shown = new Set(selected.map(({ stimulus }) => stimulus));
  return selected.filter(({ id, type }) => type !== 'stimulus' || !shown.has(id));
}
