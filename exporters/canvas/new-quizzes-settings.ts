/** Settings that only New Quizzes reads. */
import type { ReportLoss } from '../../src/formats/loss.ts';
import type { AssessmentSettings } from '../../src/model/index.ts';
import { addressRanges } from './address-ranges.ts';
import type { QuizSetting } from './quiz-settings.ts';
import { utcTime } from './utc-time.ts';

/** Shuffling of questions, the calculator, address ranges, and what of the results is shown. */
export function newQuizzesSettings(
  settings: AssessmentSettings,
  report: ReportLoss,
): readonly QuizSetting[] {
  const { purpose, shuffleQuestions, calculator } = settings;
  if (purpose === 'survey' || purpose === 'graded-survey') {
    report({
      kind: 'degraded',
      field: 'settings.purpose',
      reason: 'New Quizzes has no surveys: it becomes a quiz with a score.',
    });
  }
  return [
    ...(shuffleQuestions === undefined
      ? []
      : [{ name: 'shuffle_questions', value: String(shuffleQuestions) }]),
    ...(calculator === undefined ? [] : [{ name: 'calculator_type', value: calculator }]),
    ...filters(settings, report),
    ...resultView(settings, report),
  ];
}

function filters({ ipFilter }: AssessmentSettings, report: ReportLoss): readonly QuizSetting[] {
  if (ipFilter === undefined) return [];
  const ranges = addressRanges(ipFilter);
  if (!ranges) {
    report({
      kind: 'omitted',
      field: 'settings.ipFilter',
      reason: `New Quizzes takes ranges of IPv4 addresses; “${ipFilter}” cannot be read as such.`,
    });
  }
  return (ranges ?? []).map((range) => ({
    name: 'nq_ip_filter',
    value: '',
    attributes: { ...range },
  }));
}

/** Where nothing is said, New Quizzes shows everything. */
function resultView(settings: AssessmentSettings, report: ReportLoss): readonly QuizSetting[] {
  const { showResponses, showCorrectAnswers, showCorrectAnswersFrom, showCorrectAnswersUntil } =
    settings;
  const isSilent = [
    showResponses,
    showCorrectAnswers,
    showCorrectAnswersFrom,
    showCorrectAnswersUntil,
  ].every((value) => value === undefined);
  if (isSilent) return [];
  if (showCorrectAnswersFrom !== undefined || showCorrectAnswersUntil !== undefined) {
    report({
      kind: 'degraded',
      field: 'settings.showCorrectAnswersFrom',
      reason: 'The dates also decide when it is shown whether a response was right.',
    });
  }
  const responses = showResponses ?? 'always';
  const answers = showCorrectAnswers ?? 'always';
  const values: Readonly<Record<string, string | undefined>> = {
    result_view_restricted: 'true',
    display_points_awarded: 'true',
    display_points_possible: 'true',
    display_items: 'true',
    display_item_feedback: 'true',
    display_item_response: String(responses !== 'never'),
    display_item_response_qualifier: qualifiers[responses],
    display_item_response_correctness: String(responses !== 'never'),
    display_item_response_correctness_qualifier:
      answers === 'after-last-attempt' ? 'after_last_attempt' : 'always',
    show_item_response_correctness_at: utcTime(
      showCorrectAnswersFrom,
      'settings.showCorrectAnswersFrom',
      report,
    ),
    hide_item_response_correctness_at: utcTime(
      showCorrectAnswersUntil,
      'settings.showCorrectAnswersUntil',
      report,
    ),
    display_item_correct_answer: String(answers !== 'never' && responses !== 'never'),
  };
  return Object.entries(values).flatMap(([name, value]) =>
    value === undefined ? [] : [{ name, value }],
  );
}

const qualifiers = {
  always: 'always',
  never: undefined,
  'after-last-attempt': 'after_last_attempt',
  once: 'once_per_attempt',
} as const;
