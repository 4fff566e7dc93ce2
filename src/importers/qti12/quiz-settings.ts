/** Settings of a Canvas quiz as those of an assessment. */

import type { XmlElement } from '../../formats/xml.ts';
import { childElements, textOf } from '../../formats/xml-query.ts';
import type { AssessmentSettings } from '../../model/index.ts';

/** The settings; what is not stated, or says nothing, is left out. */
export function readQuizSettings(quiz: XmlElement): AssessmentSettings {
  const value = valuesOf(quiz);
  const flag = (name: string): boolean | undefined => {
    const text = value(name);
    return text === undefined ? undefined : text === 'true';
  };
  const attempts = Number(value('allowed_attempts'));
  const minutes = Number(value('time_limit'));
  const isOneAtATime = flag('one_question_at_a_time');
  const settings: { [K in keyof AssessmentSettings]: AssessmentSettings[K] | undefined } = {
    purpose: purposes.get(value('quiz_type') ?? ''),
    timeLimitMinutes: minutes > 0 ? minutes : undefined,
    attempts: attempts === -1 ? 'unlimited' : attempts >= 1 ? attempts : undefined,
    scoreToKeep: scores.get(value('scoring_policy') ?? ''),
    shuffleChoices: flag('shuffle_answers'),
    shuffleQuestions: flag('shuffle_questions'),
    showCorrectAnswers: correctAnswers(value),
    showCorrectAnswersFrom:
      value('show_correct_answers_at') ?? value('show_item_response_correctness_at'),
    showCorrectAnswersUntil:
      value('hide_correct_answers_at') ?? value('hide_item_response_correctness_at'),
    showResponses: responses(value),
    oneQuestionAtATime: isOneAtATime,
    lockQuestionsAfterAnswering: flag('cant_go_back') || undefined,
    accessCode: value('access_code'),
    ipFilter: value('ip_filter') ?? addressRanges(quiz),
    dueAt: value('due_at'),
    availableFrom: value('unlock_at'),
    availableUntil: value('lock_at'),
    requireLockdownBrowser: flag('require_lockdown_browser') || undefined,
    calculator: calculators.get(value('calculator_type') ?? ''),
  };
  return Object.fromEntries(Object.entries(settings).filter(([, stated]) => stated !== undefined));
}

/** The text of the first element of a name that is the quiz's own; blank ones say nothing. */
function valuesOf(quiz: XmlElement): (name: string) => string | undefined {
  const values = new Map<string, string>();
  for (const child of childElements(quiz)) {
    const text = textOf(child).trim();
    if (text !== '' && !values.has(child.name)) values.set(child.name, text);
  }
  return (name) => values.get(name);
}

type Values = ReturnType<typeof valuesOf>;

const purposes: ReadonlyMap<string, AssessmentSettings['purpose']> = new Map([
  ['practice_quiz', 'practice'],
  ['survey', 'survey'],
  ['graded_survey', 'graded-survey'],
]);

const scores: ReadonlyMap<string, AssessmentSettings['scoreToKeep']> = new Map([
  ['keep_highest', 'highest'],
  ['keep_latest', 'latest'],
  ['keep_average', 'average'],
]);

const calculators: ReadonlyMap<string, AssessmentSettings['calculator']> = new Map([
  ['none', 'none'],
  ['basic', 'basic'],
  ['scientific', 'scientific'],
]);

function correctAnswers(value: Values): AssessmentSettings['showCorrectAnswers'] {
  const stated = value('show_correct_answers') ?? value('display_item_correct_answer');
  if (stated === 'false') return 'never';
  if (stated !== 'true') return undefined;
  const isLate =
    value('show_correct_answers_last_attempt') === 'true' ||
    value('display_item_response_correctness_qualifier') === 'after_last_attempt';
  return isLate ? 'after-last-attempt' : 'always';
}

function responses(value: Values): AssessmentSettings['showResponses'] {
  if (value('hide_results') === 'always' || value('display_item_response') === 'false')
    return 'never';
  if (value('one_time_results') === 'true') return 'once';
  if (value('hide_results') === 'until_after_last_attempt') return 'after-last-attempt';
  switch (value('display_item_response_qualifier')) {
    case 'after_last_attempt':
      return 'after-last-attempt';
    case 'once_per_attempt':
      return 'once';
    case 'always':
      return 'always';
    default:
      return undefined;
  }
}

/** How New Quizzes writes a filter of addresses. */
function addressRanges(quiz: XmlElement): string | undefined {
  const ranges = childElements(quiz, 'nq_ip_filter').map(
    ({ attributes: { from = '', to = '' } }) => (from === to ? from : `${from}-${to}`),
  );
  return ranges.length === 0 ? undefined : ranges.join(', ');
}
