/** Give each source its target. */
import type { MatchInteraction } from '../../../model/index.ts';
import { areToldApart, reportAlike } from '../choices.ts';
import { equalValues, givesPoints } from '../conditions.ts';
import { matchReading } from '../match-reading.ts';
import { materialHtml } from '../material.ts';
import { type Question, type QuestionReading, reportIncomplete } from '../question.ts';

/** A response for each source, all with the same options; the right side is plain text in Canvas. */
export function readMatch(question: Question): QuestionReading | undefined {
  const { conditions, feedback, fields, report, responses, text } = question;
  const rows = responses.filter(({ labels }) => labels.length > 0);
  const targets = new Map<string, { readonly id: string; readonly text: string }>();
  const byIdent = new Map<string, string>();
  for (const { labels } of rows) {
    for (const { ident, element } of labels) {
      if (byIdent.has(ident)) continue;
      const words = text.plain(materialHtml(element), 'targets');
      if (words === '') continue;
      const target = targets.get(words) ?? { id: `t${targets.size + 1}`, text: words };
      targets.set(words, target);
      byIdent.set(ident, target.id);
    }
  }
  const scoring = conditions.filter(givesPoints);
  const sources = rows.flatMap(({ ident, html }, index): MatchInteraction['sources'] => {
    const keys = scoring.flatMap(({ tests }) => equalValues(tests, ident));
    const [target] = keys.flatMap((key) => byIdent.get(key) ?? []);
    const content = text.block(html, 'choices');
    return target === undefined || content.length === 0
      ? []
      : [{ id: `s${index + 1}`, content, target }];
  });
  if (feedback.byAnswer.size > 0) {
    report('import-part-dropped', 'The feedback on single rows has no place: a match has none.', {
      hint: 'Add it to the feedback of the item.',
      field: 'feedback',
    });
  }
  if (sources.length === 0 || sources.length < rows.length) {
    reportIncomplete(question);
    return undefined;
  }
  if (!areToldApart(sources.map(({ content }) => content))) {
    reportAlike(question);
    return undefined;
  }
  return {
    ...matchReading(sources, [...targets.values()]),
    ...(fields.get('scoring_algorithm') === 'DeepEquals' && { scoring: 'all-or-nothing' }),
  };
}
