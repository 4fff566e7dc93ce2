/** What an item says about itself. */
import { isDecimal } from '../../interactions/decimal.ts';
import type { AuthoredMetadata } from '../../model/index.ts';
import type { ItemPlace } from './item-place.ts';
import type { Question, QuestionReading } from './question.ts';

/** Topic, points, and what reading the question found. */
export function itemMetadata(
  question: Question,
  reading: QuestionReading,
  { topic }: ItemPlace,
): Omit<AuthoredMetadata, 'source'> {
  const { language } = question;
  const points = reading.type === 'stimulus' ? undefined : pointsOf(question);
  return {
    ...(topic !== undefined && topic !== '' && { topics: [topic] }),
    ...(points !== undefined && { points }),
    ...(reading.isDraft && { status: 'draft' }),
    ...(reading.scoring && { scoring: reading.scoring }),
    ...(reading.shuffle === false && { shuffle: false }),
    ...(reading.fixed && { fixed: reading.fixed }),
    ...(reading.references && { references: reading.references }),
    ...(language !== undefined && { language }),
  };
}

/** Points; a platform that states none gives one. */
function pointsOf({ fields, report }: Question): number {
  const labels = ['points_possible', 'qmd_absolutescore_max', 'qmd_weighting', 'cc_weighting'];
  const stated = labels.map((label) => fields.get(label) ?? '').find((text) => text !== '');
  if (stated === undefined) return 1;
  const points = isDecimal(stated) ? Number(stated) : 0;
  if (points > 0) return points;
  report('import-value-invalid', `${stated} points cannot be given: the item has 1.`, {
    hint: 'Points are a number above zero.',
    field: 'points',
  });
  return 1;
}
