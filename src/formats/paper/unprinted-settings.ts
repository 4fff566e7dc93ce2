/** What of an assessment only a computer can do. */
import type { Diagnostic } from '../../model/index.ts';
import { lossDiagnostic } from '../loss-diagnostic.ts';
import type { Paper } from './paper.ts';

/** What a paper says of an assessment, for the declaration. */
export const printedOfAssessments =
  'Title, description, sections, points and time limit are printed, and each version has its own ' +
  'draws; settings that only a computer can follow are left out.';

const printed: ReadonlySet<string> = new Set([
  'timeLimitMinutes',
  'shuffleChoices',
  'shuffleQuestions',
  'purpose',
]);

/** A loss for each setting of the assessment that is not printed and not followed. */
export function unprintedSettings(
  paper: Pick<Paper, 'assessment'>,
  target: string,
): readonly Diagnostic[] {
  const { assessment } = paper;
  if (!assessment) return [];
  return Object.keys(assessment.settings)
    .filter((name) => !printed.has(name))
    .map((name) =>
      lossDiagnostic(
        {
          kind: 'omitted',
          field: `settings.${name}`,
          reason: `A printed paper cannot follow the setting ${name}.`,
        },
        { file: assessment.path, target },
      ),
    );
}
