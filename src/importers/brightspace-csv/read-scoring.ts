/** How several answers are scored. */
import { defaultScoring } from '../../interactions/default-scoring.ts';
import type { ScoringPolicy } from '../../model/index.ts';
import type { QuestionSource } from './question-source.ts';

const policies: ReadonlyMap<string, ScoringPolicy> = new Map([
  ['allornothing', 'all-or-nothing'],
  ['rightminuswrong', 'right-minus-wrong'],
  ['equallyweighted', 'partial'],
  ['rightanswers', 'partial'],
  ['correctanswers', 'partial'],
  ['correctselections', 'partial'],
]);

/** The policy where it is not the usual one of the interaction. */
export function readScoring(
  { report, text }: QuestionSource,
  kind: 'choice' | 'match' | 'order',
): { readonly scoring?: ScoringPolicy } {
  const word = text('SCORING');
  const policy = policies.get(word.replace(/\s+/g, '').toLowerCase());
  if (word !== '' && policy === undefined) {
    report('import-value-invalid', `The scoring “${word.slice(0, 40)}” is not known.`);
  }
  return policy === undefined || policy === defaultScoring[kind] ? {} : { scoring: policy };
}
