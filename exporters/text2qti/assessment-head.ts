/** Title, description and settings of a quiz. */
import type { ReportLoss } from '../../src/formats/loss.ts';
import type { Assessment, AssessmentSettings } from '../../src/model/index.ts';
import type { HeadLine } from './print-quiz.ts';

/** The head of an assessment; every setting that has no line is reported. */
export function assessmentHead(
  assessment: Assessment,
  description: string,
  report: ReportLoss,
): readonly HeadLine[] {
  return [
    ['Quiz title', assessment.title.replace(/\s+/g, ' ').trim()],
    ...(description === '' ? [] : [['Quiz description', description] as const]),
    ...settingLines(assessment.settings, report),
  ];
}

function settingLines(settings: AssessmentSettings, report: ReportLoss): readonly HeadLine[] {
  const {
    lockQuestionsAfterAnswering,
    oneQuestionAtATime,
    showCorrectAnswers,
    shuffleChoices,
    ...others
  } = settings;
  const lines: HeadLine[] = [];
  if (shuffleChoices !== undefined) lines.push(['shuffle answers', String(shuffleChoices)]);
  if (showCorrectAnswers !== undefined) {
    lines.push(['show correct answers', String(showCorrectAnswers === 'always')]);
    if (showCorrectAnswers === 'after-last-attempt') {
      report({
        kind: 'degraded',
        field: 'settings.showCorrectAnswers',
        reason: 'Right answers are shown always or never: they are not shown.',
      });
    }
  }
  if (oneQuestionAtATime !== undefined) {
    lines.push(['one question at a time', String(oneQuestionAtATime)]);
  }
  if (lockQuestionsAfterAnswering && oneQuestionAtATime) {
    lines.push(["can't go back", 'true']);
  }
  for (const [name, value] of Object.entries(others)) {
    if (value === undefined) continue;
    report({
      kind: 'omitted',
      field: `settings.${name}`,
      reason: `There is no place for the setting ${name}.`,
    });
  }
  return lines;
}
