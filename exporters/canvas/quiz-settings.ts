/** Settings of an assessment by the names that both importers read. */
import type { ReportLoss } from '../../src/formats/loss.ts';
import type { AssessmentSettings } from '../../src/model/index.ts';
import { newQuizzesSettings } from './new-quizzes-settings.ts';
import type { CanvasProfile } from './profile.ts';
import { utcTime } from './utc-time.ts';

/** One element of the file of settings. */
export interface QuizSetting {
  readonly name: string;
  readonly value: string;
  readonly attributes?: Readonly<Record<string, string>>;
}

/** In the order in which Canvas writes them; what a setting says by being absent is left out. */
export function quizSettings(
  settings: AssessmentSettings,
  points: number,
  profile: CanvasProfile,
  report: ReportLoss,
): readonly QuizSetting[] {
  const values: Readonly<Record<string, string | undefined>> = {
    lock_at: utcTime(settings.availableUntil, 'settings.availableUntil', report),
    unlock_at: utcTime(settings.availableFrom, 'settings.availableFrom', report),
    due_at: utcTime(settings.dueAt, 'settings.dueAt', report),
    shuffle_answers: text(settings.shuffleChoices),
    scoring_policy: settings.scoreToKeep && `keep_${settings.scoreToKeep}`,
    hide_results: hiddenResults(settings),
    quiz_type: quizTypes[settings.purpose ?? 'graded'],
    points_possible: String(points),
    require_lockdown_browser: text(settings.requireLockdownBrowser),
    access_code: settings.accessCode,
    ip_filter: settings.ipFilter,
    show_correct_answers:
      settings.showCorrectAnswers && text(settings.showCorrectAnswers !== 'never'),
    show_correct_answers_at: utcTime(
      settings.showCorrectAnswersFrom,
      'settings.showCorrectAnswersFrom',
      report,
    ),
    hide_correct_answers_at: utcTime(
      settings.showCorrectAnswersUntil,
      'settings.showCorrectAnswersUntil',
      report,
    ),
    time_limit: timeLimit(settings, report),
    allowed_attempts: settings.attempts === 'unlimited' ? '-1' : text(settings.attempts),
    one_question_at_a_time: text(settings.oneQuestionAtATime),
    cant_go_back: settings.oneQuestionAtATime
      ? text(settings.lockQuestionsAfterAnswering)
      : undefined,
    // True would publish the quiz on import.
    available: 'false',
    one_time_results: settings.showResponses === 'once' ? 'true' : undefined,
    show_correct_answers_last_attempt:
      settings.showCorrectAnswers === 'after-last-attempt' && hasSeveralAttempts(settings)
        ? 'true'
        : undefined,
  };
  reportLosses(settings, profile, report);
  return [
    ...Object.entries(values).flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [{ name, value }],
    ),
    ...(profile.name === 'new-quizzes' ? newQuizzesSettings(settings, report) : []),
  ];
}

const quizTypes = {
  practice: 'practice_quiz',
  graded: 'assignment',
  survey: 'survey',
  'graded-survey': 'graded_survey',
} as const satisfies Readonly<Record<NonNullable<AssessmentSettings['purpose']>, string>>;

function text(value: boolean | number | undefined): string | undefined {
  return value === undefined ? undefined : String(value);
}

/** With one attempt, the last is the first: nothing to wait for. */
function hiddenResults(settings: AssessmentSettings): string | undefined {
  if (settings.showResponses === 'never') return 'always';
  return settings.showResponses === 'after-last-attempt' && hasSeveralAttempts(settings)
    ? 'until_after_last_attempt'
    : undefined;
}

function hasSeveralAttempts({ attempts = 1 }: AssessmentSettings): boolean {
  return attempts === 'unlimited' || attempts > 1;
}

function timeLimit(
  { timeLimitMinutes }: AssessmentSettings,
  report: ReportLoss,
): string | undefined {
  if (timeLimitMinutes === undefined) return undefined;
  const minutes = Math.ceil(timeLimitMinutes);
  if (minutes !== timeLimitMinutes) {
    report({
      kind: 'degraded',
      field: 'settings.timeLimitMinutes',
      reason: `The time limit is whole minutes: ${minutes} instead of ${timeLimitMinutes}.`,
    });
  }
  return String(minutes);
}

function reportLosses(
  settings: AssessmentSettings,
  profile: CanvasProfile,
  report: ReportLoss,
): void {
  if (settings.lockQuestionsAfterAnswering && !settings.oneQuestionAtATime) {
    report({
      kind: 'omitted',
      field: 'settings.lockQuestionsAfterAnswering',
      reason: 'Questions can be locked only where they are shown one at a time.',
      hint: 'Set oneQuestionAtATime too.',
    });
  }
  if (settings.availableUntil !== undefined && settings.dueAt === undefined) {
    report({
      kind: 'degraded',
      field: 'settings.availableUntil',
      reason: 'Without a due date, Canvas takes the end of availability as the due date.',
    });
  }
  if (profile.name === 'new-quizzes') return;
  if (settings.shuffleQuestions) {
    report({
      kind: 'omitted',
      field: 'settings.shuffleQuestions',
      reason: 'Classic shuffles questions only inside a group that draws.',
    });
  }
  if (settings.calculator !== undefined && settings.calculator !== 'none') {
    report({
      kind: 'omitted',
      field: 'settings.calculator',
      reason: 'Classic has no calculator on the screen.',
    });
  }
}
