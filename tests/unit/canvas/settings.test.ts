import { describe, expect, it } from 'vitest';
import { addressRanges } from '../../../exporters/canvas/address-ranges.ts';
import type { CanvasOptions } from '../../../exporters/canvas/options.ts';
import type { AssessmentSettings } from '../../../src/model/index.ts';
import { everySetting } from '../made/every-type.ts';
import { itemOf } from '../made/items.ts';
import { importClassic } from './importer-model/classic.ts';
import { importNewQuizzes } from './importer-model/new-quizzes.ts';
import { packageOf } from './made-package.ts';

const item = itemOf('es', 'essay', 'Discuss.', 'points: 2');

function exported(settings: AssessmentSettings, profile: CanvasOptions['profile'] = 'classic') {
  const { archive, diagnostics } = packageOf([item], {
    assessments: [
      {
        id: 'exam',
        title: 'Exam',
        path: 'assessments/exam.yml',
        release: 'secure',
        settings,
        sections: [{ kind: 'fixed', items: [{ id: 'es' }] }],
      },
    ],
    options: { profile },
  });
  const { quizzes } = profile === 'classic' ? importClassic(archive) : importNewQuizzes(archive);
  return {
    settings: Object.fromEntries(quizzes[0]?.settings ?? []),
    losses: diagnostics.map(({ field, place }) => `${place?.file} ${field}`),
  };
}

describe('settings of a quiz', () => {
  it('are what Canvas assumes where an assessment says nothing', () => {
    expect(exported({})).toEqual({
      settings: {
        title: 'Exam',
        description: '',
        quiz_type: 'assignment',
        points_possible: '2',
        available: 'false',
      },
      losses: [],
    });
  });

  it('are all carried to Classic but for what it does not have', () => {
    expect(exported(everySetting.settings)).toEqual({
      settings: {
        title: 'Exam',
        description: '',
        lock_at: '2026-03-01T12:00:00Z',
        unlock_at: '2026-03-01T08:00:00Z',
        due_at: '2026-03-01T10:00:00Z',
        shuffle_answers: 'true',
        scoring_policy: 'keep_latest',
        hide_results: 'until_after_last_attempt',
        quiz_type: 'assignment',
        points_possible: '2',
        require_lockdown_browser: 'true',
        access_code: 'open & shut',
        ip_filter: '10.0.0.0/8',
        show_correct_answers: 'true',
        show_correct_answers_at: '2026-03-02T07:00:00Z',
        hide_correct_answers_at: '2026-04-02T06:00:00Z',
        time_limit: '45',
        allowed_attempts: '2',
        one_question_at_a_time: 'true',
        cant_go_back: 'true',
        available: 'false',
        show_correct_answers_last_attempt: 'true',
      },
      losses: [
        'assessments/exam.yml settings.shuffleQuestions',
        'assessments/exam.yml settings.calculator',
      ],
    });
  });

  it('have names of their own in New Quizzes', () => {
    const { settings, losses } = exported(everySetting.settings, 'new-quizzes');
    expect(settings).toMatchObject({
      shuffle_questions: 'true',
      calculator_type: 'scientific',
      result_view_restricted: 'true',
      display_items: 'true',
      display_item_response: 'true',
      display_item_response_qualifier: 'after_last_attempt',
      display_item_response_correctness: 'true',
      display_item_response_correctness_qualifier: 'after_last_attempt',
      display_item_correct_answer: 'true',
      show_item_response_correctness_at: '2026-03-02T07:00:00Z',
    });
    expect(losses).toEqual(['assessments/exam.yml settings.showCorrectAnswersFrom']);
  });

  it.each([
    [{ attempts: 'unlimited' }, 'allowed_attempts', '-1'],
    [{ purpose: 'practice' }, 'quiz_type', 'practice_quiz'],
    [{ purpose: 'survey' }, 'quiz_type', 'survey'],
    [{ purpose: 'graded-survey' }, 'quiz_type', 'graded_survey'],
    [{ scoreToKeep: 'average' }, 'scoring_policy', 'keep_average'],
    [{ showResponses: 'never' }, 'hide_results', 'always'],
    [{ showResponses: 'once' }, 'one_time_results', 'true'],
    [{ showCorrectAnswers: 'never' }, 'show_correct_answers', 'false'],
    // With one attempt there is no last one to wait for.
    [{ showResponses: 'after-last-attempt' }, 'hide_results', undefined],
    [{ showCorrectAnswers: 'after-last-attempt' }, 'show_correct_answers_last_attempt', undefined],
  ] as const)('%j is %s %s', (settings, name, value) => {
    expect(exported(settings).settings[name]).toBe(value);
  });

  it.each([
    [{ lockQuestionsAfterAnswering: true }, 'settings.lockQuestionsAfterAnswering'],
    [{ timeLimitMinutes: 7.5 }, 'settings.timeLimitMinutes'],
    [{ availableUntil: '2026-03-01T12:00:00Z' }, 'settings.availableUntil'],
    [{ dueAt: 'soon' }, 'settings.dueAt'],
  ] as const)('%j loses something, and says so', (settings, field) => {
    expect(exported(settings).losses).toEqual([`assessments/exam.yml ${field}`]);
  });

  it('survey and strange addresses are reported for New Quizzes', () => {
    expect(exported({ purpose: 'survey', ipFilter: 'fe80::1' }, 'new-quizzes').losses).toEqual([
      'assessments/exam.yml settings.purpose',
      'assessments/exam.yml settings.ipFilter',
    ]);
  });
});

describe('filters of addresses as ranges', () => {
  it.each([
    ['10.0.0.1', '10.0.0.1-10.0.0.1'],
    ['10.1.2.3/16', '10.1.0.0-10.1.255.255'],
    ['192.168.1.128/255.255.255.128', '192.168.1.128-192.168.1.255'],
    ['10.0.0.1 - 10.0.0.9, 10.2.0.0/31', '10.0.0.1-10.0.0.9 10.2.0.0-10.2.0.1'],
    ['0.0.0.0/0', '0.0.0.0-255.255.255.255'],
  ])('%s is %s', (filter, expected) => {
    expect(
      addressRanges(filter)
        ?.map(({ from, to }) => `${from}-${to}`)
        .join(' '),
    ).toBe(expected);
  });

  it.each([
    '',
    '10.0.0',
    '10.0.0.256',
    '10.0.0.0/33',
    '10.0.0.9-10.0.0.1',
    'fe80::1',
    '10.0.0.1,x',
  ])('%j cannot be read', (filter) => {
    expect(addressRanges(filter)).toBeUndefined();
  });
});
