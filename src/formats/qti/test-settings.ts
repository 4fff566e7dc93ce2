/** Settings of an assessment that a test has no place for. */
import type { AssessmentSettings } from '../../model/index.ts';
import type { ReportLoss } from '../loss.ts';

type Setting = keyof AssessmentSettings;

const platform = 'Who may take the test, when and how often is left to the platform.';

/** Why a setting is not written. */
const omitted: Partial<Readonly<Record<Setting, string>>> = {
  attempts: platform,
  scoreToKeep: platform,
  showCorrectAnswersFrom: platform,
  showCorrectAnswersUntil: platform,
  accessCode: platform,
  ipFilter: platform,
  dueAt: platform,
  availableFrom: platform,
  availableUntil: platform,
  requireLockdownBrowser: 'A test cannot demand a browser.',
  calculator: 'A test cannot offer a calculator.',
  oneQuestionAtATime: 'How many questions are shown at once is left to the player.',
  shuffleChoices: 'Each item says itself whether its choices are shuffled.',
};

/** Reports each setting that is lost, and those of which something is. */
export function reportSettings(settings: AssessmentSettings, report: ReportLoss): void {
  for (const name of Object.keys(settings).filter(isSetting)) {
    const reason = omitted[name];
    if (reason !== undefined && settings[name] !== undefined) {
      report({ kind: 'omitted', field: `settings.${name}`, reason });
    }
  }
  const { purpose, showCorrectAnswers, showResponses } = settings;
  if (purpose === 'survey' || purpose === 'graded-survey') {
    const reason = 'A survey becomes a test.';
    report({ kind: 'degraded', field: 'settings.purpose', reason });
  }
  if (showCorrectAnswers === 'after-last-attempt') {
    const reason = 'Correct answers are shown after any attempt.';
    report({ kind: 'degraded', field: 'settings.showCorrectAnswers', reason });
  }
  if (showResponses === 'after-last-attempt' || showResponses === 'once') {
    const reason = 'Responses may be reviewed after any attempt, as often as wanted.';
    report({ kind: 'degraded', field: 'settings.showResponses', reason });
  }
}

function isSetting(name: string): name is Setting {
  return name in omitted || name === 'purpose';
}
