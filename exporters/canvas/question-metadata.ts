/** The fields of a question's metadata, after its type. */
import type { ReportLoss } from '../../src/formats/loss.ts';
import { scoringOf } from '../../src/interactions/default-scoring.ts';
import type { ItemRequest } from './item-request.ts';
import type { CanvasProfile } from './profile.ts';
import type { Question } from './question.ts';

/** Points, how it is scored, the writer's own fields, and what the question belongs to. */
export function questionMetadata(
  { item, points, stimulus, bankItem }: ItemRequest,
  question: Question,
  profile: CanvasProfile,
  report: ReportLoss,
): Readonly<Record<string, string>> {
  const wanted = scoringOf(item);
  const scoring = question.scoredBy && profile.scoring[question.scoredBy](wanted);
  if (scoring && (scoring.policy !== wanted || scoring.difference !== undefined)) {
    const reason = scoring.difference ?? `It is scored ${scoring.policy}, not ${wanted}.`;
    report({ kind: 'degraded', field: 'scoring', reason });
  }
  return {
    points_possible: String(question.scoring ? points : 0),
    ...(scoring?.algorithm !== undefined && { scoring_algorithm: scoring.algorithm }),
    ...question.fields,
    ...(stimulus?.kind === 'attached' && { parent_stimulus_item_ident: stimulus.ident }),
    ...(bankItem !== undefined && { assessment_question_identifierref: bankItem }),
  };
}
