/** All items of a selection as Q2LMS questions. */
import type { Diagnostic, Item, ItemBank } from '../../model/index.ts';
import type { ExportSelection } from '../exporter.ts';
import type { Loss } from '../loss.ts';
import { lossDiagnostic, omissionDiagnostic } from '../loss-diagnostic.ts';
import type { Q2lmsQuestion } from './question.ts';
import { writeQuestion } from './write-question.ts';

/** What a layout of questions holds. */
export interface QuestionLayout {
  /** As named in diagnostics: `q2lms-json`, `csv/q2lms-18`. */
  readonly target: string;
  readonly mostChoices: number;
  /** Whether feedback shown whatever the response has a place. */
  readonly hasGeneralFeedback: boolean;
  readonly hasIds: boolean;
}

/** A question with the item that it was. */
export interface QuestionOfItem {
  readonly item: Item;
  readonly question: Q2lmsQuestion;
}

/** Questions in the order of the selection, and every loss. */
export interface WrittenQuestions {
  readonly questions: readonly QuestionOfItem[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Writes the selected items; a stimulus comes with the questions that show it. */
export function writeQuestions(
  bank: ItemBank,
  selection: ExportSelection,
  layout: QuestionLayout,
): WrittenQuestions {
  const stimuli = new Map(bank.stimuli.map((stimulus) => [stimulus.id, stimulus]));
  const byId = new Map([...bank.items, ...bank.stimuli].map((item) => [item.id, item]));
  const items = [...new Set(selection.items)].flatMap((id) => byId.get(id) ?? []);
  const shown = new Set(items.map(({ stimulus }) => stimulus));
  const diagnostics: Diagnostic[] = lostAssessments(bank, selection, layout);
  const questions = items.flatMap((item): QuestionOfItem[] => {
    if (item.type === 'stimulus' && shown.has(item.id)) return [];
    const losses: Loss[] = [];
    const { output, omitted } = writeQuestion(item, stimuli.get(item.stimulus ?? ''), {
      report: (loss) => losses.push(loss),
      mostChoices: layout.mostChoices,
    });
    const subject = { file: item.path, item: item.id, target: layout.target };
    if (output === undefined) {
      diagnostics.push(omissionDiagnostic(omitted ?? '', subject));
      return [];
    }
    if (item.feedback.general && !layout.hasGeneralFeedback) {
      const reason = 'There is no place for feedback on every response.';
      losses.push({ kind: 'omitted', field: 'feedback.general', reason });
    }
    if (!layout.hasIds) {
      losses.push({ kind: 'omitted', field: 'id', reason: 'The id of the item is not written.' });
    }
    diagnostics.push(...losses.map((loss) => lossDiagnostic(loss, subject)));
    return [{ item, question: output }];
  });
  return { questions, diagnostics };
}

/** Questions are all there is: nothing says how an assessment is given. */
function lostAssessments(
  bank: ItemBank,
  { assessments }: ExportSelection,
  { target }: QuestionLayout,
): Diagnostic[] {
  const named = bank.assessments.filter(({ id }) => assessments.includes(id));
  return named.map(({ path, title }) =>
    lossDiagnostic(
      {
        kind: 'omitted',
        field: 'settings',
        reason: `Only the questions of “${title}” are written, not its sections, draws and settings.`,
      },
      { file: path, target },
    ),
  );
}
