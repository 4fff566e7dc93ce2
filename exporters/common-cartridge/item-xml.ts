/** A question at its place. */
import type { ReportLoss } from '../../src/formats/loss.ts';
import { element, type XmlElement } from '../../src/formats/xml.ts';
import type { Item } from '../../src/model/index.ts';
import type { Question } from './question.ts';

/** Points are whole numbers up to this. */
const mostPoints = 99;

/** The whole item. */
export function itemXml(
  item: Item,
  { feedback, presentation, processing, profile }: Question,
  { ident, points, report }: { ident: string; points: number; report: ReportLoss },
): XmlElement {
  const [topic, ...others] = item.topics;
  if (others.length > 0) {
    const reason = `Only the main topic is kept, not ${others.join(', ')}.`;
    report({ kind: 'degraded', field: 'topics', reason });
  }
  const fields = {
    cc_profile: `cc.${profile}.v0p1`,
    ...(topic !== undefined && { cc_question_category: topic }),
    cc_weighting: String(wholePoints(points, report)),
    ...(profile === 'essay' && { qmd_scoringpermitted: 'Yes', qmd_computerscored: 'No' }),
  };
  return element(
    'item',
    { ident, title: item.title },
    element('itemmetadata', {}, metadata(fields)),
    presentation,
    ...(processing ? [processing] : []),
    ...feedback,
  );
}

/** Fields of metadata in their order. */
export function metadata(fields: Readonly<Record<string, string>>): XmlElement {
  return element(
    'qtimetadata',
    {},
    ...Object.entries(fields).map(([label, entry]) =>
      element(
        'qtimetadatafield',
        {},
        element('fieldlabel', {}, label),
        element('fieldentry', {}, entry),
      ),
    ),
  );
}

function wholePoints(points: number, report: ReportLoss): number {
  const whole = Math.min(mostPoints, Math.max(1, Math.round(points)));
  if (whole !== points) {
    const reason = `Points are whole numbers up to ${mostPoints}: ${points} become ${whole}.`;
    report({ kind: 'degraded', field: 'points', reason });
  }
  return whole;
}
